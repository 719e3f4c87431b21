// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm

extension Words {
    package static var awaitingDetail: String {
        localized("Asking Amazon Connect…")
    }

    /// What is known of the item under the picker's cursor, a line for each thing; nothing while nobody asked.
    package static func detail(in state: State) -> [Notice] {
        switch state.currentDetail {
        case nil: levels(in: state)
        case .loading: [Notice(.note, awaitingDetail)]
        case .failed(let failure): [Notice(.error, whole(failure))]
        case .known(let detail): lines(of: detail).map { Notice(.note, $0) }
        }
    }

    /// A group of the hierarchy level by level, under the levels' own names where they are known.
    private static func levels(in state: State) -> [Notice] {
        guard state.picker?.target == .field(.hierarchyGroup), let path = state.currentItem?.path,
            !path.isEmpty
        else { return [] }
        return path.enumerated().map { depth, name in
            Notice(.note, "\(self.name(ofLevel: depth, in: state)): \(name)")
        }
    }

    /// What a level of the hierarchy is called, counted from 0.
    package static func name(ofLevel depth: Int, in state: State) -> String {
        let names = state.levelNames ?? []
        return names.indices.contains(depth) ? names[depth] : localized("Level \(depth + 1)")
    }

    /// Where in a tree the rows of a picker stand; empty where they stand in none.
    package static func place(of picker: Picker, in state: State) -> String {
        guard picker.showsFolder(of: state.list(of: picker.target)) else { return "" }
        let isHierarchy = picker.target == .field(.hierarchyGroup)
        let level =
            !isHierarchy || state.levelNames == nil
            ? "" : " (\(name(ofLevel: picker.folder.count, in: state)))"
        return (picker.folder.isEmpty ? localized("top") : picker.folder.joined(separator: " / ")) + level
    }

    private static func lines(of detail: ItemDetail) -> [String] {
        switch detail {
        case .securityProfile(let permissions):
            list(localized("Permissions"), permissions)
        case .routingProfile(let description, let channels, let queues):
            (description.isEmpty ? [] : [description])
                + (channels.isEmpty
                    ? [] : [localized("Channels: \(channels.map(phrase).joined(separator: ", "))")])
                + list(localized("Queues"), queues)
        }
    }

    private static func list(_ title: String, _ names: [String]) -> [String] {
        names.isEmpty
            ? [localized("\(title): none")] : ["\(title) (\(count(names.count))):"] + names.map { "- \($0)" }
    }

    /// Something that a user is good at.
    static func name(of proficiency: Proficiency) -> String {
        "\(proficiency.attribute) / \(proficiency.value)"
    }

    /// The same, and how good.
    static func proficiency(_ name: String, level: Int) -> String {
        localized("\(name), level \(level)")
    }

    /// That nobody could look at what a chosen profile holds, and so nothing is warned about.
    static func notExamined(_ key: ItemKey, named name: String, _ failure: Failure) -> String {
        key.list == .routingProfiles
            ? localized("Which channels “\(name)” serves was not checked: \(failure.sentence)")
            : localized("What “\(name)” lets its users do was not checked: \(failure.sentence)")
    }

    /// A channel and how many contacts of it are taken at once.
    private static func phrase(_ limit: ChannelLimit) -> String {
        localized("\(Channel(rawValue: limit.channel)?.label ?? limit.channel) (\(limit.limit) at once)")
    }
}
