// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm
import Wizard
import WizardView

/// Text of the service, of files and of pastes that would be obeyed if it got through.
struct HostileTextTests {
    static let hostile = [
        "\u{1B}[2J\u{1B}]0;owned\u{7}", "\u{9B}31m\u{90}q\u{9C}", "\u{202E}drow\u{2066}x",
        "a\r\n\tb\u{8}\u{7F}",
        "\u{200B}\u{FEFF}\u{AD}\u{2028}\u{E0041}", "\u{1B}Pq#0~\u{1B}\\",
        String(repeating: "\u{301}", count: 40),
        "漢\u{0}字\u{1B}", "\u{FFF9}\u{FFFE}\u{10FFFF}\u{3164}",
    ]

    /// A walk through every place that shows text from outside, all of it hostile.
    private func states(size: Size, _ text: String) -> [State] {
        let failure = Failure(.refused, "It said “\(text)”.", requestID: text)
        let instance = Instance(id: text, alias: text, identityManagement: .connectManaged)
        var states: [State] = []
        var state = State(session: Session(region: text, identity: text), size: size)
        var requests: [(RequestID, Request)] = []
        func send(_ event: Event) {
            for case .send(let id, let request) in state.update(event) { requests.append((id, request)) }
            states.append(state)
        }
        func answer(_ answer: Answer, where fits: (Request) -> Bool) {
            for (id, request) in requests where fits(request) { send(.answered(id, answer)) }
        }
        send(.started)
        answer(.instances([instance, Instance(id: "x", alias: text, identityManagement: .saml)])) {
            $0 == .instances
        }
        send(.input(.key(Key(.enter))))
        answer(.page([PickItem(id: text, name: text), PickItem(id: "b", name: text)], isLast: false)) {
            if case .list = $0 { true } else { false }
        }
        send(.input(.key(Key(.up))))
        send(.input(.key(Key(.right))))
        answer(.users(UserPage([PickItem(id: text, name: text)], total: 9, rest: .missing))) {
            if case .findUsers = $0 { true } else { false }
        }
        send(.input(.key(Key(.enter))))
        answer(.failed(failure)) { if case .userToCopy = $0 { true } else { false } }
        send(.input(.key(Key(.escape))))
        send(.input(.key(Key(.enter))))
        var user = NewUser()
        (user.securityProfileIDs, user.routingProfileID) = ([text], text)
        user.tags = [text: text, "aws:\(text)": text]
        answer(.userToCopy(ExistingUser(username: text, fullName: text, role: Role(of: user)))) {
            if case .userToCopy = $0 { true } else { false }
        }
        send(.input(.key(Key(.escape))))
        for key in [Key.Code.tab, .tab, .tab, .tab] {
            send(.input(.paste(text)))
            send(.input(.key(Key(key))))
        }
        answer(.usernames(exact: UsernameHolder(username: text), similar: text)) {
            if case .checkUsername = $0 { true } else { false }
        }
        send(.input(.key(Key(.pageDown))))
        send(.input(.key(Key(.pageDown))))
        send(.input(.key(Key(.enter))))
        send(.input(.paste(text)))
        answer(.failed(failure)) { if case .list = $0 { true } else { false } }
        send(.input(.key(.control("o"))))
        send(.input(.key(Key(.escape))))
        send(.input(.key(Key(.escape))))
        send(.input(.key(Key(.pageDown))))
        send(.input(.key(Key(.enter))))
        send(.input(.paste(text)))
        send(.input(.key(Key(.tab))))
        send(.input(.paste(text)))
        send(.input(.key(Key(.pageDown))))
        send(.codeWanted(CodeQuestion(serial: text, role: text)))
        return states
    }

    @Test(
        arguments: hostile,
        [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 16)])
    func noControlCharacterOfTheServiceReachesTheTerminal(text: String, size: Size) {
        let states = states(size: size, text)
        #expect(states.count > 30)
        for state in states { expectClean(Screen.view(of: state, size: size)) }
    }

    @Test(arguments: 1...20) func noneOfAnyTextDoes(seed: UInt64) {
        var generator = Seeded(state: seed)
        let text = String(
            String.UnicodeScalarView(
                (0..<24).compactMap { _ in
                    let ranges: [ClosedRange<UInt32>] = [
                        0...0x1F, 0x7F...0xA0, 0x200B...0x206F, 0...0x10FFFF,
                    ]
                    return Unicode.Scalar(
                        UInt32.random(in: ranges.randomElement(using: &generator) ?? 0...0, using: &generator)
                    )
                }))
        let size = Size(columns: 80, rows: 24)
        for state in states(size: size, text) { expectClean(Screen.view(of: state, size: size)) }
    }

    /// Nothing but what takes its columns is in any cell.
    private func expectClean(_ surface: Surface, sourceLocation: SourceLocation = #_sourceLocation) {
        for scalar in surface.text.unicodeScalars where scalar != "\n" {
            let isSafe =
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator, .surrogate:
                    false
                // Joiners belong to the spelling of some scripts.
                case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
                default: true
                }
            guard isSafe else {
                Issue.record(
                    "U+\(String(scalar.value, radix: 16)) is drawn", sourceLocation: sourceLocation)
                return
            }
        }
    }
}

private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
    }
}
