// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

/// What a line means as an answer to a list.
extension Conversation {
    mutating func answerInstance(_ text: String) {
        if let numbers = Self.numbers(in: text) {
            if let row = rows(numbered: numbers)?.first { send(.entered(.row(row))) }
        } else if !isEmpty(text) {
            filter(by: text)
        } else if let id = state.instance?.id, let row = matchedRow(of: id) {
            send(.entered(.row(row)))
        } else if let picker = state.picker, picker.matches.isEmpty {
            printList(picker)
        } else {
            say(.error, localized("Choose an instance by its number."))
        }
    }

    /// A number copies the user of its row, words look for others; an empty line goes back to what to start from.
    mutating func answerUser(_ text: String) {
        if isEmpty(text) {
            press(Key(.escape))
            return
        }
        if case .denied = state.users.list.status {
            send(.entered(.text(text)))
            press(Key(.enter))
        } else if let numbers = Self.numbers(in: text) {
            guard let row = rows(numbered: numbers)?.first else { return }
            send(.entered(.row(row)))
        } else {
            filter(by: text)
        }
        if let copying = state.copying { say(.note, Words.reading(copying)) }
    }

    /// The place among the matches of an instance.
    private func matchedRow(of id: String) -> Int? {
        state.picker?.matches.firstIndex { state.instances.items[$0].id == id }
    }

    mutating func answerList(_ text: String, of field: FieldID) {
        if isEmpty(text) {
            keep(field)
        } else if let numbers = Self.numbers(in: text) {
            choose(numbers, for: field)
        } else {
            filter(by: text)
        }
    }

    private mutating func choose(_ numbers: [Int], for field: FieldID) {
        guard let rows = rows(numbered: numbers), let picker = state.picker else { return }
        for row in rows { send(.entered(.row(row))) }
        if let opened = state.picker, opened.target == picker.target, opened.folder != picker.folder {
            pages.restart()
            printList(opened)
            return
        }
        if picker.allowsMany {
            sayTicks(in: picker)
            if let notice = state.judgement(on: field, isLeft: true), notice.level == .error {
                sayProblem(notice)
            }
        } else if state.returnsToReview, field.proficiencyRow == nil {
            goOn()
        }
    }

    /// Shows what is in a group of a tree.
    mutating func openGroup(_ numbers: [Int]) {
        guard let row = rows(numbered: Array(numbers.prefix(1)))?.first, let picker = state.picker else {
            return
        }
        send(.entered(.openGroup(row: row)))
        if state.picker?.folder == picker.folder {
            say(.error, localized("Row \(numbers[0]) has nothing below it."))
        } else {
            pages.restart()
            state.picker.map { printList($0) }
        }
    }

    /// Asks what is known of a row; it is told when it is there.
    mutating func askForDetail(_ numbers: [Int]) {
        guard let row = rows(numbered: Array(numbers.prefix(1)))?.first else { return }
        send(.entered(.detail(row: row)))
        awaitedDetail = state.currentKey
        if case .loading = state.currentDetail { say(.note, Words.awaitingDetail) }
    }

    /// Tells what was asked for once it is there; no more once the cursor is somewhere else.
    mutating func sayAwaitedDetail() {
        guard let key = awaitedDetail else { return }
        guard state.currentKey == key else {
            awaitedDetail = nil
            return
        }
        if case .loading = state.currentDetail { return }
        awaitedDetail = nil
        if let item = state.currentItem {
            say(.note, item.hasReadableID ? localized("\(item.name), id \(item.id)") : item.name)
        }
        for notice in Words.detail(in: state) { say(notice) }
        if case .failed = state.currentDetail { say(.note, localized("Ask again the same way.")) }
    }

    /// The places of rows that were printed with these numbers; a number that was not is told, and `nil`.
    private mutating func rows(numbered numbers: [Int]) -> [Int]? {
        guard let picker = state.picker else { return nil }
        if numbers.count > 1, !picker.allowsMany {
            say(.error, localized("Type one number."))
            return nil
        }
        var rows: [Int] = []
        for number in numbers {
            guard let row = pages.row(numbered: number, of: picker, in: state) else {
                say(
                    .error,
                    localized(
                        "No row \(number) was shown. To look for \(number) in the names, type /\(number).")
                )
                return nil
            }
            rows.append(row)
        }
        return rows
    }

    /// Shows only the rows that hold the words, from the first page on.
    mutating func filter(by words: String) {
        send(.entered(.text(words)))
        pages.restart()
        state.picker.map { printList($0) }
    }
}
