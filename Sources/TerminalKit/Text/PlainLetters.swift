// SPDX-License-Identifier: Apache-2.0

/// Latin letters that Unicode does not decompose, as the ASCII letters people type for them.
///
/// Our own choice of the letters of European names; lower and upper case, since folding lowers first.
let plainLetters: [UInt32: String] = [
    0xC6: "AE", 0xD0: "D", 0xD8: "O", 0xDE: "TH", 0xDF: "ss", 0xE6: "ae", 0xF0: "d", 0xF8: "o", 0xFE: "th",
    0x110: "D", 0x111: "d", 0x126: "H", 0x127: "h", 0x131: "i", 0x138: "k", 0x141: "L", 0x142: "l",
    0x14A: "N",
    0x14B: "n", 0x152: "OE", 0x153: "oe", 0x166: "T", 0x167: "t", 0x1E9E: "SS",
]
