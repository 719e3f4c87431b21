// SPDX-License-Identifier: Apache-2.0

import Localization

/// Says a text letter by letter, so that it can be read out on a phone (English: ICAO spelling alphabet,
/// German: DIN 5009).
enum SpellingAlphabet {
    private static var letters: [String] {
        [
            localized("alfa"), localized("bravo"), localized("charlie"), localized("delta"),
            localized("echo"), localized("foxtrot"), localized("golf"), localized("hotel"),
            localized("india"), localized("juliett"), localized("kilo"),
            localized("lima"), localized("mike"), localized("november"), localized("oscar"),
            localized("papa"), localized("quebec"), localized("romeo"), localized("sierra"),
            localized("tango"), localized("uniform"),
            localized("victor"), localized("whiskey"), localized("x-ray"), localized("yankee"),
            localized("zulu"),
        ]
    }
    private static var digits: [String] {
        [
            localized("zero"), localized("one"), localized("two"), localized("three"), localized("four"),
            localized("five"), localized("six"), localized("seven"), localized("eight"), localized("nine"),
        ]
    }
    private static var signs: [Character: String] {
        [
            "-": localized("dash"), "_": localized("underscore"), ".": localized("dot"),
            "!": localized("exclamation mark"), "#": localized("hash"), "%": localized("percent"),
            "*": localized("asterisk"), "+": localized("plus"), "=": localized("equals"),
            "?": localized("question mark"), "@": localized("at"), "$": localized("dollar"),
            "&": localized("ampersand"), "/": localized("slash"), ",": localized("comma"),
            ":": localized("colon"), ";": localized("semicolon"),
        ]
    }

    /// The words for a text; capitals in capital letters, what has no word as it is.
    static func spoken(_ text: String) -> String {
        text.map(word).joined(separator: " ")
    }

    private static func word(_ character: Character) -> String {
        guard let code = character.asciiValue else { return String(character) }
        switch code {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return letters[Int(code - UInt8(ascii: "a"))]
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return letters[Int(code - UInt8(ascii: "A"))].uppercased()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return digits[Int(code - UInt8(ascii: "0"))]
        default: return signs[character] ?? String(character)
        }
    }
}
