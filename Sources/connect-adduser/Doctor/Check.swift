// SPDX-License-Identifier: Apache-2.0

/// One thing that the wizard depends on, as it was found.
struct Check: Encodable, Equatable, Sendable {
    enum Status: String, Encodable, Sendable {
        case ok
        /// The wizard works without it, less comfortably.
        case note
        /// The wizard does not work like this.
        case failed
        /// It cannot be looked at before something else is mended.
        case skipped
    }

    /// Such as `credentials` or `connect:SearchUsers`.
    var name: String
    var status: Status
    /// What was found, or what is wrong and what to do.
    var sentence: String
    /// More lines for those who look for a cause.
    var details: [String] = []

    init(_ name: String, _ status: Status, _ sentence: String, details: [String] = []) {
        self.name = name
        self.status = status
        self.sentence = sentence
        self.details = details
    }
}
