// SPDX-License-Identifier: Apache-2.0

/// The form of an e-mail address as far as it is typed.
///
/// Source: the pattern in model member `UserIdentityInfo.SecondaryEmail`, the only one that the service gives:
/// `(?=^.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}`.
enum AddressForm: Equatable {
    case startsWithAt
    case hasTwoAt
    case badName(Character)
    case badDomain(Character)
    /// No `@` yet.
    case needsAt
    /// The domain wants at least so many more characters.
    case needsDomain(shortest: Int)
    case complete

    /// The longest address, in Unicode scalars.
    static let maximum = 265

    /// The lengths of the last part of the domain.
    private static let lastPart = 2...63

    /// Whether a character can stand somewhere in an address.
    static func allows(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "@" || allowsInName(scalar)
    }

    /// What stands before the `@`: `[a-zA-Z0-9._%+-]`.
    private static func allowsInName(_ scalar: Unicode.Scalar) -> Bool {
        allowsInDomain(scalar) || "_%+".unicodeScalars.contains(scalar)
    }

    /// What stands after the `@`: `[a-zA-Z0-9.-]`.
    private static func allowsInDomain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "." || scalar == "-"
    }

    /// Reads the form of a text that is not empty.
    init(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        if let character = name.firstCharacter(notMadeOf: Self.allowsInName) {
            self = .badName(character)
        } else if parts.count < 2 {
            self = .needsAt
        } else if name.isEmpty {
            self = .startsWithAt
        } else if parts.count > 2 {
            self = .hasTwoAt
        } else {
            let domain = String(parts[1])
            if let character = domain.firstCharacter(notMadeOf: Self.allowsInDomain) {
                self = .badDomain(character)
            } else {
                let shortest = Self.shortestRest(of: domain)
                self = shortest == 0 ? .complete : .needsDomain(shortest: shortest)
            }
        }
    }

    /// The least number of characters after which the domain would be complete.
    private static func shortestRest(of domain: String) -> Int {
        guard !domain.isEmpty else { return 2 + lastPart.lowerBound }  // "a.aa"
        let newPart = 1 + lastPart.lowerBound  // ".aa"
        let scalars = domain.unicodeScalars
        guard let dot = scalars.lastIndex(of: "."), dot != scalars.startIndex else { return newPart }
        let last = scalars[scalars.index(after: dot)...]
        guard last.allSatisfy(\.isASCIILetter), last.count <= lastPart.upperBound else { return newPart }
        return max(0, lastPart.lowerBound - last.count)
    }

    /// The verdict on a field with an address of this form, where `room` more characters fit.
    ///
    /// Unfinished is incomplete as long as the rest can still be typed.
    func verdict(for field: FieldID, room: Int) -> Verdict {
        switch self {
        case .complete: .fine
        case .needsAt:
            Self.unfinished(.addressNeedsAt(field), rest: 3 + Self.lastPart.lowerBound, room: room)
        case .needsDomain(let rest): Self.unfinished(.addressNeedsDomain(field), rest: rest, room: room)
        case .startsWithAt: .error(.addressStartsWithAt(field))
        case .hasTwoAt: .error(.addressHasTwoAt(field))
        case .badName(let character): .error(.addressNameCharacter(field, character))
        case .badDomain(let character): .error(.addressDomainCharacter(field, character))
        }
    }

    private static func unfinished(_ fact: Fact, rest: Int, room: Int) -> Verdict {
        rest <= room ? .incomplete(fact) : .error(fact)
    }
}
