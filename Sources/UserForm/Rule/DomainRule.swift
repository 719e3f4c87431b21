// SPDX-License-Identifier: Apache-2.0

/// Which domains addresses may have, as the house has decided.
enum DomainRule {
    /// The verdict on a complete address.
    static func verdict(on address: String, field: FieldID, in context: FormContext) -> Verdict {
        guard !context.emailDomains.isEmpty, let at = address.lastIndex(of: "@") else { return .fine }
        let domain = address[address.index(after: at)...].lowercased()
        let allowed = context.emailDomains.map { $0.lowercased() }
        if allowed.contains(domain) { return .fine }
        let fact = Fact.addressDomainForeign(field, allowed: context.emailDomains)
        // "example.co" is on the way to "example.com".
        return allowed.contains { $0.hasPrefix(domain) } ? .incomplete(fact) : .error(fact)
    }
}

extension Form {
    /// Whether a text can stand behind the @ of an address.
    package static func isDomain(_ text: String) -> Bool {
        AddressForm("a@\(text)") == .complete
    }
}
