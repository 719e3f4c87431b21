// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import CTerminal
import TerminalKit

/// What ended a wait for the terminal.
struct WakeReasons: OptionSet {
    let rawValue: Int32
    static let input = WakeReasons(rawValue: Int32(CT_INPUT.rawValue))
    static let message = WakeReasons(rawValue: Int32(CT_WAKE.rawValue))
    static let resize = WakeReasons(rawValue: Int32(CT_RESIZE.rawValue))
    static let terminate = WakeReasons(rawValue: Int32(CT_TERMINATE.rawValue))
    static let interrupt = WakeReasons(rawValue: Int32(CT_INTERRUPT.rawValue))
    static let suspend = WakeReasons(rawValue: Int32(CT_SUSPEND.rawValue))
    static let continued = WakeReasons(rawValue: Int32(CT_CONTINUE.rawValue))
    static let hangUp = WakeReasons(rawValue: Int32(CT_HANGUP.rawValue))
}

/// The terminal of the process: draws surfaces through ncurses and reads bytes.
///
/// For the main thread only.
final class TerminalScreen {
    private let isASCII: Bool
    private(set) var size = Size(columns: 0, rows: 0)
    /// What the terminal shows: only what differs from it is handed to ncurses.
    private var shown: Surface?

    /// Takes the terminal over.
    ///
    /// - Throws: `AccessError` when the terminal cannot be drawn on.
    init(ascii: Bool) throws(AccessError) {
        guard ct_start() else {
            throw AccessError(
                """
                This terminal cannot be drawn on: TERM names none whose cursor can be moved. Set TERM to what your \
                terminal is, such as xterm.
                """)
        }
        isASCII = ascii || !ct_is_utf8()
        readSize()
    }

    /// Gives the terminal back as it was.
    func stop() {
        ct_stop()
    }

    /// Reads the window's size anew.
    func readSize() {
        var rows: Int32 = 0
        var columns: Int32 = 0
        ct_read_size(&rows, &columns)
        size = Size(columns: Int(columns), rows: Int(rows))
        shown = nil
    }

    /// Draws a surface: one write with what has changed, nothing when nothing has.
    func present(_ surface: Surface) {
        let wanted = isASCII ? surface.ascii : surface
        guard wanted != shown else { return }
        let before = shown?.size == wanted.size ? shown : nil
        for row in 0..<wanted.size.rows {
            for column in 0..<wanted.size.columns {
                let cell = wanted[row: row, column: column]
                // The left half of a wide character draws both.
                if cell.isRightHalf || before?[row: row, column: column] == cell { continue }
                put(cell, row: row, column: column)
            }
        }
        shown = wanted
        ct_flush(Int32(wanted.cursor?.row ?? -1), Int32(wanted.cursor?.column ?? 0))
    }

    private func put(_ cell: Cell, row: Int, column: Int) {
        let style = cell.style
        var scalars = (cell.base, cell.mark(0), cell.mark(1), cell.mark(2), cell.mark(3))
        let count = Int32(cell.hasMarks ? 5 : 1)
        withUnsafeBytes(of: &scalars) { bytes in
            ct_put(
                Int32(row), Int32(column), bytes.assumingMemoryBound(to: UInt32.self).baseAddress, count,
                Int32(style.attributes.rawValue), style.role.color)
        }
    }

    /// Draws everything anew at the next `present`.
    func redraw() {
        shown = nil
        ct_redraw()
    }

    /// Hands the terminal to the shell until the process is continued.
    func suspend() {
        ct_suspend()
        readSize()
    }

    /// Waits for keys, signals or messages, until `deadline` (milliseconds of `now`) at the latest.
    func wait(until deadline: UInt64?) -> WakeReasons {
        let timeout = deadline.map { Int32(clamping: $0 > now ? $0 - now : 0) } ?? -1
        return WakeReasons(rawValue: ct_wait(timeout))
    }

    /// The bytes that were typed; empty when the terminal is gone.
    func read() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
            count = Int(ct_read(buffer.baseAddress, Int32(buffer.count)))
        }
    }

    /// Milliseconds of a steady clock.
    var now: UInt64 {
        ct_now()
    }
}

extension Style.Role {
    /// One of the eight colours that every palette has; 0 for the terminal's own.
    fileprivate var color: Int32 {
        switch self {
        case .plain, .title, .label, .muted: 0
        case .error: 1
        case .good: 2
        case .warning: 3
        case .accent: 6
        }
    }
}
