// SPDX-License-Identifier: Apache-2.0

/// What the value of a field may have been meant as: offered, and taken only if the operator says so.
package struct Offer: Equatable, Sendable {
    /// What is offered.
    package enum Kind: Equatable, Sendable {
        /// A username made of what is known of the person.
        case username
        /// A number in the form that the service takes.
        case phoneNumber
        /// An address without what stands around it.
        case address
        /// A first and a last name out of one of them.
        case names
    }

    package var kind: Kind
    /// The fields with the values that they would get, the one that the offer is about first.
    package var values: [Value]

    package struct Value: Equatable, Sendable {
        package var field: FieldID
        package var text: String
    }
}

extension Form {
    /// The offer about a field as it stands; `nil` where there is none.
    package static func offer(on id: FieldID, of draft: Draft, in context: FormContext) -> Offer? {
        switch id {
        case .username: usernameOffer(of: draft, in: context)
        case .mobile, .deskNumber:
            correction(.phoneNumber, on: id, of: draft, in: context, PhonePaste.number)
        case .email, .secondaryEmail:
            correction(.address, on: id, of: draft, in: context, AddressPaste.address)
        case .firstName, .lastName: namesOffer(on: id, of: draft)
        default: nil
        }
    }

    private static func usernameOffer(of draft: Draft, in context: FormContext) -> Offer? {
        guard draft.username.isEmpty, let name = proposedUsername(for: draft, in: context) else { return nil }
        return Offer(kind: .username, values: [.init(field: .username, text: name)])
    }

    /// A value that is wrong as it is and right when it is read as people write it.
    private static func correction(
        _ kind: Offer.Kind, on id: FieldID, of draft: Draft, in context: FormContext,
        _ read: (String, inout PasteChanges) -> String
    ) -> Offer? {
        let value = draft[text: id].tidy
        guard !value.isEmpty, blockingFact(on: value, of: id, in: context) != nil else { return nil }
        var changes: PasteChanges = []
        let other = read(value, &changes)
        guard other != value, !other.isEmpty, blockingFact(on: other, of: id, in: context) == nil else {
            return nil
        }
        return Offer(kind: kind, values: [.init(field: id, text: other)])
    }

    /// “Doe, Jane” in one of the fields, while the other one has nothing that would be lost.
    private static func namesOffer(on id: FieldID, of draft: Draft) -> Offer? {
        let text = draft[text: id]
        guard text.utf8.contains(UInt8(ascii: ",")) else { return nil }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).tidy }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        let names: [FieldID: String] = [.lastName: parts[0], .firstName: parts[1]]
        let other = id == .firstName ? FieldID.lastName : .firstName
        let there = draft[text: other].tidy
        guard let own = names[id], let rest = names[other], there.isEmpty || there == rest else { return nil }
        return Offer(kind: .names, values: [.init(field: id, text: own), .init(field: other, text: rest)])
    }
}
