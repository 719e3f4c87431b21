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
    static func verdict(onRow row: Int, of draft: Draft) -> Verdict {
        guard draft.proficiencies.indices.contains(row), !draft.proficiencies[row].isBlank else {
            return .fine
        }
        let choice = draft.proficiencies[row].choice
        if let first = draft.proficiencies.firstIndex(where: { $0.choice == choice }), first < row {
            return .error(.proficiencyRepeated(row: row, first: first))
        }
        let chosen = draft.proficiencies.indices.filter { !draft.proficiencies[$0].isBlank }
        return chosen.dropFirst(quota).contains(row)
            ? .warning(.manyProficiencies(count: chosen.count)) : .fine
    }
}
