// SPDX-License-Identifier: Apache-2.0

/// What a terminal does with one scalar.
enum ScalarClass: UInt8 {
    /// Nothing that may be sent: a control, a format character, an unassigned code.
    case hidden
    /// Drawn on the scalar before it, without a column of its own.
    case mark
    /// Takes one column.
    case narrow
    /// Takes two columns.
    case wide

    /// The columns it takes.
    var width: Int {
        switch self {
        case .hidden, .mark: 0
        case .narrow: 1
        case .wide: 2
        }
    }

    /// The class of a code point.
    init(_ value: UInt32) {
        if value < 0x300 {
            let isPrintable = (0x20...0x7E).contains(value) || (value >= 0xA0 && value != 0xAD)
            self = isPrintable ? .narrow : .hidden
        } else if (0x2500...0x259F).contains(value) {
            self = .narrow
        } else {
            self = ScalarClass.lookUp(value)
        }
    }

    /// The run of the table that holds the value, found by halving.
    private static func lookUp(_ value: UInt32) -> ScalarClass {
        let wanted = value << 2 | 3
        var low = 0
        var high = scalarClassRuns.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if scalarClassRuns[middle] <= wanted {
                low = middle
            } else {
                high = middle
            }
        }
        return ScalarClass(rawValue: UInt8(truncatingIfNeeded: scalarClassRuns[low] & 3)) ?? .hidden
    }

    /// Whether a scalar is always a grapheme cluster of its own among others for which this holds.
    ///
    /// Lets text of these ranges be split without Unicode's segmentation: Latin, Greek, Cyrillic, punctuation,
    /// arrows, boxes and the CJK scripts without their marks. Errs on the side of no.
    static func standsAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x377, 0x384...0x38A, 0x38E...0x3A1,
            0x3A3...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x2030...0x203B, 0x20A0...0x20BF,
            0x2190...0x21FF, 0x2500...0x25FF, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF:
            true
        default:
            false
        }
    }
}
