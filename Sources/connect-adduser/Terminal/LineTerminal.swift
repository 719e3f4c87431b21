// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import CTerminal
import Glibc
import Localization

/// The terminal of the process as a teletype: lines go in and out, and nothing moves the cursor.
///
/// For the main thread only.
final class LineTerminal {
    /// Whether nothing but ASCII is to be written.
    let isASCII: Bool
    /// The bytes of a line whose end has not arrived yet.
    private var unfinished: [UInt8] = []

    /// Takes the terminal over.
    ///
    /// - Parameter ascii: writes ASCII although the locale says that the terminal shows UTF-8.
    /// - Throws: `AccessError` when lines cannot be read; nothing is changed then.
    init(ascii: Bool) throws(AccessError) {
        switch ct_lines_start(CT_BY_LOCALE) {
        case CT_STARTED: isASCII = ascii || !ct_is_utf8()
        case CT_NO_TERMINAL:
            throw AccessError(localized("Standard input is no terminal. Start it where you can type."))
        default:
            throw AccessError(
                localized(
                    "The terminal could not be taken over: \(String(cString: strerror(errno))). Nothing was changed."
                )
            )
        }
    }

    /// Gives the terminal back as it was.
    func stop() {
        ct_lines_stop()
    }

    /// Whether what is typed shows.
    var echoes = true {
        didSet { ct_lines_echo(echoes) }
    }

    /// Writes text; `false` when nobody can read it any more.
    func write(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var file = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
                poll(&file, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    /// Waits for a line, signals or messages, until `deadline` (milliseconds of `now`) at the latest.
    func wait(until deadline: UInt64?) -> WakeReasons {
        let timeout = deadline.map { Int32(clamping: $0 > now ? $0 - now : 0) } ?? -1
        let reasons = WakeReasons(rawValue: ct_wait(timeout))
        if reasons.contains(.continued), !reasons.contains(.hangUp) { ct_lines_resume() }
        return reasons
    }

    /// Hands the terminal to the shell until the process is continued.
    func suspend() {
        ct_lines_suspend()
    }

    /// What a read brought.
    enum Input {
        /// Lines without their ends; `nil` for one that is not in UTF-8.
        case lines([String?])
        /// ^D on an empty line.
        case end
        case terminalIsGone
    }

    /// Reads what was typed, after `wait` told of input.
    func read() -> Input {
        let bytes = [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
            count = Int(ct_read(buffer.baseAddress, Int32(buffer.count)))
        }
        if bytes.isEmpty {
            forgetUnfinished()
            return ct_lines_is_gone() ? .terminalIsGone : .end
        }
        var parts = (unfinished + bytes).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        unfinished = parts.popLast().map(Array.init) ?? []
        return .lines(parts.map { String(validating: $0, as: UTF8.self) })
    }

    /// Forgets what was typed since the last line end, as the terminal does on ^C.
    func forgetUnfinished() {
        unfinished = []
    }

    /// Milliseconds of a steady clock.
    var now: UInt64 {
        ct_now()
    }
}
