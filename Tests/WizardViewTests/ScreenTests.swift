// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm
import Wizard
import WizardView

struct ScreenTests {
    static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 16),
    ]

    @Test(arguments: sizes) func instance(size: Size) throws {
        var walk = Walk(size: size)
        try expectGolden(walk.state, "instance-loading")
        walk.answer(.instances([Walk.managed, Walk.saml])) { $0 == .instances }
        try expectGolden(walk.state, "instance")
    }

    @Test(arguments: sizes) func identity(size: Size) throws {
        var walk = Walk.identity(size: size)
        try expectGolden(walk.state, "identity-blank")
        walk.fillInIdentity()
        walk.press(.up, .up, .up, .up, .backspace, .backspace, .backspace, .backspace, .tab)
        try expectGolden(walk.state, "identity-error")
        walk.press(.tab, .tab)
        try expectGolden(walk.state, "identity-password")
        walk.press(.up, .up, .up, .up, .up, .up)
        walk.type("ü")
        try expectGolden(walk.state, "identity-refusal")
    }

    @Test(arguments: sizes) func samlIdentity(size: Size) throws {
        try expectGolden(Walk.identity(Walk.saml, size: size).state, "identity-saml")
    }

    @Test(arguments: sizes) func takenUsername(size: Size) throws {
        var walk = Walk.identity(size: size)
        walk.type("jdoe")
        walk.press(.tab)
        walk.answerUsernameCheck(exact: "jdoe")
        try expectGolden(walk.state, "identity-taken")
    }

    @Test(arguments: sizes) func phone(size: Size) throws {
        var walk = Walk.identity(size: size)
        walk.press(.pageDown)
        try expectGolden(walk.state, "phone")
        walk.press(.right)
        try expectGolden(walk.state, "phone-channels")
        walk.press(.down, .right, .down)
        walk.type("+1")
        try expectGolden(walk.state, "phone-desk")
    }

    @Test(arguments: sizes) func access(size: Size) throws {
        var walk = Walk.identity(size: size)
        walk.press(.pageDown, .pageDown)
        try expectGolden(walk.state, "access")
        walk.press(.enter, .tab)
        walk.type("ag bil")
        try expectGolden(walk.state, "picker-filter")
        walk.type("zzz")
        try expectGolden(walk.state, "picker-no-match")
    }

    @Test(arguments: sizes) func detailsOfARow(size: Size) throws {
        var walk = Walk.identity(size: size)
        walk.press(.pageDown, .pageDown, .enter, .down)
        // Where there is no room for the pane, the dialog asks at once.
        if !PageLayout.hasPane(in: size) { walk.send(.input(.key(.control("o")))) }
        walk.send(.woke(.rest))
        try expectGolden(walk.state, "picker-detail-asked")
        let names = [
            "Users", "Queues", "ContactFlows", "Metrics", "Recordings", "Rules", "Prompts", "Cases", "Tasks",
        ]
        let permissions =
            ["BasicAgentAccess"]
            + names.flatMap { ["\($0).View", "\($0).Create", "\($0).Edit", "\($0).Delete"] }
        walk.answer(.detail(.securityProfile(permissions: permissions))) {
            if case .securityProfile = $0 { true } else { false }
        }
        try expectGolden(walk.state, "picker-detail-permissions")
        walk.press(.escape, .escape)
        walk.press(.tab, .enter, .down)
        walk.send(.input(.key(.control("o"))))
        walk.answer(
            .detail(
                .routingProfile(
                    description: "Calls and chats of customers with a question about a bill.",
                    channels: [
                        ChannelLimit(channel: "Voice", limit: 1), ChannelLimit(channel: "Chat", limit: 3),
                    ],
                    queues: ["Billing", "Returns"]))
        ) { if case .routingProfile = $0 { true } else { false } }
        try expectGolden(walk.state, "dialog-detail")
        walk.press(.escape, .down)
        walk.send(.input(.key(.control("o"))))
        walk.answer(
            .failed(
                Failure(
                    .denied, "Your AWS identity is not allowed connect:DescribeRoutingProfile.",
                    requestID: "r-9"))
        ) { if case .routingProfile = $0 { true } else { false } }
        if PageLayout.hasPane(in: size) { walk.press(.escape) }
        try expectGolden(walk.state, "picker-detail-denied")
    }

    @Test(arguments: sizes) func hierarchy(size: Size) throws {
        var walk = Walk(instanceID: Walk.managed.id, size: size)
        walk.answer(.instance(Walk.managed)) { if case .instance = $0 { true } else { false } }
        let paths = [
            ["EMEA"], ["APAC"], ["EMEA", "London"], ["EMEA", "Leeds"], ["EMEA", "London", "Billing"],
        ]
        walk.answer(
            .page(paths.enumerated().map { PickItem(id: "g-\($0.offset)", path: $0.element) }, isLast: true)
        ) {
            if case .list(.hierarchyGroups, _) = $0 { true } else { false }
        }
        walk.press(.pageDown, .pageDown, .tab, .tab, .enter)
        try expectGolden(walk.state, "hierarchy-top")
        walk.answer(.hierarchyLevels(["Region", "Site", "Department"])) {
            if case .hierarchyLevels = $0 { true } else { false }
        }
        walk.press(.right)
        try expectGolden(walk.state, "hierarchy-group")
        walk.type("bil")
        try expectGolden(walk.state, "hierarchy-filter")
    }

    @Test(arguments: sizes) func listThatIsEmpty(size: Size) throws {
        var walk = Walk(instanceID: Walk.managed.id, size: size)
        walk.answer(.instance(Walk.managed)) { if case .instance = $0 { true } else { false } }
        walk.answer(.page([], isLast: true)) {
            if case .list(.hierarchyGroups, _) = $0 { true } else { false }
        }
        walk.press(.pageDown, .pageDown, .tab, .tab, .enter)
        try expectGolden(walk.state, "picker-empty")
    }

    @Test(arguments: sizes) func listsThatDoNotArrive(size: Size) throws {
        var walk = Walk(instanceID: Walk.managed.id, size: size)
        walk.answer(.instance(Walk.managed)) { if case .instance = $0 { true } else { false } }
        walk.answer(
            .failed(Failure(.denied, "Your AWS identity is not allowed connect:ListSecurityProfiles."))
        ) {
            if case .list(.securityProfiles, _) = $0 { true } else { false }
        }
        walk.answer(.failed(Failure(.passing, "Amazon Connect is busy for this account.", requestID: "r-1")))
        {
            if case .list(.routingProfiles, _) = $0 { true } else { false }
        }
        walk.press(.pageDown, .pageDown)
        try expectGolden(walk.state, "access-degraded")
        walk.press(.tab, .enter)
        try expectGolden(walk.state, "picker-failed")
        walk.press(.escape, .tab, .enter)
        try expectGolden(walk.state, "picker-loading")
    }

    @Test(arguments: sizes) func tags(size: Size) throws {
        var walk = Walk.identity(size: size)
        walk.press(.pageDown, .pageDown, .pageDown)
        try expectGolden(walk.state, "tags-none")
        walk.press(.enter)
        walk.type("Owner")
        walk.press(.enter)
        walk.type("help & desk")
        walk.press(.tab, .enter)
        walk.type("Owner")
        try expectGolden(walk.state, "tags")
    }

    @Test(arguments: sizes) func review(size: Size) throws {
        var walk = Walk.review(size: size)
        try expectGolden(walk.state, "review")
        walk.press(.character("a"))
        try expectGolden(walk.state, "dialog-call")
        walk.press(.escape, .enter)
        walk.losePatience()
        try expectGolden(walk.state, "review-sending")
        walk.answer(
            .failed(
                Failure(
                    .refused, "The instance has no room for another user: its quota is used up.",
                    requestID: "r-2"))
        ) { if case .create = $0 { true } else { false } }
        walk.send(.woke(.second))
        try expectGolden(walk.state, "review-failed")
        walk.send(.input(.key(.control("o"))))
        try expectGolden(walk.state, "dialog-failure")
    }

    @Test(arguments: sizes) func reviewWithThingsToMend(size: Size) throws {
        var walk = Walk.identity(size: size)
        walk.type("jdoe")
        walk.press(.pageDown, .pageDown, .pageDown, .pageDown)
        try expectGolden(walk.state, "review-incomplete")
    }

    @Test(arguments: sizes) func done(size: Size) throws {
        var walk = Walk.done(size: size)
        try expectGolden(walk.state, "done-reading")
        walk.readBack()
        try expectGolden(walk.state, "done")
        walk.send(.input(.key(.control("r"))))
        try expectGolden(walk.state, "done-password")
    }

    @Test(arguments: sizes) func dialogs(size: Size) throws {
        var walk = Walk.identity(size: size)
        walk.type("j")
        walk.send(.input(.key(.control("c"))))
        try expectGolden(walk.state, "dialog-leave")
        walk.press(.escape, .function(1))
        try expectGolden(walk.state, "dialog-help")
        var denied = Walk(instanceID: Walk.managed.id, size: size)
        denied.answer(.failed(Failure(.denied, "You may not."))) {
            if case .instance = $0 { true } else { false }
        }
        try expectGolden(denied.state, "dialog-identity-management")
    }

    @Test func tooSmallAWindowSaysSo() throws {
        var walk = Walk.review(size: Size(columns: 80, rows: 24))
        walk.send(.resized(Size(columns: 40, rows: 10)))
        try expectGolden(walk.state, "too-small")
        walk.send(.resized(Size(columns: 80, rows: 24)))
        try expectGolden(walk.state, "review")
    }
}

struct ScreenPropertyTests {
    private static let states: [State] = {
        let size = Size(columns: 80, rows: 24)
        var picking = Walk.identity(size: size)
        picking.press(.pageDown, .pageDown, .enter)
        picking.type("agent")
        var asking = Walk.review(size: size)
        asking.press(.function(1))
        var sending = Walk.review(size: size)
        sending.press(.enter)
        var tagging = Walk.identity(size: size)
        tagging.press(.pageDown, .pageDown, .pageDown, .enter)
        tagging.type("Owner")
        var crowded = Walk.crowdedAccess(size: size)
        crowded.press(.enter, .pageDown, .pageDown)
        return [
            Walk(size: size).state, Walk.identity(size: size).state, picking.state, asking.state,
            Walk.review(size: size).state, Walk.done(size: size).state, sending.state, tagging.state,
            crowded.state,
        ]
    }()

    @Test func everySizeCanBeDrawn() {
        for state in Self.states {
            for columns in stride(from: 0, through: 130, by: 5) {
                for rows in 0...45 {
                    let size = Size(columns: columns, rows: rows)
                    var resized = state
                    _ = resized.update(.resized(size))
                    // A state that was not told of the size yet must not do harm either.
                    for state in [state, resized] {
                        let surface = Screen.view(of: state, size: size)
                        #expect(surface.size == size)
                        if let cursor = surface.cursor {
                            #expect(
                                (0..<rows).contains(cursor.row) && (0..<columns).contains(cursor.column),
                                "\(size)")
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: ScreenTests.sizes) func everythingWithTheFocusHasTheCursor(size: Size) {
        for var state in Self.states {
            _ = state.update(.resized(size))
            #expect(Screen.view(of: state, size: size).cursor != nil)
            for _ in 0..<state.focusOrder.count {
                _ = state.update(.input(.key(Key(.tab))))
                #expect(Screen.view(of: state, size: size).cursor != nil, "\(state.focus)")
            }
        }
    }

    /// A dialog hides what lies under it, and leaves the rest of the page alone.
    @Test func dialogStandsOnBlankGround() {
        var walk = Walk.review(size: Size(columns: 80, rows: 24))
        let page = Screen.view(of: walk.state, size: walk.state.size)
        walk.send(.input(.key(.control("c"))))
        let asking = Screen.view(of: walk.state, size: walk.state.size)
        let rows = asking.text.split(separator: "\n", omittingEmptySubsequences: false)
        let inside = rows.filter { $0.contains("│") }
        #expect(inside.count == 1)
        #expect(inside.allSatisfy { $0.contains("│ What you typed will be lost, and no user is created.") })
        for row in 0..<8 {
            for column in 0..<80 {
                #expect(page[row: row, column: column] == asking[row: row, column: column])
            }
        }
    }

    /// A screen reader reads what changes: a typed letter must change its own row and nothing else.
    @Test("Complaint: screen readers read the whole screen") func typedLetterChangesOnlyItsOwnRow() {
        var walk = Walk.identity(size: Size(columns: 80, rows: 24))
        walk.type("jd")
        #expect(changedRows(of: &walk) { $0.type("o") } == [4])
        walk.press(.tab)
        walk.type("J")
        #expect(changedRows(of: &walk) { $0.type("a") } == [5])
        // The rules of the password stand below it.
        walk.press(.tab, .tab, .tab, .tab, .tab)
        #expect(changedRows(of: &walk) { $0.type("a") } == [13, 14])
    }

    /// What arrives by itself must not move what somebody is reading.
    @Test func answerAboutTheNameChangesOnlyItsOwnRow() {
        var walk = Walk.identity(size: Size(columns: 80, rows: 24))
        walk.type("jdoe")
        walk.press(.tab)
        #expect(changedRows(of: &walk) { $0.answerUsernameCheck() } == [4])
    }

    /// An id that was read on a ticket leads to its profile, and is there to compare.
    @Test func idsAreFoundAndMarked() {
        let size = Size(columns: 60, rows: 16)
        var walk = Walk.identity(size: size)
        walk.press(.pageDown, .pageDown, .enter)
        walk.type("profiles-4")
        let surface = Screen.view(of: walk.state, size: size)
        let row = surface.text.split(separator: "\n", omittingEmptySubsequences: false)[4]
        #expect(row.contains("QualityAnalyst") && row.contains("securityProfiles-4"))
        let start = row.distance(from: row.startIndex, to: row.firstRange(of: "Profiles-4")!.lowerBound)
        #expect(surface[row: 4, column: start].style.attributes.contains(.underline))
        #expect(!surface[row: 4, column: start - 1].style.attributes.contains(.underline))
    }

    /// Whatever the filter hides: what is chosen stays in view, and how much of it there is no room for.
    @Test(arguments: ScreenTests.sizes) func whatIsChosenStaysInViewWhileFiltering(size: Size) {
        var walk = Walk.crowdedAccess(size: size)
        walk.press(.enter)
        for _ in 0..<9 { walk.press(.tab) }
        walk.type("1234")
        let text = Screen.view(of: walk.state, size: size).text
        #expect(text.contains("1 of 1,234"))
        #expect(text.contains("Ticked (9): Team 1 Supervisor"))
        #expect(text.contains(", +"))
        walk.press(.escape, .tab)
        walk.answerRoutingProfiles(["Night", "Day"])
        walk.press(.enter, .enter, .up)
        walk.type("Day")
        #expect(Screen.view(of: walk.state, size: size).text.contains("Chosen: Night"))
    }

    private func changedRows(of walk: inout Walk, _ change: (inout Walk) -> Void) -> [Int] {
        let before = Screen.view(of: walk.state, size: walk.state.size)
        change(&walk)
        let after = Screen.view(of: walk.state, size: walk.state.size)
        return (0..<24).filter { row in
            (0..<80).contains { before[row: row, column: $0] != after[row: row, column: $0] }
        }
    }

    @Test func passwordIsNotOnTheScreenUnlessAskedFor() {
        for state in [
            Walk.review(size: Size(columns: 80, rows: 24)).state,
            Walk.done(size: Size(columns: 120, rows: 40)).state,
        ] {
            #expect(!Screen.view(of: state, size: state.size).text.contains("Secret-Passw0rd"))
        }
    }
}
