// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
package import UserForm

/// What stands beside a field.
package struct Notice: Equatable, Sendable {
    package enum Level: Sendable {
        /// Something to know; nothing is wrong.
        case note
        /// What was typed will be accepted.
        case good
        case warning
        case error

        /// Whether it is about something that may be wrong.
        package var isTrouble: Bool { self == .warning || self == .error }
    }

    package var level: Level
    /// Empty for a mere mark.
    package var sentence: String

    package init(_ level: Level, _ sentence: String = "") {
        self.level = level
        self.sentence = sentence
    }
}

extension State {
    /// What to say beside a field now, by ground rule 1: errors appear when the field is left, or at once when
    /// no further typing can mend the value, and go with the key that mends it.
    package func notice(on field: FieldID) -> Notice? {
        if let remark, remark.field == field {
            if remark.isRefusal { return Notice(.warning, remark.fact.sentence) }
            let sentences = [remark.fact.sentence, offerNotice(on: field)].compactMap(\.self)
            return Notice(.note, sentences.joined(separator: " "))
        }
        return judgement(on: field, isLeft: touched.contains(field))
    }

    /// What stands to be said about a field's value; `isLeft` judges it as finished.
    package func judgement(on field: FieldID, isLeft: Bool) -> Notice? {
        if let failure = serviceErrors[field] {
            return Notice(.error, failure.sentence)
        }
        let notice = valueNotice(on: field, isLeft: isLeft)
        guard let missing = missingNotice(on: field) else { return notice }
        // What could not be taken over does not hide that something is wrong with what there is.
        guard let notice, notice.level.isTrouble else { return missing }
        return Notice(notice.level, "\(notice.sentence) \(missing.sentence)")
    }

    private func valueNotice(on field: FieldID, isLeft: Bool) -> Notice? {
        switch verdict(on: field) {
        case .error(let fact):
            return Notice(.error, offerNotice(on: field) ?? fact.sentence)
        case .incomplete(let fact):
            if fact == .missing(.username), let offer = offerNotice(on: field) {
                return Notice(isLeft ? .error : .note, offer)
            }
            guard isLeft, isLeftAsWhole(fact, but: field) else {
                return withNote(serverNotice(on: field), on: field)
            }
            // That something must be chosen does not hide why there is nothing to choose from.
            let obstacle = CatalogueList(field) == nil ? nil : serverNotice(on: field)
            return Notice(
                .error, [fact.sentence, obstacle?.sentence].compactMap(\.self).joined(separator: " "))
        case .warning:
            let own = Form.warnings(on: field, of: draft, in: context).map { Notice(.warning, $0.sentence) }
            // Good news does not hide a warning.
            let news = serverNotice(on: field).flatMap { $0.level.isTrouble ? $0 : nil }
            return news ?? Notice(.warning, own.map(\.sentence).joined(separator: " "))
        case .fine:
            if let offer = offerNotice(on: field) { return Notice(.note, offer) }
            return withNote(serverNotice(on: field) ?? (isFilledIn(field) ? Notice(.good) : nil), on: field)
        }
    }

    /// What is said of a field, and what is to be known of it whatever it holds; trouble stands alone.
    private func withNote(_ notice: Notice?, on field: FieldID) -> Notice? {
        guard let note = Form.note(on: field, in: context)?.sentence, notice?.level.isTrouble != true else {
            return notice
        }
        let news = notice.map(\.sentence) ?? ""
        return Notice(notice?.level ?? .note, news.isEmpty ? note : "\(news) \(note)")
    }

    /// What the field's value may have been meant as.
    package func offer(on field: FieldID) -> Offer? {
        Form.offer(on: field, of: draft, in: context)
    }

    private func offerNotice(on field: FieldID) -> String? { offer(on: field).map(Words.sentence) }

    /// Whether everything else that a fact is about was left too: of two equal tag keys neither is marked while
    /// one of them is being typed, and then both are.
    private func isLeftAsWhole(_ fact: Fact, but field: FieldID) -> Bool {
        guard case .tagKeyRepeated(_, let rows) = fact else { return true }
        return rows.map(FieldID.tagKey).allSatisfy { $0 == field || touched.contains($0) }
    }

    /// What the review says to a row: of a tag what is said of both its halves, or that it is missing.
    package func reviewNotices(on row: FieldID) -> [Notice] {
        var halves = [row]
        if let tag = row.tagRow { halves.append(.tagValue(tag)) }
        let notices = halves.compactMap(notice).filter(\.level.isTrouble)
        guard notices.isEmpty else { return notices }
        guard row.tagRow != nil else {
            return Form.note(on: row, in: context).map { [Notice(.note, $0.sentence)] } ?? []
        }
        return problems.filter { $0.fields.contains(row) }.compactMap { problem in
            problem.verdict.fact.map { Notice(.error, $0.sentence) }
        }
    }

    /// What the service has said about a field's value or its list.
    package func serverNotice(on field: FieldID) -> Notice? {
        if field == .username {
            return usernameNotice
        }
        if let status = list(for: field)?.status {
            switch status {
            case .denied(let failure):
                if let invisible = invisibleCharacter(inIDsOf: field) {
                    return Notice(.warning, Fact.invisibleCharacter(field, invisible).sentence)
                }
                return Notice(.note, localized("\(failure.sentence) Type ids instead, with blanks between."))
            case .failed(let failure): return Notice(.warning, failure.sentence)
            case .notAsked, .loading: return nil
            case .complete:
                let unknown = unknownChoices(of: field)
                return unknown.isEmpty ? nil : Notice(.warning, Words.unknownChoices(unknown))
            }
        }
        return nil
    }

    /// What was pasted with an id and cannot be seen: the service has no such id.
    private func invisibleCharacter(inIDsOf field: FieldID) -> Unicode.Scalar? {
        typedIDs[field]?.unicodeScalars.first { DisplayText.hasInvisibles(String($0)) }
    }

    /// What the service has said about the username in the form.
    package var usernameNotice: Notice? {
        guard usernameCheck.username == draft.username else { return nil }
        switch usernameCheck {
        case .notAsked: return nil
        case .asking:
            return showsUsernameCheck ? Notice(.note, localized("Asking whether this name is free…")) : nil
        case .free: return Notice(.good, localized("Free."))
        case .taken(let holder): return Notice(.error, Words.taken(by: holder, in: self))
        case .similar(_, let existing):
            switch context.similarUsernames.verdict(.usernameSimilar(existing: existing)) {
            case .warning(let fact): return Notice(.warning, fact.sentence)
            case .error(let fact): return Notice(.error, fact.sentence)
            case .fine, .incomplete: return nil
            }
        case .failed(let failure, _):
            return Notice(.note, localized("Whether this name is free is not known: \(failure.sentence)"))
        }
    }

    private func isFilledIn(_ field: FieldID) -> Bool {
        switch Form.spec(field).kind {
        case .text, .secret: !draft[text: field].isEmpty
        case .pickOne, .pickMany: !draft[picked: field].isEmpty
        case .toggle, .choice: false
        }
    }

    /// Everything that stands between the draft and its submission, and what to know before it, in the order of the
    /// form.
    package var problems: [Problem] { FormPage.allCases.flatMap(problems(on:)) }

    /// The problems of one page, with what the service and the house have said.
    func problems(on page: FormPage) -> [Problem] {
        var problems = Form.problems(on: page, of: draft, in: context)
        if page == .identity {
            if case .taken(let holder) = usernameCheck, holder.username == draft.username {
                problems.insert(Problem(fields: [.username], verdict: .error(.usernameTaken)), at: 0)
            }
            if case .similar(draft.username, let existing) = usernameCheck {
                let verdict = context.similarUsernames.verdict(.usernameSimilar(existing: existing))
                if verdict.blocksSubmission {
                    problems.append(Problem(fields: [.username], verdict: verdict))
                }
            }
        }
        for field in CatalogueList.ofRole.map(\.field) where field.page == page {
            if let fact = withheldFact(on: field) {
                problems.append(Problem(fields: [field], verdict: .error(fact)))
            }
        }
        return problems
    }
}
