// SPDX-License-Identifier: Apache-2.0

/// Any text, in every way it is shown: nothing that a terminal would obey, and never wider than there is room.
@_cdecl("LLVMFuzzerTestOneInput")
public func textTarget(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard let data, size > 1 else { return 0 }
    let columns = Int(data[0] & 63)
    let text = String(decoding: UnsafeBufferPointer(start: data + 1, count: size - 1), as: UTF8.self)

    let width = DisplayText.width(of: text)
    let safe = DisplayText.safe(text)
    check(safe, within: width)
    precondition(DisplayText.width(of: safe) == width, "what is safe has another width")
    precondition(DisplayText.safe(safe) == safe, "what is safe is not taken as it is")
    let cells = DisplayText.cells(of: text)
    precondition(cells.reduce(0) { $0 + $1.width } == width, "the cells do not add up")
    check(DisplayText.clipped(text, to: columns), within: columns)
    for line in DisplayText.wrapped(text, to: max(1, columns)) { check(line, within: max(1, columns)) }

    let ascii = DisplayText.ascii(text)
    precondition(ascii.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "that is not ASCII")
    precondition(ascii.utf8.count == width, "ASCII has another width")

    var line = LineEditor()
    line.apply(.insert(text))
    for step in text.utf8.prefix(64) {
        line.apply(commands[Int(step) % commands.count])
        precondition((0...line.text.count).contains(line.cursor), "the cursor is outside")
        let window = line.window(width: max(1, columns), masked: step & 64 == 0)
        check(window.text, within: max(1, columns))
        precondition((0..<max(1, columns)).contains(window.cursorColumn), "the cursor is out of view")
    }

    var surface = Surface(size: Size(columns: columns, rows: 2))
    surface.put(text, row: 0, column: columns / 2 - 4)
    surface.put(text, row: 1, column: 0, width: columns / 3)
    for row in surface.text.split(separator: "\n") { check(String(row), within: columns) }
    return 0
}

private let commands: [LineEditor.Command] = [
    .deleteBackward, .deleteForward, .moveLeft, .moveRight, .moveWordLeft, .moveWordRight, .moveToStart,
    .moveToEnd,
    .killToStart, .killToEnd, .killWordBackward, .killWordForward, .yank, .transpose, .undo, .redo,
    .insert("漢"),
    .insert("\u{301}"), .insert("\u{200D}"),
]

private func check(_ text: String, within columns: Int) {
    for scalar in text.unicodeScalars {
        precondition(
            ScalarClass(scalar.value) != .hidden || Glyphs.isJoiner(scalar.value), "that reaches the terminal"
        )
        precondition(scalar.properties.generalCategory != .control, "that is a control character")
    }
    precondition(DisplayText.width(of: text) <= columns, "that is too wide")
}
