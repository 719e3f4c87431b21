// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension Words {
    package static let awaitingDetail = "Asking Amazon Connect…"

    /// What is known of the item under the picker's cursor, a line for each thing; nothing while nobody asked.
    package static func detail(in state: State) -> [Notice] {
        switch state.currentDetail {
        case nil: []
        case .loading: [Notice(.note, awaitingDetail)]
        case .failed(let failure): [Notice(.error, whole(failure))]
        case .known(let detail): lines(of: detail).map { Notice(.note, $0) }
        }
    }

    private static func lines(of detail: ItemDetail) -> [String] {
        switch detail {
        case .securityProfile(let permissions):
            list("Permissions", permissions)
        case .routingProfile(let description, let channels, let queues):
            (description.isEmpty ? [] : [description])
                + (channels.isEmpty ? [] : ["Channels: \(channels.map(phrase).joined(separator: ", "))"])
                + list("Queues", queues)
        }
    }

    private static func list(_ title: String, _ names: [String]) -> [String] {
        names.isEmpty ? ["\(title): none"] : ["\(title) (\(count(names.count))):"] + names.map { "- \($0)" }
    }

    /// A channel and how many contacts of it are taken at once.
    private static func phrase(_ limit: ChannelLimit) -> String {
        "\(limit.channel) (\(limit.limit) at once)"
    }
}
