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
    /// The names from the top of a tree down to it; empty where there is no tree.
    package var path: [String] = []
    /// Whether its id means anything to people.
    package var hasReadableID = true

    package init(id: String, name: String, detail: String = "") {
        self.id = id
        self.name = name
        self.detail = detail
    }

    /// A group of a tree, known by its whole path.
    package init(id: String, path: [String]) {
        self.init(id: id, name: path.joined(separator: " / "))
        self.path = path
    }
}

extension PickItem {
    /// A value of a predefined attribute.
    package init(attribute: String, value: String) {
        self.init(id: Proficiency(attribute: attribute, value: value).choice, path: [attribute, value])
        hasReadableID = false
    }

    /// A predefined attribute, which holds its values.
    package init(attribute: String) {
        self.init(id: attribute, path: [attribute])
        hasReadableID = false
    }

    /// What a filter looks through.
    package var searchText: String { hasReadableID ? "\(name) \(id)" : name }
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

    package private(set) var items: [PickItem] = []
    /// Where each item stands, by its id.
    private var places: [String: Int] = [:]
    package internal(set) var matcher = Matcher()
    package internal(set) var status = Status.notAsked
    /// How many there are in all, where that is known and not all of them are asked for.
    package internal(set) var total: Int?

    /// The paths that have something below them.
    private(set) var groups: Set<[String]> = []

    /// Whether the items are a tree.
    package var isTree: Bool { !groups.isEmpty }

    /// Whether an item has others below it.
    package func hasChildren(_ item: PickItem) -> Bool {
        groups.contains(item.path)
    }

    /// The items that stand directly below a path, in the order of the list.
    func children(of path: [String]) -> [Int] {
        items.indices.filter { items[$0].path.count == path.count + 1 && items[$0].path.starts(with: path) }
    }

    /// The item with an id, if it has arrived.
    package func item(_ id: String) -> PickItem? {
        place(of: id).map { items[$0] }
    }

    /// Where an item stands in the list, if it has arrived.
    func place(of id: String) -> Int? {
        places[id]
    }

    mutating func append(_ page: [PickItem]) {
        for (place, item) in zip(items.count..., page) where places[item.id] == nil {
            places[item.id] = place
        }
        items += page
        for item in page where !item.path.isEmpty {
            groups.insert(Array(item.path.dropLast()))
        }
        matcher.append(page.map(\.searchText))
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
    /// Predefined attributes with their values: read once somebody gets to them.
    case proficiencies

    /// What a role is chosen from; read from the first second on.
    package static let ofRole: [CatalogueList] = [.securityProfiles, .routingProfiles, .hierarchyGroups]

    /// The list that a field picks from; `nil` for other fields.
    package init?(_ field: FieldID) {
        switch field {
        case .securityProfiles: self = .securityProfiles
        case .routingProfile: self = .routingProfiles
        case .hierarchyGroup: self = .hierarchyGroups
        case .proficiency: self = .proficiencies
        default: return nil
        }
    }

    /// The field that picks from the list; of rows the first.
    package var field: FieldID {
        switch self {
        case .securityProfiles: .securityProfiles
        case .routingProfiles: .routingProfile
        case .hierarchyGroups: .hierarchyGroup
        case .proficiencies: .proficiency(0)
        }
    }
}
