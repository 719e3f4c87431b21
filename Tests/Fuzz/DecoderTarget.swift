// SPDX-License-Identifier: Apache-2.0

/// Bytes of a terminal, cut anywhere and with any pauses: nothing but keys and clean text comes out.
///
/// Of each pair of input bytes the first is what arrives and the second says how long before the next.
@_cdecl("LLVMFuzzerTestOneInput")
public func decoderTarget(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: size))
    var decoder = InputDecoder()
    var (now, events): (UInt64, [InputEvent]) = (0, [])
    var part: [UInt8] = []
    for index in stride(from: 0, to: input.count - 1, by: 2) {
        part.append(input[index])
        let pause = input[index + 1]
        // An odd pause lets the next byte arrive in the same read.
        guard pause & 1 == 0 else { continue }
        events += decoder.feed(part, at: now)
        part = []
        now += UInt64(pause) * 4
        if let deadline = decoder.deadline, deadline <= now { events += decoder.expire(at: now) }
    }
    events += decoder.feed(part, at: now)
    events += decoder.expire(at: .max)
    precondition(decoder.deadline == nil, "something is pending for ever")
    precondition(decoder.feed("a".utf8, at: .max).last == .key(Key(.character("a"))), "a key is swallowed")
    for event in events { check(event) }

    var whole = InputDecoder()
    let together = whole.feed(input, at: 0) + whole.expire(at: .max)
    var pieces = InputDecoder()
    var apart: [InputEvent] = []
    for byte in input { apart += pieces.feed([byte], at: 0) }
    apart += pieces.expire(at: .max)
    // A burst with a line end counts as a paste only when it arrives at once.
    if !together.contains(where: isPaste) {
        precondition(together == apart, "a cut changes what keys are")
    }
    return 0
}

private func isPaste(_ event: InputEvent) -> Bool {
    if case .paste = event { true } else { false }
}

/// No control character gets past the decoder.
private func check(_ event: InputEvent) {
    switch event {
    case .key(let key):
        guard case .character(let character) = key.code else { return }
        precondition(!isControl(character), "a control character is a key")
    case .paste(let text):
        let others = text.unicodeScalars.filter { $0 != "\n" }
        precondition(!others.contains(where: isControl), "a control character is pasted")
        precondition(text.utf8.count <= 64 * 1_024, "a paste has no end")
    }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
}
