// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import CTerminal
import Glibc
import Localization
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
    let isASCII: Bool
    private let theme: Theme
    private(set) var size = Size(columns: 0, rows: 0)
    /// What the terminal shows: only what differs from it is handed to ncurses.
    private var shown: Surface?

    /// Takes the terminal over; it shows the first surface that is presented, and until then what it showed.
    ///
    /// - Parameters:
    ///   - ascii: draws in ASCII although the locale says that the terminal shows UTF-8.
    ///   - utf8: draws in UTF-8 although the locale does not say so; `ascii` outranks it.
    ///   - theme: how meanings look.
    /// - Throws: `AccessError` when the terminal cannot be drawn on; nothing is changed then.
    init(ascii: Bool = false, utf8: Bool = false, theme: Theme = .standard) throws(AccessError) {
        let result = ct_start(utf8 ? CT_UTF8 : CT_BY_LOCALE)
        guard result == CT_STARTED else { throw AccessError(Self.sentence(for: result)) }
        isASCII = ascii || !ct_is_utf8()
        self.theme = theme
        readSize()
    }

    private static func sentence(for result: ct_start_result) -> String {
        switch result {
        case CT_NO_TERMINAL:
            localized("Standard output is no terminal, so nothing can be drawn. Do not redirect it.")
        case CT_NO_DESCRIPTION:
            localized(
                """
                This terminal cannot be drawn on: TERM names none whose cursor can be moved. Set TERM to what your \
                terminal is, such as xterm.
                """)
        default:
            localized(
                "The terminal could not be taken over: \(String(cString: strerror(errno))). Nothing was changed."
            )
        }
    }

    /// Gives the terminal back as it was; nothing is written to one that is gone.
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
        let changes = wanted.changes(since: shown)
        guard !changes.isEmpty || wanted.cursor != shown?.cursor else { return }
        put(changes, of: wanted)
        shown = wanted
        ct_flush(Int32(wanted.cursor?.row ?? -1), Int32(wanted.cursor?.column ?? 0))
    }

    /// Hands cells to ncurses, those of simple letters and one look together.
    private func put(_ places: [Int], of surface: Surface) {
        let columns = surface.size.columns
        let cells = surface.cells.span
        var letters: [UInt8] = []
        var index = 0
        while index < places.count {
            let place = places[index]
            let cell = cells[place]
            let (row, column) = place.quotientAndRemainder(dividingBy: columns)
            index += 1
            guard let letter = cell.plainByte else {
                // The left half of a wide character draws both.
                if cell.isRightHalf { continue }
                let isWide = column + 1 < columns && cells[place + 1].isRightHalf
                put(cell, row: row, column: column, width: isWide ? 2 : 1)
                continue
            }
            letters.removeAll(keepingCapacity: true)
            letters.append(letter)
            let end = place - column + columns
            var next = place + 1
            while next < end, index < places.count, places[index] == next, cells[next].hasSameStyle(as: cell),
                let letter = cells[next].plainByte
            {
                letters.append(letter)
                next += 1
                index += 1
            }
            let look = theme.look(of: cell.style)
            ct_put_ascii(
                Int32(row), Int32(column), letters, Int32(letters.count), Int32(look.attributes.rawValue),
                look.color)
        }
    }

    private func put(_ cell: Cell, row: Int, column: Int, width: Int32) {
        let look = theme.look(of: cell.style)
        let scalars: InlineArray<5, UInt32> = [
            cell.base, cell.mark(0), cell.mark(1), cell.mark(2), cell.mark(3),
        ]
        scalars.span.withUnsafeBufferPointer { scalars in
            ct_put(
                Int32(row), Int32(column), scalars.baseAddress, width, Int32(look.attributes.rawValue),
                look.color)
        }
    }

    /// Draws everything anew at the next `present`.
    func redraw() {
        shown = nil
        ct_redraw()
    }

    /// Hands a text to the clipboard of whoever sits at the terminal.
    func copy(_ text: String) {
        let bytes = ClipboardSequence.bytes(for: text, behind: Self.multiplexer)
        bytes.withUnsafeBufferPointer { ct_write($0.baseAddress, Int32($0.count)) }
    }

    private static var multiplexer: ClipboardSequence.Multiplexer {
        if getenv("TMUX") != nil { return .tmux }
        return getenv("STY") != nil ? .screen : .none
    }

    /// Hands the terminal to the shell until the process is continued.
    func suspend() {
        ct_suspend()
        readSize()
    }

    /// Waits for keys, signals or messages, until `deadline` (milliseconds of `now`) at the latest.
    ///
    /// The terminal is taken again by itself when the process was stopped and continued from outside; the caller
    /// reads the size anew and presents.
    func wait(until deadline: UInt64?) -> WakeReasons {
        let timeout = deadline.map { Int32(clamping: $0 > now ? $0 - now : 0) } ?? -1
        let reasons = WakeReasons(rawValue: ct_wait(timeout))
        if reasons.contains(.continued) && !reasons.contains(.hangUp) {
            ct_resume()
            shown = nil
        }
        return reasons
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
