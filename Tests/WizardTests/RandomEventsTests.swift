// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import TestSupport
import Testing
import UserForm
import WizardView

@testable import Wizard

struct RandomEventsTests {
    @Test(arguments: 1...100)
    func noSequenceOfEventsBreaksTheInvariants(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        var someone = Operator()
        for count in 0..<1_000 {
            Self.happen(to: &someone, using: &generator)
            if someone.effects.contains(.generatePassword) {
                someone.effects = []
                someone.send(.generatedPassword(Self.password))
            }
            if someone.effects.contains(.quit) { someone = Operator(instanceID: Operator.managed.id) }
            Self.check(someone.state)
            if count % 16 == 0 { Self.checkView(of: someone.state) }
        }
    }

    private static let password = "Secret-Passw0rd"

    private static func happen(to someone: inout Operator, using generator: inout SeededRandom) {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<8:
            someone.type(String("aZ9@.+ -é漢?".randomElement(using: &generator) ?? "a"))
        case 8..<14:
            let keys: [Key.Code] = [
                .enter, .tab, .up, .down, .left, .right, .pageUp, .pageDown, .escape, .backspace, .home,
                .delete,
            ]
            someone.press(keys.randomElement(using: &generator) ?? .enter)
        case 14..<16:
            someone.control("grnxotlcvpn".unicodeScalars.randomElement(using: &generator) ?? "g")
        case 16:
            someone.send(.input(.paste("Jane\nDoe 漢字 \u{200b}+1 (555) 555-1212")))
        case 17:
            someone.send(.entered(entry(using: &generator)))
        case 18 where Bool.random(using: &generator):
            someone.send(.woke([.rest, .search, .pace].randomElement(using: &generator) ?? .rest))
        case 18:
            someone.send(
                .resized(
                    Size(
                        columns: Int.random(in: 0...140, using: &generator),
                        rows: Int.random(in: 0...50, using: &generator))))
        default:
            guard let index = someone.pending.indices.randomElement(using: &generator) else { return }
            let (id, request) = someone.pending.remove(at: index)
            someone.send(.answered(id, answer(to: request, using: &generator)))
        }
    }

    private static func entry(using generator: inout SeededRandom) -> Entry {
        let entries: [Entry] = [
            .text("Jane\n漢字"), .text(""), .row(Int.random(in: -1...3, using: &generator)), .toggle(true),
            .clear, .focus(.field(.email)), .focus(.field(.tagValue(7))), .focus(.action(.create)),
            .focus(.reviewRow(.username)),
        ]
        return entries.randomElement(using: &generator) ?? .clear
    }

    private static func answer(to request: Request, using generator: inout SeededRandom) -> Answer {
        let kinds: [Failure.Kind] = [.denied, .passing, .refused, .duplicate]
        if Int.random(in: 0..<4, using: &generator) == 0 {
            return .failed(
                Failure(kinds.randomElement(using: &generator) ?? .passing, "It failed.", field: .email))
        }
        return switch request {
        case .instances: .instances([Operator.managed, Operator.saml, Operator.directory])
        case .instance: .instance(Operator.managed)
        case .list:
            .page(
                [
                    PickItem(id: "1", name: "One"), PickItem(id: "2", name: "Two"),
                    PickItem(id: "3", path: ["A"]), PickItem(id: "4", path: ["A", "B"]),
                ],
                isLast: Bool.random(using: &generator))
        case .findUsers, .listUsers: .users(page(using: &generator))
        case .userToCopy: .userToCopy(user(using: &generator))
        case .attributes: .attributes(Bool.random(using: &generator) ? ["Language", "Product"] : [])
        case .attributeValues:
            .page(Operator.values, isLast: Bool.random(using: &generator))
        case .setProficiencies: .proficienciesSet
        case .hierarchyLevels: .hierarchyLevels(["Region", "Site"])
        case .securityProfile, .routingProfile:
            .detail(.securityProfile(permissions: ["BasicAgentAccess", "Users.View"]))
        case .userCount: .userCount(Int.random(in: 470...510, using: &generator))
        case .checkUsername(let name, _):
            .usernames(
                exact: Bool.random(using: &generator) ? UsernameHolder(username: name) : nil, similar: nil)
        case .create, .settle:
            [
                .inDoubt, .submitted(.created(userID: "u", userARN: "arn"), wasInDoubt: true),
                .submitted(
                    .unknown(submissionID: "s", Failure(.passing, "No connection.")), wasInDoubt: true),
                .submitted(.notCreated(Failure(.passing, "Busy.")), wasInDoubt: false),
                .submitted(.taken(by: UsernameHolder(username: "x"), requestID: nil), wasInDoubt: false),
            ].randomElement(using: &generator) ?? .inDoubt
        case .warmUp: .instance(Operator.managed)
        case .describe:
            .user(
                ReadBack(
                    userID: "u", userARN: "arn", username: "x", securityProfileIDs: [], routingProfileID: "",
                    hierarchyGroupID: nil, tags: [:]))
        }
    }

    private static func page(using generator: inout SeededRandom) -> UserPage {
        let rests: [UserPage.Rest] = [.arriving, .nothing, .missing]
        let users = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            let number = Int.random(in: 0...20, using: &generator)
            return PickItem(id: "u\(number)", name: "Doe, Jane (jdoe\(number))")
        }
        return UserPage(users, total: 20_000, rest: rests.randomElement(using: &generator) ?? .missing)
    }

    private static func user(using generator: inout SeededRandom) -> ExistingUser {
        var user = NewUser()
        user.securityProfileIDs = ["1", "gone"]
        user.routingProfileID = Bool.random(using: &generator) ? "2" : "gone"
        user.hierarchyGroupID = Bool.random(using: &generator) ? "4" : nil
        user.tags = ["Owner": "helpdesk", "aws:x": "y"]
        if Bool.random(using: &generator) {
            user.autoAcceptConfigs = [.init(channel: .voice, autoAccept: true)]
        }
        return ExistingUser(username: "jdoe", fullName: "Doe, Jane", role: Role(of: user))
    }

    private static func check(_ state: State) {
        if state.step != .instance, state.picker == nil {
            #expect(state.focusOrder.contains(state.focus), "\(state.step) \(state.focus)")
        }
        if let picker = state.picker {
            #expect(picker.window.count == picker.matches.count)
            #expect(picker.window.count == 0 || (0..<picker.window.count).contains(picker.window.cursor))
            #expect(picker.matches.allSatisfy(state.list(of: picker.target).items.indices.contains))
        }
        // Nothing is asked about users while nobody chooses one.
        if state.picker?.target != .user {
            #expect(state.copying == nil)
            if case .loading = state.users.list.status { #expect(state.users.isSearchDenied) }
        }
        #expect(Set(state.users.list.items.map(\.id)).count == state.users.list.items.count)
        #expect(state.steps.contains(state.step))
        #expect(state.outbox.isEmpty)
        if case .field(let field) = state.focus, state.picker == nil, state.step.page != nil,
            case .text = state.kind(of: field)
        {
            #expect(state.editor.text == state.text(of: field))
        }
    }
    private static func checkView(of state: State) {
        let size = state.size
        let surface = Screen.view(of: state, size: size)
        #expect(surface.size == size)
        if let cursor = surface.cursor {
            #expect((0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column))
        } else if case .sending = state.submission {
            // Nothing has the focus until the answer is here.
        } else {
            let minimum = PageLayout.minimumSize
            #expect(size.columns < minimum.columns || size.rows < minimum.rows, "\(state.focus) at \(size)")
        }
        if !state.revealsPassword { #expect(!surface.text.contains(password)) }
    }
}
