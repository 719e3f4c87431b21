// SPDX-License-Identifier: Apache-2.0

package import TerminalKit
package import UserForm

/// Something on a list of the service that can be chosen.
package struct PickItem: Equatable, Sendable {
    package var id: String
    /// What the operator knows it by; for a hierarchy group its whole path.
    package var name: String
    /// A second column, such as how an instance manages its users; empty for none.
    package var detail: String

    package init(id: String, name: String, detail: String = "") {
        self.id = id
        self.name = name
        self.detail = detail
    }
}

/// A list of the service, usable while later pages of it are still arriving.
package struct PickList: Equatable, Sendable {
    package enum Status: Equatable, Sendable {
        case notAsked
        case loading(RequestID)
        case complete
        case failed(Failure)
        /// The permission to list is missing: the field takes plain ids instead.
        case denied(Failure)
    }

    package internal(set) var items: [PickItem] = []
    package internal(set) var matcher = Matcher()
    package internal(set) var status = Status.notAsked

    /// The item with an id, if it has arrived.
    package func item(_ id: String) -> PickItem? {
        items.first { $0.id == id }
    }

    mutating func append(_ page: [PickItem]) {
        items += page
        matcher.append(page.map { "\($0.name) \($0.id)" })
    }
}

/// An Amazon Connect instance as far as the form needs it.
package struct Instance: Equatable, Sendable {
    package var id: String
    package var alias: String
    /// `nil` when the service names a kind that is not known here.
    package var identityManagement: IdentityManagement?
    /// Where its users sign in; empty when the service does not say.
    package var accessURL: String

    package init(id: String, alias: String, identityManagement: IdentityManagement?, accessURL: String = "") {
        self.id = id
        self.alias = alias
        self.identityManagement = identityManagement
        self.accessURL = accessURL
    }
}

/// The lists that a form field picks from.
package enum CatalogueList: Sendable, CaseIterable, Hashable {
    case securityProfiles, routingProfiles, hierarchyGroups

    /// The list that a field picks from; `nil` for other fields.
    package init?(_ field: FieldID) {
        switch field {
        case .securityProfiles: self = .securityProfiles
        case .routingProfile: self = .routingProfiles
        case .hierarchyGroup: self = .hierarchyGroups
        default: return nil
        }
    }
}
