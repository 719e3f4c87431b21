// SPDX-License-Identifier: Apache-2.0

/// The rows of the tag form, tidied, and the rules across them.
///
/// Source: model shape `TagMap` (up to 50 entries, and as a map it holds each key once; keys are
/// case-sensitive); the required tags come from the configuration.
struct TagRowsRule {
    static let maximum = 50

    /// The rows with both halves tidied.
    let tags: [Draft.Tag]
    private let context: FormContext
    private let rowsByKey: [String: [Int]]
    /// The rows that exist for the service: those with anything in them.
    private let existing: [Int]

    init(_ draft: Draft, in context: FormContext) {
        let tags = Self.tidied(draft.tags)
        self.tags = tags
        self.context = context
        rowsByKey = Dictionary(grouping: tags.indices) { tags[$0].key }
        existing = tags.indices.filter { tags[$0] != Draft.Tag() }
    }

    /// Rows with both halves tidied.
    static func tidied(_ tags: [Draft.Tag]) -> [Draft.Tag] {
        tags.map { Draft.Tag(key: $0.key.tidy, value: $0.value.tidy) }
    }

    /// The verdict on the key of a row, the other rows considered.
    func verdict(onKeyOf row: Int) -> Verdict {
        guard tags.indices.contains(row), tags[row] != Draft.Tag() else { return .fine }
        let key = tags[row].key
        guard !key.isEmpty else { return .error(.tagKeyMissing(row: row)) }
        let own = TagRule.verdict(onKey: key, field: .tagKey(row))
        if own.blocksSubmission { return own }
        if let rows = rowsByKey[key], rows.count > 1 {
            // "Cost" is on the way to "CostCentre": what more typing can mend is not an error yet.
            let fact = Fact.tagKeyRepeated(key: key, rows: rows)
            return key.scalarCount < TagRule.keyMaximum ? .incomplete(fact) : .error(fact)
        }
        if existing.dropFirst(Self.maximum).contains(row) {
            return .error(.tooManyTags(count: existing.count))
        }
        return own
    }

    /// The verdict on the value of a row.
    func verdict(onValueOf row: Int) -> Verdict {
        guard tags.indices.contains(row) else { return .fine }
        let tag = tags[row]
        if let values = context.tagValues[tag.key], !tag.value.isEmpty, !values.contains(tag.value) {
            return .error(.tagValueForeign(.tagValue(row), key: tag.key, allowed: values))
        }
        if !tag.value.isEmpty {
            return TagRule.verdict(onValue: tag.value, field: .tagValue(row), in: context)
        }
        return isRequired(tag.key)
            ? .incomplete(.requiredTagEmpty(.tagValue(row), key: tag.key)) : .fine
    }

    /// Whether the configuration requires a tag with this key.
    func isRequired(_ key: String) -> Bool {
        context.requiredTagKeys.contains(key)
    }

    /// The rows that a verdict on one row's key concerns, the one to go to first: the last of those that
    /// repeat a key, and the rows above the limit.
    func rows(concernedBy fact: Fact?, at row: Int) -> [Int] {
        switch fact {
        case .tagKeyRepeated(_, let rows): rows.reversed()
        case .tooManyTags: Array(existing.dropFirst(Self.maximum))
        default: [row]
        }
    }

    /// Every problem of the page, each once; last the required tags that have no row, each at the row where it
    /// would go: the first empty one, or the one after the last.
    var problems: [Problem] {
        var problems: [Problem] = []
        for row in tags.indices {
            let onKey = verdict(onKeyOf: row)
            let fields = rows(concernedBy: onKey.fact, at: row).map(FieldID.tagKey)
            let isFirstSight = fields.count == 1 || !problems.contains { $0.verdict == onKey }
            if onKey != .fine, isFirstSight { problems.append(Problem(fields: fields, verdict: onKey)) }
            let onValue = verdict(onValueOf: row)
            if onValue != .fine { problems.append(Problem(fields: [.tagValue(row)], verdict: onValue)) }
        }
        let free = tags.firstIndex(of: Draft.Tag()) ?? tags.count
        for key in context.requiredTagKeys where rowsByKey[key] == nil {
            problems.append(
                Problem(fields: [.tagKey(free)], verdict: .incomplete(.requiredTagMissing(key: key))))
        }
        return problems
    }
}
