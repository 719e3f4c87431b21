// SPDX-License-Identifier: Apache-2.0

/// The control sequence that hands a text to the clipboard of the terminal's user (OSC 52 of xterm).
package enum ClipboardSequence {
    /// What stands between this program and the terminal.
    package enum Multiplexer: Sendable {
        case none, tmux, screen
    }

    /// The bytes for a text; behind a multiplexer also wrapped, for one that passes on only what is.
    ///
    /// tmux takes the plain sequence with `set-clipboard on` and passes a wrapped one on with
    /// `allow-passthrough on`; screen only ever passes a wrapped one on.
    package static func bytes(for text: String, behind multiplexer: Multiplexer) -> [UInt8] {
        let escape: UInt8 = 0x1b
        let plain = [escape] + Array("]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
        switch multiplexer {
        case .none: return plain
        case .tmux:
            // Inside tmux's wrapper each escape is doubled.
            return plain + [escape] + Array("Ptmux;".utf8) + [escape] + plain + [escape] + Array("\\".utf8)
        case .screen: return [escape] + Array("P".utf8) + plain + [escape] + Array("\\".utf8)
        }
    }

    /// RFC 4648, with padding.
    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        return stride(from: 0, to: bytes.count, by: 3).flatMap { start in
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
            return (0..<4).map { sextet in
                sextet <= group.count
                    ? alphabet[Int(bits >> (18 - 6 * UInt32(sextet)) & 0x3f)] : UInt8(ascii: "=")
            }
        }
    }
}
