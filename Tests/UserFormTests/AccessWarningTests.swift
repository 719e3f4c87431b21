// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

/// What is warned about although the service takes it.
struct AccessWarningTests {
    private static func context(
        _ profiles: [String: [String]], served: [String: Set<Channel>] = [:]
    ) -> FormContext {
        var context = FormContext.managed
        for (id, permissions) in profiles {
            context.access.securityProfiles[id] = .init(name: "Name of \(id)", permissions: permissions)
        }
        context.access.servedChannels = served
        return context
    }

    private static func warnings(_ ids: [String], in context: FormContext) -> [Fact] {
        Form.warnings(on: .securityProfiles, of: Draft.make { $0.securityProfileIDs = ids }, in: context)
    }

    @Test(arguments: [
        ("Users.Create", true), ("Users.Edit", true), ("Users.EditPermission", true),
        ("SecurityProfiles.Create", true), ("SecurityProfiles.Edit", true), ("Users.View", false),
        ("Users.Delete", false), ("SecurityProfiles.View", false), ("users.create", false),
    ])
    func profileThatChangesOthersIsWarnedAbout(permission: String, isWarned: Bool) {
        let context = Self.context(["a": ["BasicAgentAccess", permission]])
        let expected: [Fact] = isWarned ? [.profilesAdminister(["Name of a"])] : []
        #expect(Self.warnings(["a"], in: context) == expected)
    }

    @Test func absenceOfTheControlPanelIsToldOnlyWhenAllIsKnown() {
        let context = Self.context(["a": ["AccessMetrics"], "agent": ["BasicAgentAccess"]])
        #expect(Self.warnings(["a"], in: context) == [.noControlPanel])
        #expect(Self.warnings(["a", "agent"], in: context).isEmpty)
        #expect(Self.warnings(["a", "unknown"], in: context).isEmpty)
        #expect(Self.warnings([], in: context).isEmpty)
    }

    @Test func bothAreToldAndNeitherBlocks() {
        let context = Self.context(["a": ["Users.Edit"], "b": ["Users.Create"]])
        let draft = Draft.make { $0.securityProfileIDs = ["a", "b"] }
        #expect(
            Form.warnings(on: .securityProfiles, of: draft, in: context)
                == [.profilesAdminister(["Name of a", "Name of b"]), .noControlPanel])
        let problems = Form.problems(of: draft, in: context)
        #expect(problems.map(\.fields) == [[.securityProfiles]])
        #expect(problems.allSatisfy { !$0.verdict.blocksSubmission })
        #expect(NewUser(draft, in: context).breaches(in: context).isEmpty)
    }

    @Test func channelWithSettingsThatIsNotServedIsNamed() {
        let context = Self.context([:], served: ["basic": [.voice, .task]])
        var draft = Draft.make { $0.settingsScope = .perChannel }
        #expect(Form.verdict(on: .routingProfile, of: draft, in: context) == .fine)
        draft[settings: .email].autoAccept = true
        draft[settings: .chat].afterContactWork = "5"
        draft[settings: .task].autoAccept = true
        #expect(
            Form.verdict(on: .routingProfile, of: draft, in: context)
                == .warning(.channelsNotServed([.chat, .email])))
        draft.settingsScope = .allChannels
        #expect(Form.verdict(on: .routingProfile, of: draft, in: context) == .fine)
        draft.settingsScope = .perChannel
        draft.routingProfileID = "other"
        #expect(Form.verdict(on: .routingProfile, of: draft, in: context) == .fine)
    }

    @Test func settingsThatOnlyVoiceHasCountForVoice() {
        let context = Self.context([:], served: ["basic": [.chat]])
        for change: (inout Draft) -> Void in [
            { $0.agentFirstAutoAccept = true }, { $0.agentFirstAfterContactWork = "10" },
            { $0.voiceEnhancement = .voiceIsolation },
        ] {
            var draft = Draft.make { $0.settingsScope = .perChannel }
            change(&draft)
            #expect(
                Form.verdict(on: .routingProfile, of: draft, in: context)
                    == .warning(.channelsNotServed([.voice])))
        }
    }

    @Test(
        arguments: [
            (474, nil, false), (475, nil, true), (500, nil, true), (501, nil, false), (949, 1_000, false),
            (950, 1_000, true), (1_200, 1_000, true), (500, 1_000, false),
        ] as [(Int, Int?, Bool)])
    func quotaThatIsNearlyUsedIsHintedAt(count: Int, quota: Int?, isHinted: Bool) {
        var rules = HouseRules()
        rules.userQuota = quota
        let context = FormContext(identityManagement: .connectManaged, rules: rules)
        let hint = Form.hint(onUserCount: count, in: context)
        #expect(
            hint
                == (isHinted
                    ? .usersNearQuota(count: count, quota: quota ?? 500, isDefault: quota == nil) : nil)
        )
    }

    @Test func capitalOfASAMLUsernameIsWarnedAbout() {
        #expect(verdict("JDoe", in: .username, .saml) == .warning(.usernameSessionCapital("J")))
        #expect(verdict("JDoe", in: .username, .managed) == .fine)
        #expect(verdict("jdoe", in: .username, .saml) == .fine)
        var context = FormContext.saml
        context.usernamePattern = UsernamePattern("X{last}") ?? .standard
        #expect(verdict("Xdoe", in: .username, context) == .fine)
    }

    @Test func usernameOfASAMLInstanceIsTheSessionName() {
        #expect(Form.note(on: .username, in: .saml) == .usernameIsSessionName)
        #expect(Form.note(on: .username, in: .managed) == nil)
        #expect(Form.note(on: .firstName, in: .saml) == nil)
    }
}
