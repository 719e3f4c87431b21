// SPDX-License-Identifier: Apache-2.0

/// The form as a whole: its fields and every question that can be asked about a draft.
package enum Form {
    /// The description of a field.
    package static func spec(_ id: FieldID) -> FieldSpec {
        FieldCatalogue.spec(id)
    }

    /// The worst verdict on one field as it stands, rules across fields included.
    package static func verdict(on id: FieldID, of draft: Draft, in context: FormContext) -> Verdict {
        let own = ownVerdict(on: id, of: draft, in: context)
        if case .error = own { return own }
        if case .tagKey = id,
            let problem = TagRules.problems(draft.tags).first(where: { $0.fields.contains(id) })
        {
            return problem.verdict
        }
        return own
    }

    /// Every verdict other than `fine` on the fields that apply, in the order of the form.
    package static func problems(of draft: Draft, in context: FormContext) -> [Problem] {
        FormPage.allCases.flatMap { visibleFields(on: $0, of: draft, in: context) }
            .compactMap { id in
                let verdict = ownVerdict(on: id, of: draft, in: context)
                return verdict == .fine ? nil : Problem(fields: [id], verdict: verdict)
            } + TagRules.problems(draft.tags)
    }

    /// The verdict of the rules that look at one field alone.
    private static func ownVerdict(on id: FieldID, of draft: Draft, in context: FormContext) -> Verdict {
        switch id {
        case .securityProfiles:
            return SecurityProfilesRule.verdict(draft.securityProfileIDs)
        case .tagKey(let row):
            return draft.tags.indices.contains(row) ? TagRules.keyVerdict(draft.tags[row], row: row) : .fine
        case .tagValue(let row):
            return draft.tags.indices.contains(row) ? TagRules.valueVerdict(draft.tags[row], row: row) : .fine
        case .routingProfile, .hierarchyGroup:
            let isMissing = isRequired(id, of: draft, in: context) && draft[picked: id].isEmpty
            return isMissing ? .incomplete(.missing(id)) : .fine
        default:
            break
        }
        guard case .text = spec(id).kind else {
            return id == .password ? passwordVerdict(draft) : .fine
        }
        let value = id == .firstName || id == .lastName ? draft[text: id].trimmed : draft[text: id]
        if value.isEmpty {
            return isRequired(id, of: draft, in: context) ? .incomplete(.missing(id)) : .fine
        }
        return verdict(onText: value, of: id, in: context)
    }

    private static func passwordVerdict(_ draft: Draft) -> Verdict {
        draft.password.isEmpty ? .incomplete(.missing(.password)) : PasswordRule.verdict(draft.password)
    }

    private static func verdict(onText value: String, of id: FieldID, in context: FormContext) -> Verdict {
        switch id {
        case .username: UsernameRule.verdict(value, in: context)
        case .firstName, .lastName: NameRule.verdict(value, of: id, in: context)
        case .email, .secondaryEmail: EmailRule.verdict(value, of: id)
        case .mobile, .deskNumber: PhoneNumberRule.verdict(value, of: id)
        case .afterContactWork, .agentFirstAfterContactWork, .channelAfterContactWork:
            AfterContactWorkRule.verdict(value, of: id)
        default:
            TextRule.strayCharacter(value, of: id) { !$0.isControl } ?? TextRule.invisibles(value, of: id)
                ?? .fine
        }
    }
}
