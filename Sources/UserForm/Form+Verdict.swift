// SPDX-License-Identifier: Apache-2.0

extension Form {
    /// The worst verdict on one field as it stands, rules across fields included.
    ///
    /// Values are judged as they would be sent, that is tidied. What can still become right by typing more at the
    /// end is incomplete, what cannot is an error. A field that does not apply is always fine.
    package static func verdict(on id: FieldID, of draft: Draft, in context: FormContext) -> Verdict {
        guard isVisible(id, of: draft, in: context) else { return .fine }
        switch id {
        case .tagKey(let row): return TagRowsRule(draft, in: context).verdict(onKeyOf: row)
        case .tagValue(let row): return TagRowsRule(draft, in: context).verdict(onValueOf: row)
        default: return verdict(onShown: id, of: draft, in: context)
        }
    }

    /// Everything that a field is warned about, where nothing worse is the matter; its verdict holds the first.
    package static func warnings(on id: FieldID, of draft: Draft, in context: FormContext) -> [Fact] {
        guard case .warning(let fact) = verdict(on: id, of: draft, in: context) else { return [] }
        return id == .securityProfiles
            ? AccessRule.warnings(onSecurityProfiles: draft.securityProfileIDs, in: context) : [fact]
    }

    /// What is to be known about a field whatever it holds.
    package static func note(on id: FieldID, in context: FormContext) -> Fact? {
        id == .username && context.identityManagement == .saml ? .usernameIsSessionName : nil
    }

    /// Every verdict other than `fine` on the fields that apply, in the order of the form.
    package static func problems(of draft: Draft, in context: FormContext) -> [Problem] {
        FormPage.allCases.flatMap { problems(on: $0, of: draft, in: context) }
    }

    /// Every verdict other than `fine` on the fields that apply on one page, in the order of the page.
    package static func problems(
        on page: FormPage, of draft: Draft, in context: FormContext
    ) -> [Problem] {
        if page == .tags { return TagRowsRule(draft, in: context).problems }
        return visibleFields(on: page, of: draft, in: context).compactMap { id in
            let verdict = verdict(onShown: id, of: draft, in: context)
            return verdict == .fine ? nil : Problem(fields: [id], verdict: verdict)
        }
    }

    /// The fact for which a value would be refused, in a text field that is not a tag and not empty.
    static func blockingFact(on value: String, of id: FieldID, in context: FormContext) -> Fact? {
        let verdict = verdict(onText: value, of: id, in: context)
        return verdict.blocksSubmission ? verdict.fact : nil
    }

    /// The verdict on a field that applies and is not a tag.
    private static func verdict(
        onShown id: FieldID, of draft: Draft, in context: FormContext
    ) -> Verdict {
        switch id.kind {
        case .toggle, .choice: return .fine
        case .pickMany:
            return AccessRule.verdict(onSecurityProfiles: draft.securityProfileIDs, in: context)
        case .pickOne:
            switch id {
            case .routingProfile: return AccessRule.verdict(onRoutingProfile: draft, in: context)
            case .proficiency(let row): return ProficiencyRule.verdict(onRow: row, of: draft, in: context)
            default: return .fine
            }
        case .text, .secret:
            let value = tidied(draft[text: id], for: id).value
            if value.isEmpty {
                return isRequired(id, of: draft, in: context) ? .incomplete(.missing(id)) : .fine
            }
            return verdict(onText: value, of: id, in: context)
        }
    }

    /// The verdict on a tidied value that is not empty, of a text field that is not a tag.
    private static func verdict(
        onText value: String, of id: FieldID, in context: FormContext
    ) -> Verdict {
        switch id {
        case .username: UsernameRule.verdict(on: value, in: context)
        case .password: PasswordRule.verdict(on: value)
        case .firstName, .lastName: NameRule.verdict(on: value, field: id, in: context)
        case .email, .secondaryEmail: EmailRule.verdict(on: value, field: id, in: context)
        case .mobile, .deskNumber: PhoneNumberRule.verdict(on: value, field: id)
        case .directoryUserID: DirectoryUserIDRule.verdict(on: value)
        case .afterContactWork, .channelAfterContactWork, .agentFirstAfterContactWork:
            AfterContactWorkRule.verdict(on: value, field: id)
        default: .fine
        }
    }
}
