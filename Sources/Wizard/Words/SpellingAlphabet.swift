// SPDX-License-Identifier: Apache-2.0

/// Says a text letter by letter, so that it can be read out on a phone (ICAO spelling alphabet).
enum SpellingAlphabet {
    private static let letters = [
        "alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliett", "kilo",
        "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform",
        "victor", "whiskey", "x-ray", "yankee", "zulu",
    ]
    private static let digits = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ]
    private static let signs: [Character: String] = [
        "-": "dash", "_": "underscore", ".": "dot", "!": "exclamation mark", "#": "hash", "%": "percent",
        "*": "asterisk", "+": "plus", "=": "equals", "?": "question mark", "@": "at", "$": "dollar",
        "&": "ampersand", "/": "slash", ",": "comma", ":": "colon", ";": "semicolon",
    ]

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
