// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    /// Starts the role of the form from a preset, or from blank again; the person stays.
    ///
    /// Of an existing user it is first to be said which.
    mutating func start(from choice: String) {
        guard let start = StartingPoint(choice: choice) else { return }
        if start == .user {
            openUserPicker()
            return
        }
        guard start != draft.startingPoint else { return }
        // Going through the presets and back to none loses nothing that was set before.
        if draft.startingPoint == .blank { roleBeforePreset = draft }
        var role = session.house.blankDraft
        var preset: Preset?
        if case .preset(let name) = start { preset = session.house.preset(name) }
        if let preset {
            role.fill(in: preset.phone)
            role.fill(in: preset.tags)
        } else {
            role = roleBeforePreset ?? role
        }
        draft = draft.withRole(of: role)
        draft.preset = preset?.name
        draft.copiedUser = nil
        forgetStart()
        wantNames()
        resolveNames()
    }

    /// Wants what the form was started from to be looked up in the lists: names of the preset, or names and ids of the
    /// request.
    mutating func wantNames() {
        missingNames = [:]
        switch draft.startingPoint {
        case .preset(let name): wantedNames = session.house.preset(name)?.names ?? [:]
        case .user: wantedNames = [:]
        case .blank: wantedNames = request?.namesOfRole ?? [:]
        }
    }

    /// Looks up the names of the preset in the lists that are there; of a request, ids and names.
    mutating func resolveNames() {
        for (field, names) in wantedNames {
            guard let list = list(for: field) else { continue }
            switch list.status {
            case .notAsked, .loading, .failed: continue
            case .denied:
                // What cannot be looked up is taken for ids.
                if draft[picked: field].isEmpty { missingNames[field] = names }
            case .complete:
                let found = names.map { name in (name, id(of: name, in: list, of: field)) }
                let ids = found.compactMap(\.1)
                // What the operator has chosen meanwhile stands.
                if [[], names, ids].contains(draft[picked: field]) {
                    draft[picked: field] = ids
                    let missing = found.filter { $0.1 == nil }.map(\.0)
                    missingNames[field] = missing.isEmpty ? nil : missing
                }
            }
            wantedNames[field] = nil
        }
    }

    /// The id of what has a name, or an id, in a field's list; what the house does not let be chosen included, for that is
    /// said of it then.
    private func id(of name: String, in list: PickList, of field: FieldID) -> String? {
        let withheld = CatalogueList(field).flatMap { self.withheld[$0] } ?? [:]
        if list.item(name) != nil || withheld[name] != nil { return name }
        return list.items.first { $0.name == name }?.id ?? withheld.first { $0.value == name }?.key
    }
}

extension NewUser {
    /// The names or ids, by the fields that they are chosen in.
    fileprivate var namesOfRole: [FieldID: [String]] {
        let role = Role(of: self)
        let names = CatalogueList.ofRole.map { ($0.field, role[picked: $0.field]) }
        return Dictionary(uniqueKeysWithValues: names.filter { !$0.1.isEmpty })
    }
}
