// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Testing

@testable import connect_adduser

@Suite("Options of the command line")
struct OptionsTests {
    @Test("A start without arguments is what ArgumentParser makes of none", arguments: Kind.allCases)
    func unsaid(kind: Kind) throws {
        let (unsaid, parsed) = try kind.values
        #expect(values(of: unsaid) == values(of: parsed))
        #expect(values(of: parsed).allSatisfy { !$0.contains("definition") })
    }

    enum Kind: CaseIterable {
        case target, request, display

        var values: (unsaid: any ParsableArguments, parsed: any ParsableArguments) {
            get throws {
                switch self {
                case .target: (TargetOptions.unsaid, try TargetOptions.parse([]))
                case .request: (RequestOptions.unsaid, try RequestOptions.parse([]))
                case .display: (DisplayOptions.unsaid, try DisplayOptions.parse([]))
                }
            }
        }
    }

    /// What each option says of itself: its value, or that it has none because nothing was parsed.
    private func values(of options: any ParsableArguments) -> [String] {
        Mirror(reflecting: options).children.map { "\($0.label ?? ""): \($0.value)" }
    }
}
