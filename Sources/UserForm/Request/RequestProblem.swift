// SPDX-License-Identifier: Apache-2.0

/// Something to say about a value of a request that was read.
package struct RequestProblem: Equatable, Sendable {
    /// The member concerned, such as `IdentityInfo.Email`.
    package var member: String
    package var sentence: String
    /// Whether the request can be made all the same.
    package var isWarning: Bool

    package init(member: String, sentence: String, isWarning: Bool) {
        self.member = member
        self.sentence = sentence
        self.isWarning = isWarning
    }
}

extension NewUser {
    /// What the rules of the form have against this request where the form begins as `blank`.
    ///
    /// That there is no password is none of it: a request that is written down has none. Values that only want
    /// tidying are judged tidied, as the form takes them over.
    package func problems(from blank: Draft, in context: FormContext) -> [RequestProblem] {
        var draft = blank
        draft.fill(in: self)
        var problems = tidied.breaches(in: context).compactMap { fact -> RequestProblem? in
            guard fact != .missing(.password), let member = member(of: fact) else { return nil }
            return RequestProblem(member: member, sentence: fact.sentence, isWarning: false)
        }
        for problem in Form.problems(of: draft, in: context) {
            guard let fact = problem.verdict.fact, fact != .missing(.password),
                let field = problem.fields.first
            else { continue }
            let found = RequestProblem(
                member: member(of: field, in: draft), sentence: fact.sentence,
                isWarning: !problem.verdict.blocksSubmission)
            if !problems.contains(found) { problems.append(found) }
        }
        return problems
    }

    /// A tag by its key; else the member of the field.
    private func member(of field: FieldID, in draft: Draft) -> String {
        switch field {
        case .tagKey(let row), .tagValue(let row):
            let key = draft.tags.indices.contains(row) ? draft.tags[row].key : ""
            return key.isEmpty ? "Tags" : "Tags.\(key)"
        default: return member(of: field)
        }
    }

    /// The request with its texts as the form keeps them.
    private var tidied: NewUser {
        var copy = self
        copy.username = username.tidy
        copy.firstName = firstName?.tidy
        copy.lastName = lastName?.tidy
        copy.email = email?.tidy
        copy.secondaryEmail = secondaryEmail?.tidy
        copy.mobile = mobile?.tidy
        copy.directoryUserID = directoryUserID?.tidy
        copy.phoneConfig?.deskPhoneNumber = phoneConfig?.deskPhoneNumber?.tidy
        return copy
    }

    /// What the rules have against this request however its instance manages its users: all that can be said while
    /// that is not known.
    package func certainProblems(from blank: Draft, in contexts: [FormContext]) -> [RequestProblem] {
        let all = contexts.map { problems(from: blank, in: $0) }
        guard let first = all.first else { return [] }
        return first.filter { problem in
            all.dropFirst().allSatisfy { others in
                others.contains { $0.member == problem.member && $0.isWarning == problem.isWarning }
            }
        }
    }
}
