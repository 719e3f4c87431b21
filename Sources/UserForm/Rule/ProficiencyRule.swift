// SPDX-License-Identifier: Apache-2.0

/// What a user can be good at.
enum ProficiencyRule {
    /// The levels of a proficiency (model member `Level` of `UserProficiency`).
    static let levels = 1...5
    /// "Proficiencies per agent" in "Amazon Connect service quotas" (L-50375162); it can be raised, so that more are
    /// only warned about.
    static let quota = 10

    /// The verdict on a row, the other rows considered.
    ///
    /// An attribute with the same value twice is one proficiency, of which the levels would contradict each other.
    static func verdict(onRow row: Int, of draft: Draft, in context: FormContext) -> Verdict {
        guard draft.proficiencies.indices.contains(row), !draft.proficiencies[row].isBlank else {
            return .fine
        }
        let proficiency = draft.proficiencies[row]
        let choice = proficiency.choice
        if let first = draft.proficiencies.firstIndex(where: { $0.choice == choice }), first < row {
            return .error(.proficiencyRepeated(row: row, first: first))
        }
        // A form that was kept or copied may hold what was there then.
        let known = context.access
        if known.attributes?.contains(proficiency.attribute) == false
            || known.proficiencies?.contains(choice) == false
        {
            return .warning(.proficiencyGone(proficiency))
        }
        let chosen = draft.proficiencies.indices.filter { !draft.proficiencies[$0].isBlank }
        return chosen.dropFirst(quota).contains(row)
            ? .warning(.manyProficiencies(count: chosen.count)) : .fine
    }
}
