// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Wizard

/// Where there is no shell to go back to, no key leads to one and none is offered.
struct KioskTests {
    private func someone(isKiosk: Bool) -> Operator {
        var someone = Operator()
        someone.state.session.isKiosk = isKiosk
        return someone
    }

    @Test(arguments: [false, true]) func suspendingIsOfferedAndDoneOnlyWhereThereIsAShell(isKiosk: Bool) {
        var someone = someone(isKiosk: isKiosk)
        #expect(someone.state.helpBindings.contains { $0.command == .suspend } == !isKiosk)
        someone.control("z")
        #expect(someone.effects.contains(.suspend) == !isKiosk)
    }

    @Test func everythingElseWorksAsEver() {
        let open = someone(isKiosk: false).state
        let kiosk = someone(isKiosk: true).state
        #expect(
            kiosk.availableBindings.map(\.command)
                == open.availableBindings.map(\.command).filter { $0 != .suspend })
        #expect(kiosk.keyBar.map(\.command) == open.keyBar.map(\.command))
    }
}
