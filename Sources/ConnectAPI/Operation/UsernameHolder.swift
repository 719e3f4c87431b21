// SPDX-License-Identifier: Apache-2.0

/// The user that has a name already, as far as may be read.
package struct UsernameHolder: Sendable, Equatable {
    package var userID: String?
    package var firstName: String?
    package var lastName: String?
    package var routingProfileID: String?
    /// Names like the wanted one that are free, as far as could be found out.
    package var freeAlternatives: [String] = []

    package init() {}
}

extension ConnectClient {
    /// Who has a name, and which names like it are free; what may not be read is left out.
    ///
    /// `found` spares the search where it was made before.
    package func usernameHolder(
        of username: String, found: UserSummary?, instanceID: String
    ) async -> UsernameHolder {
        var holder = UsernameHolder()
        var summary = found
        if summary == nil, let asked = try? await availability(ofUsername: username, instanceID: instanceID) {
            // A directory may take names for the same that differ by upper and lower case only.
            summary = asked.exact ?? asked.similar
        }
        if let summary {
            holder.userID = summary.id
            if let user = try? await describeUser(summary.id, instanceID: instanceID) {
                holder.firstName = user.identity?.firstName
                holder.lastName = user.identity?.lastName
                holder.routingProfileID = user.routingProfileID
            }
        }
        holder.freeAlternatives =
            (try? await freeAlternatives(toUsername: username, instanceID: instanceID)) ?? []
        return holder
    }
}
