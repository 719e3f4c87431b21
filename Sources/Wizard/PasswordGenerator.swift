// SPDX-License-Identifier: Apache-2.0

/// Makes passwords that meet the policy for certain and can be read out on a phone.
package enum PasswordGenerator {
    /// Without the look-alikes l, o, I, O, 0 and 1.
    private static let lower = Array("abcdefghijkmnpqrstuvwxyz")
    private static let upper = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
    private static let digits = Array("23456789")

    /// Four groups of four joined by dashes, 19 characters: about 92 bits.
    ///
    /// At least one lower-case letter, one capital and one digit; whatever lacks one is thrown away whole, so
    /// that every password that meets the policy is equally likely.
    package static func make(using generator: inout some RandomNumberGenerator) -> String {
        let alphabet = lower + upper + digits
        while true {
            let characters = (0..<16).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)]
            }
            if characters.contains(where: lower.contains), characters.contains(where: upper.contains),
                characters.contains(where: digits.contains)
            {
                return stride(from: 0, to: 16, by: 4).map { String(characters[$0..<$0 + 4]) }
                    .joined(separator: "-")
            }
        }
    }
}
