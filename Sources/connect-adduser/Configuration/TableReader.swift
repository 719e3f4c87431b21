// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import TOMLKit
import UserForm

/// What is wrong with a configuration, in the order in which it was found.
final class Findings {
    struct Finding: Equatable {
        var line: Int?
        var sentence: String
    }

    let path: String
    private(set) var all: [Finding] = []

    init(path: String) { self.path = path }

    func add(_ sentence: String, line: Int?) {
        all.append(Finding(line: line, sentence: sentence))
    }

    /// Each with its file and line, from top to bottom.
    var sentences: [String] {
        all.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.map { finding in
            "\(path)\(finding.line.map { ", line \($0)" } ?? ""): \(finding.sentence)"
        }
    }
}

/// Reads one table of a configuration file: a value of the wrong type and a key that nobody asked for are told.
final class TableReader {
    private let table: TOMLTable
    private let path: [String]
    private let lines: LineIndex
    let findings: Findings
    /// The keys that were asked for: those that there are.
    private var known: [String] = []

    init(_ table: TOMLTable, path: [String] = [], lines: LineIndex, findings: Findings) {
        self.table = table
        self.path = path
        self.lines = lines
        self.findings = findings
    }

    // MARK: Values

    func text(_ key: String) -> String? {
        value(key, as: "text in quotes, such as \(key) = \"…\"") {
            $0.string.flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    func flag(_ key: String) -> Bool? {
        value(key, as: "true or false, without quotes") { $0.bool }
    }

    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(key, as: "a number from \(range.lowerBound) to \(range.upperBound), without quotes") { value in
            value.int.flatMap { range.contains($0) ? $0 : nil }
        }
    }

    func texts(_ key: String) -> [String]? {
        value(key, as: "a list such as \(key) = [\"…\", \"…\"]") { value in
            guard let array = value.array else { return nil }
            let texts = array.compactMap { $0.string }.filter { !$0.isEmpty }
            return texts.count == array.count ? texts : nil
        }
    }

    /// One of a few words, each with what it means.
    func choice<Value>(_ key: String, _ choices: [(String, Value)]) -> Value? {
        var words: String { choices.map { "\"\($0.0)\"" }.joined(separator: ", ") }
        guard let text = value(key, as: "one of \(words)", { $0.string }) else { return nil }
        if let choice = choices.first(where: { $0.0 == text }) { return choice.1 }
        complain(
            about: key, "“\(key)” takes one of \(words)\(Spelling.hint(for: text, among: choices.map(\.0)))")
        return nil
    }

    /// Text that something is made of; `nil` with what is said where that does not work.
    func text<Value>(_ key: String, as form: @autoclosure () -> String, _ make: (String) -> Value?) -> Value?
    {
        guard let text = text(key) else { return nil }
        if let made = make(text) { return made }
        complain(about: key, "“\(key)” takes \(form()); “\(text)” is not of that form.")
        return nil
    }

    /// Whatever there is, without a word about its type.
    func value<Value>(
        _ key: String, as form: @autoclosure () -> String, _ read: (any TOMLValueConvertible) -> Value?
    ) -> Value? {
        known.append(key)
        guard let value = table[key] else { return nil }
        if let read = read(value) { return read }
        complain(about: key, "“\(key)” takes \(form()).")
        return nil
    }

    // MARK: Tables

    /// What stands in the table, in the order of the file.
    var names: [String] {
        table.keys.sorted { (line(of: $0) ?? 0, $0) < (line(of: $1) ?? 0, $1) }
    }

    func section(_ key: String) -> TableReader? {
        value(key, as: "a table: [\((path + [key]).joined(separator: "."))]", { $0.table }).map {
            TableReader($0, path: path + [key], lines: lines, findings: findings)
        }
    }

    /// The tables of a table by their names, in the order of the file.
    func sections(_ key: String) -> [(name: String, reader: TableReader)] {
        guard let parent = section(key) else { return [] }
        return parent.names.compactMap { name in parent.section(name).map { (name, $0) } }
    }

    /// The texts of a table by their keys, in the order of the file.
    func textsByKey(_ key: String) -> [(key: String, text: String)] {
        guard let section = section(key) else { return [] }
        return section.names.compactMap { key in section.text(key).map { (key, $0) } }
    }

    // MARK: What is wrong

    func line(of key: String) -> Int? { lines.line(of: path + [key]) }

    func complain(about key: String, _ sentence: String) {
        findings.add(sentence, line: line(of: key))
    }

    /// Tells the keys that nobody has asked for.
    func finish() {
        for key in table.keys where !known.contains(key) {
            let place = path.isEmpty ? "" : " in [\(path.joined(separator: "."))]"
            let hint = Spelling.hint(for: key, among: known)
            complain(
                about: key,
                "There is no setting “\(key)”\(place)"
                    + (hint == "." ? ". Known are \(known.joined(separator: ", "))." : hint))
        }
    }
}
