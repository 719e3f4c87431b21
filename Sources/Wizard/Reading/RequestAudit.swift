// SPDX-License-Identifier: Apache-2.0

import Localization
package import UserForm

/// What is to be said about the request that the form began with.
package struct RequestAudit: Equatable, Sendable {
    package var problems: [RequestProblem] = []
    /// What could not be asked of the service, in sentences.
    package var notChecked: [String] = []

    package init() {}
}

extension State {
    /// Judges the request as the form and the service see it, as far as the service has answered.
    package var requestAudit: RequestAudit? {
        guard let user = session.request?.user else { return nil }
        var audit = RequestAudit()
        audit.problems = formProblems(of: user)
        addUsername(of: user, to: &audit)
        for field in CatalogueList.ofRole.map(\.field)
        where !(wantedNames[field] ?? draft[picked: field]).isEmpty || missingNames[field] != nil {
            addList(of: field, of: user, to: &audit)
        }
        if let instanceFailure {
            audit.notChecked.append(
                localized(
                    "How the instance manages its users is not known, so only what all kinds refuse is told: \(instanceFailure.sentence)"
                ))
        }
        return audit
    }

    private func formProblems(of user: NewUser) -> [RequestProblem] {
        if instance?.identityManagement != nil { return user.problems(from: blankDraft, in: context) }
        return user.certainProblems(
            from: blankDraft,
            in: IdentityManagement.allCases.map { session.house.context(for: $0, instanceID: instanceID) })
    }

    private func addUsername(of user: NewUser, to audit: inout RequestAudit) {
        let member = user.member(of: .username)
        if case .failed(let failure, _) = usernameCheck, failure.sentence != instanceFailure?.sentence {
            audit.notChecked.append(
                localized("Whether the username is free is not known: \(failure.sentence)"))
        } else if let notice = usernameNotice, notice.level == .error || notice.level == .warning {
            audit.problems.append(
                RequestProblem(
                    member: member, sentence: notice.sentence, isWarning: notice.level == .warning))
        }
    }

    private func addList(of field: FieldID, of user: NewUser, to audit: inout RequestAudit) {
        let member = user.member(of: field)
        if let names = missingNames[field] {
            audit.problems.append(
                RequestProblem(member: member, sentence: Words.notOnInstance(names), isWarning: false))
        }
        if let fact = withheldFact(on: field) {
            audit.problems.append(RequestProblem(member: member, sentence: fact.sentence, isWarning: false))
        }
        switch list(for: field)?.status {
        case .failed(let failure), .denied(let failure):
            // What kept all requests from being answered is told once.
            guard failure.sentence != instanceFailure?.sentence else { return }
            audit.notChecked.append(
                localized("Whether what \(member) names is there is not known: \(failure.sentence)"))
        case .notAsked, .loading, .complete, nil: break
        }
    }
}
