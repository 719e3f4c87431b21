// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// Somebody at the keyboard, and the service at the other end, for tests.
struct Operator {
    var state: State
    /// Requests that were sent and not answered yet.
    var pending: [(id: RequestID, request: Request)] = []
    /// Everything else that was asked for.
    var effects: [Effect] = []

    static let managed = Instance(
        id: "11111111-1111-4111-8111-111111111111", alias: "helpdesk", identityManagement: .connectManaged)
    static let saml = Instance(
        id: "22222222-2222-4222-8222-222222222222", alias: "corp-sso", identityManagement: .saml)
    static let directory = Instance(
        id: "33333333-3333-4333-8333-333333333333", alias: "corp-ad", identityManagement: .existingDirectory)

    /// At the start of a run; `instance` as if it had been named on the command line.
    init(
        instanceID: String? = nil, openSubmissions: [OpenSubmission] = [], leftForms: [LeftForm] = [],
        house: House = House(),
        size: Size = Size(columns: 80, rows: 24), started: Bool = true
    ) {
        state = State(
            session: Session(
                region: "us-west-2", identity: "profile helpdesk", instanceID: instanceID,
                openSubmissions: openSubmissions, leftForms: leftForms, house: house),
            size: size)
        if started { send(.started) }
    }

    /// On the identity page of an instance, with all lists there, and the names of what users can be good at.
    static func on(_ instance: Instance, attributes: [String] = []) -> Operator {
        var someone = Operator(instanceID: instance.id)
        someone.answer(.instance(instance)) { if case .instance = $0 { true } else { false } }
        someone.answerLists()
        someone.answerAttributes(attributes)
        return someone
    }

    mutating func send(_ event: Event) {
        for effect in state.update(event) {
            switch effect {
            case .send(let id, let request): pending.append((id, request))
            case .cancel(let id): pending.removeAll { $0.id == id }
            // The tests let that time pass themselves.
            case .wake(.pace, _): break
            default: effects.append(effect)
            }
        }
    }

    mutating func press(_ keys: Key.Code..., modifiers: Key.Modifiers = []) {
        for key in keys { send(.input(.key(Key(key, modifiers)))) }
    }

    mutating func control(_ letter: Unicode.Scalar) {
        send(.input(.key(.control(letter))))
    }

    mutating func type(_ text: String) {
        for scalar in text.unicodeScalars { send(.input(.key(Key(.character(scalar))))) }
    }

    /// Answers the oldest pending request that fits.
    mutating func answer(
        _ answer: Answer, sourceLocation: SourceLocation = #_sourceLocation, to fits: (Request) -> Bool
    ) {
        guard let index = pending.firstIndex(where: { fits($0.request) }) else {
            Issue.record("no such request is pending", sourceLocation: sourceLocation)
            return
        }
        send(.answered(pending.remove(at: index).id, answer))
    }

    /// Posts something to a request that stays pending.
    mutating func post(_ answer: Answer, to fits: (Request) -> Bool) {
        guard let pending = pending.first(where: { fits($0.request) }) else { return }
        send(.answered(pending.id, answer))
    }

    mutating func answerLists() {
        for list in CatalogueList.ofRole {
            let items = (1...5).map { PickItem(id: "\(list)-\($0)", name: "\(list) \($0)") }
            answer(.page(items, isLast: true)) { if case .list(list, _) = $0 { true } else { false } }
        }
    }

    mutating func answerAttributes(_ names: [String] = ["Language", "Product"]) {
        answer(.attributes(names)) { if case .attributes = $0 { true } else { false } }
    }

    /// The values of the attributes, once they are asked for.
    mutating func answerValues() {
        answer(.page(Self.values, isLast: true)) { if case .attributeValues = $0 { true } else { false } }
    }

    static let values = [
        PickItem(attribute: "Language"), PickItem(attribute: "Language", value: "English"),
        PickItem(attribute: "Language", value: "Español"), PickItem(attribute: "Product"),
        PickItem(attribute: "Product", value: "Loans"),
    ]

    mutating func answerUsernameCheck(exact: String? = nil, similar: String? = nil) {
        answer(.usernames(exact: exact.map { UsernameHolder(username: $0) }, similar: similar)) {
            if case .checkUsername = $0 { true } else { false }
        }
    }

    /// Goes to the top of the page, then down until something has the focus.
    mutating func go(to focus: Focus, sourceLocation: SourceLocation = #_sourceLocation) {
        for _ in 0..<60 where state.focus != focus { press(.up) }
        for _ in 0..<60 where state.focus != focus { press(.tab) }
        #expect(state.focus == focus, sourceLocation: sourceLocation)
    }

    mutating func fill(_ field: FieldID, _ text: String) {
        go(to: .field(field))
        type(text)
    }

    /// Fills in everything that a user of a CONNECT_MANAGED instance needs, and goes to the review.
    mutating func fillInEverything(username: String = "jdoe") {
        fill(.username, username)
        fill(.firstName, "Jane")
        fill(.lastName, "Doe")
        fill(.email, "jane@example.com")
        fill(.password, "Secret-Passw0rd")
        press(.pageDown, .pageDown)
        press(.enter, .tab, .enter)
        press(.enter, .enter)
        press(.pageDown, .pageDown)
        answerUsernameCheck()
    }

    var createRequests: [NewUser] {
        pending.compactMap { if case .create(let user, _) = $0.request { user } else { nil } }
    }
}
