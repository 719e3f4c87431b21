// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    /// Opens a picker with the cursor on what is chosen already.
    mutating func openPicker(_ target: Picker.Target) {
        var picker = Picker(target: target)
        let list = list(of: target)
        picker.window = ListWindow(count: 0, height: PageLayout.pickerRows(in: size))
        if case .field(let field) = target {
            picker.ticked = draft[picked: field]
        }
        let chosen = target == .instance ? instance?.id : picker.ticked.first
        let index = chosen.flatMap(list.place)
        picker.folder = index.map { Array(list.items[$0].path.dropLast()) } ?? []
        picker.matches = matches(of: picker)
        picker.window.setCount(picker.matches.count)
        index.flatMap { picker.matches.firstIndex(of: $0) }.map { picker.window.moveTo($0) }
        self.picker = picker
        if target == .field(.hierarchyGroup) { loadLevels() }
    }

    /// A printable key on a closed picker opens it with that key in its filter.
    mutating func startFiltering(with key: Key, for field: FieldID) {
        guard case .insert = LineEditor.command(for: key) else { return }
        openPicker(.field(field))
        if key != Key(.character(" ")) { editFilter { Self.apply(key, to: &$0) } }
    }

    mutating func type(_ key: Key, into picker: Picker) {
        // No filter begins with a blank, so there Space can tick, as people expect of it.
        if key == Key(.character(" ")), picker.filter.text.isEmpty {
            if picker.allowsMany { tick() }
            return
        }
        editFilter { Self.apply(key, to: &$0) }
    }

    private static func apply(_ key: Key, to filter: inout LineEditor) {
        LineEditor.command(for: key).map { _ = filter.apply($0) }
    }

    /// Changes the filter and, with a new filter, what matches; the cursor then stands on the best match.
    mutating func editFilter(_ edit: (inout LineEditor) -> Void) {
        guard var picker else { return }
        let before = picker.filter.text
        edit(&picker.filter)
        if picker.filter.text != before {
            // What is typed behind a filter can only narrow what it has found.
            let isNarrower = !before.isEmpty && picker.filter.text.hasPrefix(before)
            picker.matches = matches(of: picker, among: isNarrower ? picker.matches : nil)
            picker.window.setCount(picker.matches.count)
            picker.window.moveTo(0)
        }
        self.picker = picker
        searchInAWhile()
    }

    /// Takes up items that arrived while the picker is open; the cursor stays on its item.
    mutating func refreshPicker() {
        guard var picker else { return }
        let current =
            picker.matches.indices.contains(picker.window.cursor) ? picker.matches[picker.window.cursor] : nil
        picker.matches = matches(of: picker)
        picker.window.setCount(picker.matches.count)
        if picker.window.cursor > 0, let row = current.flatMap({ picker.matches.firstIndex(of: $0) }) {
            picker.window.moveTo(row)
        }
        self.picker = picker
    }

    /// The rows to show: of a tree the members of the open group, until a filter looks through all of it.
    private func matches(of picker: Picker, among found: [Int]? = nil) -> [Int] {
        let list = list(of: picker.target)
        return picker.showsFolder(of: list)
            ? list.children(of: picker.folder) : list.matcher.matches(picker.filter.text, among: found)
    }

    /// Shows the members of the group under the cursor, however it was found.
    mutating func openGroup() {
        guard let item = currentItem else { return }
        show(folder: item.path, cursorOn: nil)
    }

    /// Goes back up to the group that holds the open one.
    mutating func closeGroup() {
        guard let folder = picker?.folder, !folder.isEmpty else { return }
        show(folder: folder.dropLast(), cursorOn: folder)
    }

    private mutating func show(folder: [String], cursorOn path: [String]?) {
        guard var picker else { return }
        let items = list(of: picker.target).items
        picker.filter = LineEditor()
        picker.folder = folder
        picker.matches = matches(of: picker)
        picker.window.setCount(picker.matches.count)
        picker.window.moveTo(
            path.flatMap { path in picker.matches.firstIndex { items[$0].path == path } } ?? 0)
        self.picker = picker
    }

    mutating func tick() {
        guard var picker, let id = currentItem?.id else { return }
        if let index = picker.ticked.firstIndex(of: id) {
            picker.ticked.remove(at: index)
        } else {
            picker.ticked.append(id)
        }
        picker.window.move(by: 1)
        self.picker = picker
    }

    mutating func acceptPicker() {
        guard let picker else { return }
        switch picker.target {
        case .instance:
            guard let id = currentItem?.id, let instance = knownInstances[id] else { return }
            choose(instance)
        case .user: copyChosenUser()
        case .field(let field) where picker.allowsMany:
            // Enter on a list without a tick means the row under the cursor.
            let ids = picker.ticked.isEmpty ? currentItem.map { [$0.id] } ?? [] : picker.ticked
            closePicker(choosing: ids, for: field)
        case .field(let field):
            guard let item = currentItem else { return }
            // An attribute without a value is no proficiency.
            if field.proficiencyRow != nil, list(of: picker.target).hasChildren(item) {
                openGroup()
            } else {
                closePicker(choosing: [item.id], for: field)
            }
        }
    }

    private mutating func closePicker(choosing ids: [String], for field: FieldID) {
        draft[picked: field] = ids
        serviceErrors[field] = nil
        missingNames[field] = nil
        picker = nil
        moveFocus(by: 1)
    }

    /// The item under the picker's cursor.
    package var currentItem: PickItem? {
        guard let picker, picker.matches.indices.contains(picker.window.cursor) else { return nil }
        return list(of: picker.target).items[picker.matches[picker.window.cursor]]
    }

    /// The list behind a picker.
    package func list(of target: Picker.Target) -> PickList {
        switch target {
        case .instance: instances
        case .user: users.list
        case .field(let field): list(for: field) ?? PickList()
        }
    }
}
