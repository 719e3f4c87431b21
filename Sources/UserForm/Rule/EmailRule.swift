// SPDX-License-Identifier: Apache-2.0

/// E-mail addresses: `[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}`, at most 265 characters
/// (documentation of `UserIdentityInfo.SecondaryEmail`).
enum EmailRule {
    static let maximumLength = 265

    /// How far a text has come towards an address.
    enum Form {
        case complete, unfinished, malformed
    }

    static func admits(_ scalar: Unicode.Scalar) -> Bool {
        isLocal(scalar) || scalar == "@"
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || "._%+-".unicodeScalars.contains(scalar)
    }

    private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "." || scalar == "-"
    }

    static func form(of value: String) -> Form {
        let parts = value.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count <= 2, let local = parts.first, local.allSatisfy(isLocal) else { return .malformed }
        if local.isEmpty { return parts.count == 1 ? .unfinished : .malformed }
        guard parts.count == 2 else { return .unfinished }
        let domain = parts[1]
        guard domain.allSatisfy(isDomain), domain.first != "." else { return .malformed }
        guard let dot = domain.lastIndex(of: ".") else { return .unfinished }
        let topLevel = domain[domain.index(after: dot)...]
        let isComplete = (2...63).contains(topLevel.count) && topLevel.allSatisfy(\.isASCIILetter)
        return isComplete ? .complete : .unfinished
    }

    static func verdict(_ value: String, of id: FieldID) -> Verdict {
        if let stray = TextRule.strayCharacter(value, of: id, allowing: admits) { return stray }
        if let long = TextRule.length(value, of: id, maximum: maximumLength) { return long }
        return switch form(of: value) {
        case .complete: .fine
        case .unfinished: .incomplete(.emailUnfinished)
        case .malformed: .error(.emailMalformed)
        }
    }
}
