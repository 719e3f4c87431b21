// SPDX-License-Identifier: Apache-2.0

// The one use of the standard library's own normalisation, which spares the whole of Foundation.
@_spi(_Unicode) import Swift

extension String {
    /// The text in Unicode Normalization Form C.
    var composed: String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: _nfc)
        return String(scalars)
    }

    /// Whether the two texts are the same scalar by scalar; `==` calls é and e + ´ equal.
    func hasSameScalars(as other: String) -> Bool {
        unicodeScalars.elementsEqual(other.unicodeScalars)
    }

    /// The text without white space at both ends.
    var trimmed: String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        let scalars = unicodeScalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
        return String(String.UnicodeScalarView(scalars))
    }
}

extension Unicode.Scalar {
    /// Whether the scalar shows nothing by itself: zero-width, directional and other format characters.
    var isInvisible: Bool {
        properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint
    }

    /// Whether the scalar is a control character.
    var isControl: Bool {
        properties.generalCategory == .control
    }

    /// Whether the scalar combines with the one before it.
    var isCombiningMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
