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
    /// Where the step stands among those that there are to do; `nil` once they are done.
    package var stepNumber: (number: Int, count: Int)? {
        let steps = steps.filter { $0 != .done }
        return steps.firstIndex(of: step).map { ($0 + 1, steps.count) }
    }

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
