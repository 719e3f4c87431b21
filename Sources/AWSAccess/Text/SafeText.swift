// SPDX-License-Identifier: Apache-2.0

/// Text of somebody else's on its way into a sentence.
package enum SafeText {
    /// Without anything that a terminal or a log would obey, at most 2,000 characters.
    package static func printable(_ text: String) -> String {
        let clean = text.unicodeScalars.prefix(2_000).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: Unicode.Scalar(" ")
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(clean))
    }
}
