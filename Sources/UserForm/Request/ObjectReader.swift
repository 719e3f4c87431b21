// SPDX-License-Identifier: Apache-2.0

/// Reads the members of one object: a value of the wrong type and a member that is there twice are told.
struct ObjectReader {
    let path: String
    let line: Int
    let members: [JSONNode.Member]
    var findings: [RequestFinding] = []
    /// Where its members stand, by their paths.
    var lines: [String: Int] = [:]
    /// The members that were asked for: those that there are.
    private var known: [String] = []

    init(path: String, line: Int, members: [JSONNode.Member]) {
        self.path = path
        self.line = line
        self.members = members
        var seen: Set<String> = []
        for member in members where !seen.insert(member.name).inserted {
            complain(memberPath(member.name), member.line, .repeated)
        }
        for member in members { lines[memberPath(member.name)] = member.line }
    }

    /// What there is to say of members that nobody asked for.
    var unknown: [RequestFinding] {
        members.filter { !known.contains($0.name) }.map {
            RequestFinding(path: memberPath($0.name), line: $0.line, mistake: .unknown(known: known))
        }
    }

    // MARK: Values

    mutating func text(_ name: String) -> String? {
        value(name, .text) { if case .text(let text) = $0.content { text } else { nil } }
    }

    mutating func flag(_ name: String) -> Bool? {
        value(name, .flag) { if case .flag(let flag) = $0.content { flag } else { nil } }
    }

    mutating func number(_ name: String) -> Int? {
        value(name, .wholeNumber) { if case .number(let number) = $0.content { Int(number) } else { nil } }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String) -> Choice? {
        guard let text = text(name) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        complain(memberPath(name), lines[memberPath(name)], .noChoice(Choice.allCases.map(\.rawValue)))
        return nil
    }

    mutating func object(_ name: String) -> ObjectReader? {
        value(name, .object) { if case .object(let members) = $0.content { ($0.line, members) } else { nil } }
            .map { ObjectReader(path: memberPath(name), line: $0.0, members: $0.1) }
    }

    mutating func texts(_ name: String) -> [String] {
        value(name, .textList) { node in
            guard case .array(let nodes) = node.content else { return nil }
            let texts = nodes.compactMap { if case .text(let text) = $0.content { text } else { nil } }
            return texts.count == nodes.count ? texts : nil
        } ?? []
    }

    mutating func objects(_ name: String) -> [ObjectReader] {
        let nodes: [JSONNode]? = value(name, .objectList) {
            if case .array(let nodes) = $0.content { nodes } else { nil }
        }
        return (nodes ?? []).enumerated().compactMap { place, node in
            let path = "\(memberPath(name))[\(place)]"
            guard case .object(let members) = node.content else {
                complain(path, node.line, .wrongType(.object))
                return nil
            }
            return ObjectReader(path: path, line: node.line, members: members)
        }
    }

    /// The texts of an object with names of anybody's choice.
    mutating func textsByName(_ name: String) -> [String: String] {
        let found = value(name, .texts) {
            if case .object(let members) = $0.content { ($0.line, members) } else { nil }
        }
        guard let found else { return [:] }
        var object = ObjectReader(path: memberPath(name), line: found.0, members: found.1)
        var texts: [String: String] = [:]
        for member in found.1 { texts[member.name] = texts[member.name] ?? object.text(member.name) }
        findings += object.findings
        lines.merge(object.lines) { first, _ in first }
        return texts
    }

    /// Whatever there is of a member; one of the wrong type is told.
    private mutating func value<Value>(
        _ name: String, _ type: RequestType, _ read: (JSONNode) -> Value?
    ) -> Value? {
        known.append(name)
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        if let value = read(member.value) { return value }
        complain(memberPath(name), member.line, .wrongType(type))
        return nil
    }

    /// A value that cannot be done without: where the member is not there at all, that is told.
    mutating func needed<Value>(_ value: Value?, _ name: String) -> Value? {
        if value == nil, !members.contains(where: { $0.name == name }) {
            complain(memberPath(name), line, .missing)
        }
        return value
    }

    // MARK: What is wrong

    private func memberPath(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    private mutating func complain(_ path: String, _ line: Int?, _ mistake: RequestFinding.Mistake) {
        findings.append(RequestFinding(path: path, line: line, mistake: mistake))
    }
}
