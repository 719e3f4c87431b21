// SPDX-License-Identifier: Apache-2.0

/// What the rules say about a field as it stands.
package enum Verdict: Equatable, Sendable {
    /// Will be accepted as far as anybody knows.
    case fine
    /// Not there yet, and nothing typed so far is wrong: not shouted about before the field is left.
    case incomplete(Fact)
    /// May go on; the operator should know.
    case warning(Fact)
    /// Will be refused.
    case error(Fact)

    /// The fact behind the verdict; `nil` when all is fine.
    package var fact: Fact? {
        switch self {
        case .fine: nil
        case .incomplete(let fact), .warning(let fact), .error(let fact): fact
        }
    }

    /// Whether the draft cannot be submitted while this stands.
    package var blocksSubmission: Bool {
        switch self {
        case .fine, .warning: false
        case .incomplete, .error: true
        }
    }
}

/// A verdict together with every field that it concerns.
package struct Problem: Equatable, Sendable {
    /// The fields concerned; the first is the one to go to.
    package var fields: [FieldID]
    package var verdict: Verdict

    package init(fields: [FieldID], verdict: Verdict) {
        self.fields = fields
        self.verdict = verdict
    }
}
