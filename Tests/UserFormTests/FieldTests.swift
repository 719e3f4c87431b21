// SPDX-License-Identifier: Apache-2.0

import Localization
import Testing

@testable import UserForm

struct FieldTests {
    @Test(arguments: Language.allCases, FieldID.everyField)
    func everyFieldIsDescribed(in language: Language, _ id: FieldID) {
        Language.$current.withValue(language) {
            let spec = Form.spec(id)
            #expect(spec.id == id)
            #expect(!spec.label.isEmpty && spec.label.count <= 26, "\(spec.label)")
            #expect(spec.help.hasSuffix(".") && spec.help.count <= 80, "\(spec.help.count): \(spec.help)")
            #expect(!spec.help.contains(#/\. [A-Z]/#), "\(spec.help)")
            #expect(spec.help.unicodeScalars.allSatisfy { !$0.isControl && !$0.isInvisible })
        }
    }

    /// In front of the column of marks; a star behind the label says that the field is required.
    @Test(arguments: Language.allCases) func labelsLeaveRoomForTheStar(in language: Language) {
        var draft = Draft()
        draft.phoneType = .deskPhone
        draft.settingsScope = .perChannel
        draft.tags = [Draft.Tag(key: "k", value: "v")]
        let context = FormContext(identityManagement: .connectManaged)
        // Spelled out, labels are at their longest.
        Language.$isASCII.withValue(true) {
            Language.$current.withValue(language) {
                for id in FieldID.everyField where Form.isRequired(id, of: draft, in: context) {
                    let label = Form.spec(id).label
                    #expect(label.count <= 24, "\(label)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases) func labelsTellFieldsApart(in language: Language) {
        let labels = Language.$current.withValue(language) { FieldID.everyField.map { Form.spec($0).label } }
        #expect(Set(labels).count == labels.count)
    }

    @Test func everyFieldIsDescribedInGerman() {
        for id in FieldID.everyField {
            let field = Form.spec(id)
            let english = (field.label, field.help)
            let german = Language.$current.withValue(.german) { (field.label, field.help) }
            #expect(english.0 != german.0 && english.1 != german.1, "\(english.0)")
        }
    }

    @Test func choicesAreTheRawValuesOfTheirType() {
        func values(_ id: FieldID) -> [String] {
            guard case .choice(let choices) = Form.spec(id).kind else { return [] }
            return choices.map(\.value)
        }
        #expect(values(.settingsScope) == ["allChannels", "perChannel"])
        #expect(values(.phoneType) == ["SOFT_PHONE", "DESK_PHONE"])
        #expect(values(.voiceEnhancement) == ["NONE", "NOISE_SUPPRESSION", "VOICE_ISOLATION"])
    }

    private static let lengths: [(FieldID, Int)] = [
        (FieldID.username, 100), (.password, 64), (.firstName, 255), (.lastName, 300), (.email, 265),
        (.secondaryEmail, 265), (.mobile, 16), (.deskNumber, 16), (.afterContactWork, 7), (.tagKey(3), 128),
        (.tagValue(3), 256),
    ]

    @Test(arguments: lengths)
    func lengthsAreTheServices(_ id: FieldID, _ maximum: Int) {
        #expect(Form.spec(id).maximumLength == maximum)
    }

    @Test func lengthsFollowTheInstance() {
        #expect(Form.maximumLength(of: .username, in: .saml) == 64)
        #expect(Form.maximumLength(of: .username, in: .managed) == 100)
        #expect(Form.maximumLength(of: .firstName, in: .managed) == 255)
        #expect(Form.maximumLength(of: .directoryUserID, in: .directory) == nil)
    }

    @Test func theIdentityPageFollowsTheIdentityType() {
        func fields(_ context: FormContext) -> [FieldID] {
            Form.visibleFields(on: .identity, of: .make(), in: context)
        }
        #expect(
            fields(.managed)
                == [.preset, .username, .firstName, .lastName, .email, .secondaryEmail, .mobile, .password])
        #expect(fields(.saml) == [.preset, .username, .firstName, .lastName, .secondaryEmail, .mobile])
        #expect(
            fields(.directory)
                == [
                    .preset, .username, .firstName, .lastName, .email, .secondaryEmail, .mobile,
                    .directoryUserID,
                ])
        #expect(fields(.init(identityManagement: .saml, emailRequirement: .optional)).contains(.email))
        #expect(
            !fields(.init(identityManagement: .connectManaged, emailRequirement: .forbidden)).contains(.email)
        )
    }

    @Test func thePhonePageFollowsScopeAndType() {
        var draft = Draft.make()
        func fields() -> [FieldID] { Form.visibleFields(on: .phone, of: draft, in: .managed) }
        #expect(
            fields()
                == [.settingsScope, .phoneType, .autoAccept, .afterContactWork, .persistentConnection])
        draft.phoneType = .deskPhone
        #expect(
            fields() == [
                .settingsScope, .phoneType, .deskNumber, .autoAccept, .afterContactWork,
                .persistentConnection,
            ])
        draft.settingsScope = .perChannel
        #expect(
            fields() == [
                .settingsScope, .phoneType, .deskNumber, .persistentConnection,
                .channelAutoAccept(.voice), .channelAfterContactWork(.voice),
                .agentFirstAutoAccept, .agentFirstAfterContactWork, .voiceEnhancement,
                .channelAutoAccept(.chat), .channelAfterContactWork(.chat),
                .channelAutoAccept(.task), .channelAfterContactWork(.task),
                .channelAutoAccept(.email), .channelAfterContactWork(.email),
            ])
        draft.phoneType = .softPhone
        #expect(!fields().contains(.deskNumber))
    }

    @Test func theOtherPagesHoldTheirFields() {
        #expect(
            Form.visibleFields(on: .access, of: .make(), in: .saml)
                == [.securityProfiles, .routingProfile, .hierarchyGroup])
        #expect(
            Form.visibleFields(on: .tags, of: .tagged([("a", ""), ("", "")]), in: .saml)
                == [.tagKey(0), .tagValue(0), .tagKey(1), .tagValue(1)])
        #expect(Form.visibleFields(on: .tags, of: .make(), in: .saml) == [])
    }

    @Test func fieldsStandOnTheirOwnPage() {
        let draft = Draft.make {
            $0.settingsScope = .perChannel
            $0.tags = [.init()]
        }
        for page in FormPage.allCases {
            for id in Form.visibleFields(on: page, of: draft, in: .directory) {
                #expect(Form.spec(id).page == page)
            }
        }
    }

    @Test func requiredFieldsAreThoseOfTheIdentityType() {
        func required(_ context: FormContext) -> [FieldID] {
            let draft = Draft()
            return FormPage.allCases
                .flatMap { Form.visibleFields(on: $0, of: draft, in: context) }
                .filter { Form.isRequired($0, of: draft, in: context) }
        }
        let always: [FieldID] = [.afterContactWork, .securityProfiles, .routingProfile]
        #expect(required(.managed) == [.username, .firstName, .lastName, .email, .password] + always)
        #expect(required(.saml) == [.username, .firstName, .lastName] + always)
        #expect(required(.directory) == [.username] + always)
        #expect(Form.isRequired(.deskNumber, of: .make { $0.phoneType = .deskPhone }, in: .saml))
    }

    /// What is required and what is judged as missing must be the same.
    @Test(arguments: FormContext.all)
    func emptyRequiredFieldsAreExactlyTheIncompleteOnes(_ context: FormContext) {
        var draft = Draft()
        draft.settingsScope = .perChannel
        draft.phoneType = .deskPhone
        for id in FieldID.everyField where id.kind == .text { draft[text: id] = "" }
        let shown = FormPage.allCases.flatMap { Form.visibleFields(on: $0, of: draft, in: context) }
        #expect(
            Form.problems(of: draft, in: context)
                == shown.filter { Form.isRequired($0, of: draft, in: context) }
                .map { Problem(fields: [$0], verdict: .incomplete(.missing($0))) })
    }

    @Test(arguments: FormContext.all)
    func aRightDraftHasNoProblems(_ context: FormContext) {
        #expect(Form.problems(of: .make(), in: context) == [])
    }

    @Test func problemsComeInTheOrderOfTheFormAndAgreeWithVerdicts() {
        let draft = Draft.make {
            $0.username = "ü"
            $0.password = "a"
            $0.lastName = "x\u{304}"
            $0.phoneType = .deskPhone
            $0.afterContactWork = "x"
            $0.securityProfileIDs = []
            $0.tags = [.init(key: "a,b", value: "a,b"), .init(key: "", value: "1")]
        }
        let problems = Form.problems(of: draft, in: .managed)
        #expect(
            problems.map(\.fields) == [
                [.username], [.lastName], [.password], [.deskNumber], [.afterContactWork],
                [.securityProfiles],
                [.tagKey(0)], [.tagValue(0)], [.tagKey(1)],
            ])
        for problem in problems {
            for id in problem.fields {
                #expect(Form.verdict(on: id, of: draft, in: .managed) == problem.verdict)
            }
        }
        #expect(
            problems.filter { !$0.verdict.blocksSubmission }.map(\.fields) == [[.lastName], [.tagValue(0)]])
    }
}
