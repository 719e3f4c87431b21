// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm
import Wizard

/// A wizard driven by keys and answers up to the screen of interest.
struct Walk {
    private(set) var state: State
    private var pending: [(id: RequestID, request: Request)] = []

    static let managed = Instance(
        id: "11111111-1111-4111-8111-111111111111", alias: "helpdesk", identityManagement: .connectManaged,
        accessURL: "https://helpdesk.my.connect.aws")
    static let saml = Instance(
        id: "22222222-2222-4222-8222-222222222222", alias: "corp-sso", identityManagement: .saml)

    init(
        instanceID: String? = nil, openSubmissions: [OpenSubmission] = [], leftForms: [LeftForm] = [],
        size: Size
    ) {
        state = State(
            session: Session(
                region: "us-west-2", identity: "profile helpdesk", isSandbox: true, instanceID: instanceID,
                openSubmissions: openSubmissions, leftForms: leftForms),
            size: size)
        send(.started)
    }

    /// On the identity page of an instance, with its lists there, and the names of what users can be good at.
    static func identity(_ instance: Instance = managed, attributes: [String] = [], size: Size) -> Walk {
        var walk = Walk(instanceID: instance.id, size: size)
        walk.answer(.instance(instance)) { if case .instance = $0 { true } else { false } }
        walk.answerLists()
        walk.answer(.attributes(attributes)) { if case .attributes = $0 { true } else { false } }
        return walk
    }

    mutating func send(_ event: Event) {
        for case .send(let id, let request) in state.update(event) { pending.append((id, request)) }
    }

    /// Lets so much time pass that what is being awaited shows.
    mutating func losePatience() {
        for request in pending { send(.woke(.patience(request.id))) }
    }

    mutating func press(_ keys: Key.Code...) {
        for key in keys { send(.input(.key(Key(key)))) }
    }

    mutating func type(_ text: String) {
        for scalar in text.unicodeScalars { send(.input(.key(Key(.character(scalar))))) }
    }

    mutating func answer(_ answer: Answer, to fits: (Request) -> Bool) {
        guard let index = pending.firstIndex(where: { fits($0.request) }) else { return }
        send(.answered(pending.remove(at: index).id, answer))
    }

    /// Posts something to a request that stays pending.
    mutating func post(_ answer: Answer, to fits: (Request) -> Bool) {
        guard let pending = pending.first(where: { fits($0.request) }) else { return }
        send(.answered(pending.id, answer))
    }

    mutating func answerLists() {
        let names: [CatalogueList: [String]] = [
            .securityProfiles: [
                "Agent", "Admin", "Billing Agent", "Billing Supervisor", "QualityAnalyst", "東京 Agent",
            ],
            .routingProfiles: ["Basic Routing Profile", "Billing Voice", "Billing Chat", "Night"],
            .hierarchyGroups: ["EMEA", "EMEA / London", "EMEA / London / Billing"],
        ]
        for (list, names) in names {
            let items = names.enumerated().map { PickItem(id: "\(list)-\($0.offset)", name: $0.element) }
            answer(.page(items, isLast: true)) { if case .list(list, _) = $0 { true } else { false } }
        }
    }

    mutating func answerUsernameCheck(exact: String? = nil) {
        answer(.usernames(exact: exact.map { UsernameHolder(username: $0) }, similar: nil)) {
            if case .checkUsername = $0 { true } else { false }
        }
    }

    mutating func answerPermissions(_ permissions: [String]) {
        answer(.detail(.securityProfile(permissions: permissions))) {
            if case .securityProfile = $0 { true } else { false }
        }
    }

    mutating func answerUserCount(_ count: Int) {
        answer(.userCount(count)) { if case .userCount = $0 { true } else { false } }
    }

    mutating func fillInIdentity() {
        for text in ["jdoe", "Jane", "Doe", "jane@example.com", "", "", "Secret-Passw0rd"] {
            type(text)
            press(.tab)
        }
        answerUsernameCheck()
    }

    /// On the review with nothing left to mend.
    static func review(size: Size) -> Walk {
        var walk = identity(size: size)
        walk.fillInIdentity()
        walk.press(.pageDown, .pageDown)
        walk.press(.enter, .tab, .enter, .enter, .down, .enter)
        walk.press(.pageDown, .enter)
        walk.type("Owner")
        walk.press(.enter)
        walk.type("helpdesk")
        walk.press(.pageDown)
        return walk
    }

    static func done(size: Size) -> Walk {
        var walk = review(size: size)
        walk.press(.enter)
        walk.answer(
            .submitted(
                .created(
                    userID: "cccccccc-0000-4000-8000-000000000001",
                    userARN: "arn:aws:connect:us-west-2:123456789012:instance/\(managed.id)/agent/cccccccc"),
                wasInDoubt: false)
        ) { if case .create = $0 { true } else { false } }
        return walk
    }

    /// On the access page of an instance with more security profiles than a window holds.
    static func crowdedAccess(size: Size, isLast: Bool = true) -> Walk {
        var walk = Walk(instanceID: managed.id, size: size)
        walk.answer(.instance(managed)) { if case .instance = $0 { true } else { false } }
        let items = (1...1_234).map { PickItem(id: "profile-\($0)", name: "Team \($0) Supervisor") }
        walk.answerPage(items, isLast: isLast)
        walk.press(.pageDown, .pageDown)
        return walk
    }

    /// A page of security profiles; the request stays open until its last page.
    private mutating func answerPage(_ items: [PickItem], isLast: Bool) {
        guard
            let request = pending.first(where: {
                if case .list(.securityProfiles, _) = $0.request { true } else { false }
            })
        else { return }
        send(.answered(request.id, .page(items, isLast: isLast)))
    }

    mutating func answerRoutingProfiles(_ names: [String]) {
        let items = names.map { PickItem(id: "id-of-\($0)", name: $0) }
        answer(.page(items, isLast: true)) { if case .list(.routingProfiles, _) = $0 { true } else { false } }
    }

    mutating func readBack(
        routingProfileID: String = "routingProfiles-1", tags: [String: String] = ["Owner": "helpdesk"]
    ) {
        answer(
            .user(
                ReadBack(
                    userID: "u", userARN: "arn", username: "jdoe", securityProfileIDs: ["securityProfiles-0"],
                    routingProfileID: routingProfileID, hierarchyGroupID: nil, tags: tags)
            )
        ) { if case .describe = $0 { true } else { false } }
    }
}
