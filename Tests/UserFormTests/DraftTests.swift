// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct DraftTests {
    private static let rows = Draft.tagged([("", ""), ("", "")])

    @Test(arguments: FieldID.everyField.filter { $0.kind == .text || $0.kind == .secret })
    func textGoesWhereItIsReadFrom(_ id: FieldID) {
        var draft = Self.rows
        draft[text: id] = "something"
        #expect(draft[text: id] == "something")
        #expect(draft != Self.rows)
        for other in FieldID.everyField where other != id {
            #expect(draft[text: other] == Self.rows[text: other])
            #expect(draft[toggle: other] == Self.rows[toggle: other])
            #expect(draft[picked: other] == Self.rows[picked: other])
        }
    }

    @Test(arguments: FieldID.everyField.filter { $0.kind == .toggle })
    func togglesGoWhereTheyAreReadFrom(_ id: FieldID) {
        var draft = Self.rows
        #expect(!draft[toggle: id])
        draft[toggle: id] = true
        #expect(FieldID.everyField.filter { draft[toggle: $0] } == [id])
        draft[toggle: id] = false
        #expect(draft == Self.rows)
    }

    @Test(arguments: [FieldID.settingsScope, .phoneType, .voiceEnhancement])
    func choicesTakeTheirValuesAndNothingElse(_ id: FieldID) throws {
        guard case .choice(let choices) = Form.spec(id).kind else { return }
        var draft = Draft()
        #expect(draft[text: id] == choices.first?.value)
        for choice in choices {
            draft[text: id] = choice.value
            #expect(draft[text: id] == choice.value)
            draft[text: id] = "nonsense"
            #expect(draft[text: id] == choice.value)
        }
    }

    @Test func pickedIDsGoWhereTheyAreReadFrom() {
        var draft = Draft()
        #expect(draft[picked: .routingProfile] == [])
        draft[picked: .securityProfiles] = ["a", "b"]
        draft[picked: .routingProfile] = ["r", "ignored"]
        draft[picked: .hierarchyGroup] = ["h"]
        #expect(draft.securityProfileIDs == ["a", "b"])
        #expect(draft[picked: .securityProfiles] == ["a", "b"])
        #expect(draft[picked: .routingProfile] == ["r"])
        #expect(draft[picked: .hierarchyGroup] == ["h"])
        draft[picked: .hierarchyGroup] = []
        #expect(draft.hierarchyGroupID == "")
    }

    @Test func writingToTheWrongKindDoesNothing() {
        for id in FieldID.everyField {
            var draft = Self.rows
            switch id.kind {
            case .text, .secret:
                draft[toggle: id] = true
                draft[picked: id] = ["x"]
            case .toggle, .choice:
                draft[picked: id] = ["x"]
                if id.kind == .toggle { draft[text: id] = "x" } else { draft[toggle: id] = true }
            case .pickOne, .pickMany:
                draft[text: id] = "x"
                draft[toggle: id] = true
            }
            #expect(draft == Self.rows)
        }
    }

    @Test(arguments: [2, -1, 99])
    func tagRowsThatAreNotThereTakeNothing(_ row: Int) {
        var draft = Self.rows
        draft[text: .tagKey(row)] = "x"
        draft[text: .tagValue(row)] = "x"
        #expect(draft == Self.rows)
        #expect(draft[text: .tagKey(row)] == "")
    }

    @Test func aChannelWithoutSettingsHasTheDefaults() {
        var draft = Draft()
        draft.channels = [:]
        #expect(draft[text: .channelAfterContactWork(.chat)] == "0")
        draft[toggle: .channelAutoAccept(.chat)] = true
        #expect(draft.channels[.chat]?.autoAccept == true)
    }
}
