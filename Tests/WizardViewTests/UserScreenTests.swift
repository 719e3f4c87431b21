// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm
import Wizard

/// Choosing an existing user and what is said of the copy.
struct UserScreenTests {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 60, rows: 16)]

    /// With the picker of users open and nothing there yet.
    private func opened(size: Size) -> Walk {
        var walk = Walk.identity(size: size)
        walk.press(.up, .left)
        return walk
    }

    private func users(_ count: Int) -> [PickItem] {
        let people = ["Doe, Jane (jdoe)", "Ångström, Zoë (zangstrom)", "鈴木, 花子 (hsuzuki)", "asmith"]
        return (1...count).map { number in
            PickItem(
                id: "cccccccc-0001-4000-8000-\(String(100_000_000_000 + number))",
                name: number <= people.count ? people[number - 1] : "Muster, Max (mmuster\(number))")
        }
    }

    private func bring(_ walk: inout Walk, _ users: [PickItem], total: Int? = nil, _ rest: UserPage.Rest) {
        walk.answer(.users(UserPage(users, total: total, rest: rest))) {
            if case .findUsers = $0 { true } else { false }
        }
    }

    private static let denied = Failure(.denied, "Your AWS identity is not allowed connect:ListUsers.")

    @Test(arguments: sizes) func users(size: Size) throws {
        var walk = opened(size: size)
        try expectGolden(walk.state, "users-loading")
        bring(&walk, users(100), total: 20_000, .missing)
        try expectGolden(walk.state, "users")
        walk.type("zoe")
        try expectGolden(walk.state, "users-filtered")
        walk.type("x")
        try expectGolden(walk.state, "users-asking")
        walk.send(.woke(.search))
        bring(&walk, [], .nothing)
        try expectGolden(walk.state, "users-no-match")
    }

    @Test(arguments: sizes) func noUsersThereOrToBeHad(size: Size) throws {
        var walk = opened(size: size)
        bring(&walk, [], total: 0, .nothing)
        try expectGolden(walk.state, "users-empty")

        walk = opened(size: size)
        walk.answer(.failed(Failure(.passing, "Amazon Connect did not answer within 10 s."))) {
            if case .findUsers = $0 { true } else { false }
        }
        try expectGolden(walk.state, "users-failed")

        walk = opened(size: size)
        walk.answer(.failed(Self.denied)) { if case .findUsers = $0 { true } else { false } }
        walk.post(.users(UserPage(users(30), rest: .arriving))) {
            if case .listUsers = $0 { true } else { false }
        }
        try expectGolden(walk.state, "users-arriving")
        walk = opened(size: size)
        walk.answer(.failed(Self.denied)) { if case .findUsers = $0 { true } else { false } }
        walk.answer(.failed(Self.denied)) { if case .listUsers = $0 { true } else { false } }
        walk.type("cccccccc-0001")
        try expectGolden(walk.state, "users-denied")
    }

    @Test(arguments: sizes) func aCopiedUser(size: Size) throws {
        var walk = opened(size: size)
        bring(&walk, users(4), .nothing)
        walk.press(.enter)
        try expectGolden(walk.state, "users-reading")
        var user = NewUser()
        user.securityProfileIDs = ["securityProfiles-0", "securityProfiles-2", "aaaaaaaa-dead"]
        user.routingProfileID = "bbbbbbbb-dead"
        user.autoAcceptConfigs = [.init(channel: .voice, autoAccept: true)]
        user.phoneNumberConfigs = [.init(channel: .voice, phoneType: .deskPhone, phoneNumber: "+1")]
        user.tags = ["Team": "billing", "aws:x": "1"]
        walk.answer(
            .userToCopy(ExistingUser(username: "jdoe", fullName: "Doe, Jane", role: Role(of: user)))
        ) { if case .userToCopy = $0 { true } else { false } }
        try expectGolden(walk.state, "copied-note")
        walk.press(.end)
        try expectGolden(walk.state, "copied-note-end")
        walk.press(.escape, .up)
        try expectGolden(walk.state, "copied-identity")
    }

    @Test func aUserThatCannotBeReadIsTold() throws {
        var walk = opened(size: Self.sizes[0])
        bring(&walk, users(4), .nothing)
        walk.press(.enter)
        walk.answer(.failed(Failure(.denied, "Your AWS identity is not allowed connect:DescribeUser."))) {
            if case .userToCopy = $0 { true } else { false }
        }
        try expectGolden(walk.state, "copied-denied")
    }
}
