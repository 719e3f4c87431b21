// SPDX-License-Identifier: Apache-2.0

/// What a form is started from.
package enum StartingPoint: Hashable, Sendable {
    case blank
    /// A preset of the configuration, by name.
    case preset(String)
    /// A user that exists already.
    case user

    private static let userChoice = "user"
    private static let presetPrefix = "preset:"

    /// Reads a value of the choice; `nil` for any other text.
    package init?(choice: String) {
        if choice.isEmpty {
            self = .blank
        } else if choice == Self.userChoice {
            self = .user
        } else if choice.hasPrefix(Self.presetPrefix) {
            self = .preset(String(choice.dropFirst(Self.presetPrefix.count)))
        } else {
            return nil
        }
    }

    /// The value of the choice, in which no name of a preset can pass for something else.
    package var choice: String {
        switch self {
        case .blank: ""
        case .preset(let name): Self.presetPrefix + name
        case .user: Self.userChoice
        }
    }
}

extension Draft {
    /// What the form was started from.
    package var startingPoint: StartingPoint {
        if copiedUser != nil { return .user }
        return preset.map(StartingPoint.preset) ?? .blank
    }
}
