// SPDX-License-Identifier: Apache-2.0

/// Names an item of one of the form's lists.
package struct ItemKey: Hashable, Sendable {
    package var list: CatalogueList
    package var id: String

    package init(_ list: CatalogueList, id: String) {
        self.list = list
        self.id = id
    }
}

/// What more there is to know of an item than its name.
package enum ItemDetail: Equatable, Sendable {
    case securityProfile(permissions: [String])
    case routingProfile(description: String, channels: [ChannelLimit], queues: [String])
}

/// How many contacts of a channel an agent takes at once.
package struct ChannelLimit: Equatable, Sendable {
    /// As the service names it; it may name some that are not known here.
    package var channel: String
    package var limit: Int

    package init(channel: String, limit: Int) {
        self.channel = channel
        self.limit = limit
    }
}

/// How far it is with the details of an item; they are kept once they are known.
package enum DetailStatus: Equatable, Sendable {
    case loading(RequestID)
    case known(ItemDetail)
    case failed(Failure)
}
