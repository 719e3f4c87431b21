// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

extension FormContext: CustomTestStringConvertible {
    /// The identity management type alone, so that a case that fails has a short name.
    package var testDescription: String { identityManagement.rawValue }

    static let managed = FormContext(identityManagement: .connectManaged)
    static let saml = FormContext(identityManagement: .saml)
    static let directory = FormContext(identityManagement: .existingDirectory)
    static let all = [managed, saml, directory]
}

extension FieldID {
    /// One of every field: all channels and two tag rows.
    static let everyField: [FieldID] =
        [
            .preset, .username, .password, .firstName, .lastName, .email, .secondaryEmail, .mobile,
            .directoryUserID,
            .settingsScope, .phoneType, .deskNumber, .autoAccept, .afterContactWork, .persistentConnection,
            .agentFirstAutoAccept, .agentFirstAfterContactWork, .voiceEnhancement,
            .securityProfiles, .routingProfile, .hierarchyGroup,
            .proficiency(0), .proficiencyLevel(0),
            .tagKey(0), .tagKey(1), .tagValue(0), .tagValue(1),
        ] + Channel.allCases.flatMap { [.channelAutoAccept($0), .channelAfterContactWork($0)] }
}

extension Draft {
    /// A draft in which everything that any instance asks for is right.
    static func make(_ change: (inout Draft) -> Void = { _ in }) -> Draft {
        var draft = Draft()
        draft.username = "jdoe"
        draft.password = "Pass@Word1"
        draft.firstName = "Jane"
        draft.lastName = "Doe"
        draft.email = "jdoe@example.com"
        draft.securityProfileIDs = ["agent"]
        draft.routingProfileID = "basic"
        change(&draft)
        return draft
    }

    /// A draft whose tags are the given rows.
    static func tagged(_ rows: [(String, String)]) -> Draft {
        make { $0.tags = rows.map { Tag(key: $0.0, value: $0.1) } }
    }
}

/// How a verdict is meant, without its fact.
enum Kind: Equatable {
    case fine, incomplete, warning, error
}

extension Verdict {
    var kind: Kind {
        switch self {
        case .fine: .fine
        case .incomplete: .incomplete
        case .warning: .warning
        case .error: .error
        }
    }
}

/// The verdict on a text put into a field where that field applies.
func verdict(_ text: String, in id: FieldID, _ context: FormContext = .managed) -> Verdict {
    let draft = Draft.make { draft in
        switch id {
        case .deskNumber: draft.phoneType = .deskPhone
        case .channelAfterContactWork, .agentFirstAfterContactWork: draft.settingsScope = .perChannel
        case .tagKey(let row): draft.tags = Array(repeating: .init(), count: row) + [.init(value: "x")]
        case .tagValue(let row): draft.tags = Array(repeating: .init(), count: row) + [.init(key: "Key")]
        default: break
        }
        draft[text: id] = text
    }
    return Form.verdict(on: id, of: draft, in: context)
}

/// The verdicts on every beginning of a text, as it is typed.
func verdictsWhileTyping(_ text: String, in id: FieldID, _ context: FormContext = .managed) -> [Kind] {
    text.indices.map { verdict(String(text[...$0]), in: id, context).kind }
}

func times(_ count: Int, _ text: String = "a") -> String {
    String(repeating: text, count: count)
}
