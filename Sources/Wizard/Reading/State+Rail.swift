// SPDX-License-Identifier: Apache-2.0

import UserForm

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

    /// The steps with their marks, in order.
    package var rail: [RailEntry] {
        steps.map { step in
            let mark: RailEntry.Mark =
                if step == self.step {
                    .current
                } else if !visited.contains(step) {
                    .notVisited
                } else if let page = step.page,
                    problems(on: page).contains(where: \.verdict.blocksSubmission)
                {
                    .problem
                } else {
                    step == .review ? .notVisited : .complete
                }
            return RailEntry(step: step, mark: mark)
        }
    }
}
