// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// A routing profile as far as the wizard shows it (model shape `RoutingProfile`).
package struct RoutingProfile: Decodable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case description = "Description"
        case concurrencies = "MediaConcurrencies"
    }

    /// How many contacts of a channel its agents take at once (model shape `MediaConcurrency`).
    package struct Concurrency: Decodable, Sendable {
        private enum CodingKeys: String, CodingKey {
            case channel = "Channel"
            case limit = "Concurrency"
        }

        /// As the service names it, such as `VOICE`; it may name some that are not known here.
        package var channel: String
        package var limit: Int
    }

    package var description: String?
    package var concurrencies: [Concurrency]?
}

/// A queue of a routing profile on one channel (model shape `RoutingProfileQueueConfigSummary`).
struct QueueSummary: Decodable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case name = "QueueName"
    }

    var name: String
}
