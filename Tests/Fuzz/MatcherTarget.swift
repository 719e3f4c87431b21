// SPDX-License-Identifier: Apache-2.0

/// Any query over any names, against a search that is too simple to be wrong.
///
/// Lines are names, the first is the query.
@_cdecl("LLVMFuzzerTestOneInput")
public func matcherTarget(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
    var names = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let query = names.removeFirst()
    let matcher = Matcher(names)
    precondition(matcher.count == names.count, "a name is missing")

    let words = query.split(whereSeparator: \.isWhitespace).map { Folding.folded($0) }.filter { !$0.isEmpty }
    let expected = names.indices.filter { index in
        let name = Folding.folded(names[index])
        return words.allSatisfy { contains(name, $0) }
    }
    let found = matcher.matches(query)
    precondition(found.sorted() == expected, "other names match")
    for name in names {
        for range in SearchQuery(query).highlights(in: name) {
            precondition((0..<name.count).contains(range.lowerBound), "a highlight begins outside")
            precondition((1...name.count).contains(range.upperBound), "a highlight ends outside")
        }
    }

    // What is typed behind a filter narrows what it has found.
    let typed = String(query.prefix(query.count / 2))
    let narrowed = matcher.matches(query, among: matcher.matches(typed))
    precondition(narrowed == found, "narrowed, other names match")

    // Pages that arrive one after the other are as good as all at once.
    var paged = Matcher()
    for name in names { paged.append([name]) }
    precondition(paged.matches(query) == found, "pages match otherwise")

    var window = ListWindow(count: 0, height: 3)
    for (index, byte) in text.utf8.prefix(64).enumerated() {
        if byte & 3 == 0 { window.setCount(index % 2 == 0 ? found.count : names.count) }
        if byte & 3 == 1 { window.setHeight(Int(byte >> 4)) }
        window.move(by: Int(byte) - 128)
        precondition(window.count == 0 || (0..<window.count).contains(window.cursor), "the cursor is outside")
    }
    return 0
}

private func contains(_ name: [UInt8], _ word: [UInt8]) -> Bool {
    guard word.count <= name.count else { return false }
    return (0...name.count - word.count).contains { Array(name[$0..<$0 + word.count]) == word }
}
