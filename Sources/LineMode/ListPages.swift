// SPDX-License-Identifier: Apache-2.0

import Localization
import UserForm
import Wizard

/// A list on paper: pages of rows whose numbers mean what was printed, whatever arrives meanwhile.
struct ListPages: Sendable {
    static let rows = 20

    /// What was to be said about the list when it was printed last.
    private struct Standing: Equatable {
        var nothing: Notice?
        var isBrokenOff = false
        var isArriving = false
        var count = 0

        init(of picker: Picker, in state: State) {
            let list = state.list(of: picker.target)
            count = picker.matches.count
            if picker.matches.isEmpty { nothing = Words.nothingToChoose(from: list, for: picker, in: state) }
            switch list.status {
            case .loading: isArriving = true
            case .failed: isBrokenOff = !list.items.isEmpty
            case .notAsked, .complete, .denied: break
            }
        }
    }

    private var page = 0
    /// The ids of the rows that were printed, by their numbers.
    private var printed: [Int: String] = [:]
    private var standing: Standing?

    /// Begins a list anew, at its first page.
    mutating func restart() {
        self = ListPages()
    }

    /// Turns to the next page, behind the last one to the first.
    mutating func turn(_ picker: Picker) {
        page = (page + 1) * Self.rows < picker.matches.count ? page + 1 : 0
    }

    /// The place among the matches of the row that was printed with a number.
    func row(numbered number: Int, of picker: Picker, in state: State) -> Int? {
        guard let id = printed[number] else { return nil }
        let items = state.list(of: picker.target).items
        return picker.matches.firstIndex { items[$0].id == id }
    }

    /// Whether what was printed is out of date in a way that matters: more rows alone do only once all are there.
    func isOutdated(_ picker: Picker, in state: State) -> Bool {
        guard let standing else { return true }
        let now = Standing(of: picker, in: state)
        return now.nothing != standing.nothing || now.isBrokenOff != standing.isBrokenOff
            || (standing.isArriving && !now.isArriving && now.count != standing.count)
    }

    /// The page as lines, each row with its number.
    mutating func lines(of picker: Picker, in state: State) -> [Notice] {
        let now = Standing(of: picker, in: state)
        standing = now
        if let nothing = now.nothing {
            return [nothing]
        }
        let list = state.list(of: picker.target)
        if page * Self.rows >= picker.matches.count { page = 0 }
        let first = page * Self.rows
        let rows = first..<min(first + Self.rows, picker.matches.count)
        var lines = now.isBrokenOff ? [Notice(.warning, Words.brokenOff)] : []
        lines.append(Notice(.note, heading(of: picker, list: list, rows: rows, in: state)))
        for row in rows {
            let item = list.items[picker.matches[row]]
            printed[row + 1] = item.id
            let detail = item.detail.isEmpty ? "" : ", \(item.detail)"
            let name = picker.showsFolder(of: list) ? item.path.last ?? item.name : item.name
            let opening = list.hasChildren(item) ? localized(", >\(row + 1) opens it") : ""
            let mark = Self.mark(of: item, for: picker, in: state)
            lines.append(Notice(.note, "\(row + 1). \(name)\(detail)\(mark)\(opening)"))
        }
        if picker.target == .user {
            lines.append(Notice(.note, Words.standing(ofUsers: picker, in: state)))
        }
        return lines
    }

    /// Which list it is, how much of it there is, and which part is here.
    private func heading(
        of picker: Picker, list: PickList, rows: Range<Int>, in state: State
    ) -> String {
        let count = Words.count(of: picker, in: list)
        let place = picker.folder.isEmpty ? "" : Words.place(of: picker, in: state)
        let end = count.hasSuffix("…") ? "" : "."
        let part =
            rows.count < picker.matches.count
            ? " " + localized("Here are \(rows.lowerBound + 1) to \(rows.upperBound); > shows the next.") : ""
        let title =
            picker.target == .instance ? Words.title(of: Step.instance) : Words.title(of: picker.target)
        return "\(title): \(place.isEmpty ? "" : "\(place), ")\(count)\(end)\(part)"
    }

    /// How a row that is chosen shows it.
    private static func mark(of item: PickItem, for picker: Picker, in state: State) -> String {
        switch picker.target {
        case .instance: return state.instance?.id == item.id ? localized(", chosen") : ""
        case .user: return ""
        case .field(let field):
            guard state.draft[picked: field].contains(item.id) else { return "" }
            return picker.allowsMany ? localized(", ticked") : localized(", chosen")
        }
    }
}
