// SPDX-License-Identifier: Apache-2.0

/// What the primary and the secondary e-mail address may be.
///
/// Source: model members `UserIdentityInfo.Email` and `.SecondaryEmail`; the pattern is documented for the
/// secondary address and taken for both (see `AddressForm`).
enum EmailRule {
    /// The verdict on a tidied address that is not empty.
    static func verdict(on address: String, field: FieldID, in context: FormContext) -> Verdict {
        if let character = address.firstCharacter(notMadeOf: AddressForm.allows) {
            return .error(.characterNotAllowed(field, character))
        }
        let count = address.scalarCount
        guard count <= AddressForm.maximum else {
            return .error(.tooLong(field, count: count, maximum: AddressForm.maximum))
        }
        let form = AddressForm(address).verdict(for: field, room: AddressForm.maximum - count)
        // The secondary address is often a private one.
        return form == .fine && field == .email
            ? DomainRule.verdict(on: address, field: field, in: context) : form
    }
}
