// SPDX-License-Identifier: Apache-2.0

// What the lines of configuration files are made of, in the files of AWS as in TOML.

extension UInt8 {
    /// A blank or a tab.
    package var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    /// A letter or digit of ASCII, `-` or `_`: all that a key without quotes may hold.
    package var isOfKey: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
