// SPDX-License-Identifier: Apache-2.0

/// The classes of characters that the rules speak of.
extension Unicode.Scalar {
    /// `[a-z]`: the service's patterns mean ASCII.
    var isASCIILowercase: Bool { ("a"..."z").contains(self) }

    /// `[A-Z]`.
    var isASCIIUppercase: Bool { ("A"..."Z").contains(self) }

    /// `[a-zA-Z]`.
    var isASCIILetter: Bool { isASCIILowercase || isASCIIUppercase }

    /// `[0-9]`; `\d` is wider in several engines than what the service means.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// A blank in the widest sense (Unicode White_Space): space, tab, line ends, no-break space.
    var isBlank: Bool {
        isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    /// A character that would end or break the line, or steer a terminal: categories Cc, Zl and Zp.
    var isControl: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// A character that takes no room and shows nothing, such as a zero-width space or a direction mark.
    var isInvisible: Bool {
        value >= 0x80 && !isControl
            && (properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format)
    }

    /// A mark that attaches to the letter before it (categories Mn, Mc and Me).
    var isCombiningMark: Bool {
        // The first of them.
        guard value >= 0x300 else { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// `[\p{L}\p{Z}\p{N}]`: letters, separators and numbers of every script.
    var isLetterSeparatorOrNumber: Bool {
        if isASCII { return isASCIILetter || isASCIIDigit || value == 0x20 }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .spaceSeparator, .lineSeparator, .paragraphSeparator,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
