// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift

extension String {
    /// The text in Unicode Normalization Form C, the only form that the service takes in names.
    ///
    /// Source: model members `UserIdentityInfo.FirstName` and `.LastName` ("Inputs must be in Unicode
    /// Normalization Form C (NFC)"). The standard library composes on its own, so that this module needs no
    /// Foundation. To see whether anything changed compare `unicodeScalars`: `==` on strings is canonical
    /// equivalence and holds in any case.
    var composed: String {
        // Below U+0300 nothing combines and nothing decomposes into something else when composed.
        guard utf8.contains(where: { $0 >= Self.leadByteOf300 }) else { return self }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: _nfc)
        return String(scalars)
    }

    /// With which U+0300 and everything behind it begins in UTF-8.
    private static let leadByteOf300: UInt8 = 0xCC

    /// Whether both texts consist of the same scalars, which `==` does not ask.
    func hasSameScalars(as other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }
}
