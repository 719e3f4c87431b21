// SPDX-License-Identifier: Apache-2.0

import Wizard

/// Carries out the effects that are the same however the operator is talked to.
struct EffectRunner {
    let service: ServiceRunner
    let codes: CodeDesk
    let forms: FormKeeper

    /// Carries an effect out; the event that it brings at once, if it brings one.
    ///
    /// What concerns the terminal or the time, or ends the program is the caller's, and does nothing here.
    func perform(_ effect: Effect) -> Event? {
        switch effect {
        case .send(let id, let request): service.send(request, id: id)
        case .cancel(let id): service.cancel(id)
        case .generatePassword:
            var generator = SystemRandomNumberGenerator()
            return .generatedPassword(PasswordGenerator.make(using: &generator))
        case .giveCode(let code): codes.answer(code)
        case .takeUpForm(let id): forms.takeUp(id)
        case .discardForm(let id): forms.discard(id)
        case .leaveProficiencies(let userID): service.leaveProficiencies(userID: userID)
        case .copy, .wake, .redraw, .suspend, .quit: break
        }
        return nil
    }
}
