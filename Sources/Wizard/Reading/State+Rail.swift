// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// A step as the rail shows it.
package struct RailEntry: Equatable, Sendable {
    package enum Mark: Sendable {
        case notVisited, current, complete, problem
    }

    package var step: Step
    package var mark: Mark
}

extension State {
    /// The steps with their marks, in order, given the problems of the draft.
    package func rail(with problems: [Problem]) -> [RailEntry] {
        let blocked = Set(
            problems.filter(\.verdict.blocksSubmission).compactMap { $0.fields.first }
                .map { Step(Form.spec($0).page) })
        return steps.map { step in
            let isCurrent = step == self.step
            let mark: RailEntry.Mark =
                if visited.contains(step), blocked.contains(step), !isCurrent {
                    .problem
                } else if isCurrent {
                    .current
                } else if visited.contains(step), step != .review {
                    .complete
                } else {
                    .notVisited
                }
            return RailEntry(step: step, mark: mark)
        }
    }
}
