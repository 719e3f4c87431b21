// SPDX-License-Identifier: Apache-2.0

/// Some of the scopes, a bit for each: every key asks all bindings for theirs.
package struct ScopeSet: Equatable, Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt32 = 0

    package init(_ scopes: some Sequence<Scope>) {
        for scope in scopes { bits |= Self.bit(of: scope) }
    }

    package init(arrayLiteral scopes: Scope...) {
        self.init(scopes)
    }

    private init(bits: UInt32) { self.bits = bits }

    private static func bit(of scope: Scope) -> UInt32 { 1 << UInt32(scope.rawValue) }

    package var isEmpty: Bool { bits == 0 }
    package var scopes: [Scope] { Scope.allCases.filter(contains) }

    package func contains(_ scope: Scope) -> Bool { bits & Self.bit(of: scope) != 0 }
    func union(_ other: ScopeSet) -> ScopeSet { ScopeSet(bits: bits | other.bits) }
    func subtracting(_ other: ScopeSet) -> ScopeSet { ScopeSet(bits: bits & ~other.bits) }
}
