// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    /// Types a key into the line of text that has the focus.
    mutating func type(_ key: Key, into field: FieldID) {
        guard let command = LineEditor.command(for: key) else { return }
        forgetRemark(before: command)
        if case .insert(let text) = command, let character = text.first, CatalogueList(field) == nil,
            let fact = Form.refusal(of: character, in: field, context: context)
        {
            remark = Remark(field: field, fact: fact, isRefusal: true)
            return
        }
        if editor.apply(command) { setText(editor.text, of: field) }
    }

    /// A refusal stays while the operator types on: who types fast would never see it, nor what is missing.
    private mutating func forgetRemark(before command: LineEditor.Command) {
        if case .insert = command, remark?.isRefusal == true { return }
        remark = nil
    }

    /// Edits whatever line of text has the keyboard.
    mutating func edit(_ command: LineEditor.Command) {
        if case .code = dialog {
            codeEditor.apply(command)
        } else if picker != nil {
            editFilter { $0.apply(command) }
        } else if case .field(let field) = focus {
            let before = editor.text
            guard editor.apply(command) else { return }
            setText(editor.text, of: field)
            followOffer(from: before, to: editor.text)
        }
    }

    /// What an offer made of several fields is taken back, and made again, as one.
    private mutating func followOffer(from before: String, to after: String) {
        guard let taken = takenOffer else { return }
        for value in taken.others {
            if (before, after) == (taken.offered, taken.own), draft[text: value.field] == value.offered {
                setText(value.own, of: value.field)
            } else if (before, after) == (taken.own, taken.offered), draft[text: value.field] == value.own {
                setText(value.offered, of: value.field)
            }
        }
    }

    /// Puts pasted text into whatever takes text; line ends never submit anything.
    mutating func handle(paste text: String) {
        if scope == .codeDialog {
            pasteCode(text)
            return
        }
        guard dialog == nil, scope.takesText else { return }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if picker != nil {
            editFilter { $0.apply(.insert(line)) }
        } else if case .field(let field) = focus {
            let pasted = Form.pasted(line, into: field)
            insert(pasted.value, madeOf: pasted.original)
            setText(editor.text, of: field)
            remark = pasted.change.map { Remark(field: field, fact: $0, isRefusal: false) }
        }
    }

    /// Puts text at the cursor; where it was made of another one, undo brings that back first.
    private mutating func insert(_ text: String, madeOf original: String?) {
        var line = editor
        line.apply(.insert(text))
        if let original {
            editor.apply(.insert(original))
            editor.replace(with: line.text, cursor: line.cursor)
        } else {
            editor = line
        }
    }

    /// Takes what is offered about the field that has the focus; undo brings its own text back.
    mutating func takeProposal() {
        guard case .field(let field) = focus, let offer = offer(on: field) else { return }
        let own = offer.values.map { draft[text: $0.field] }
        for value in offer.values {
            setText(value.text, of: value.field)
            touched.insert(value.field)
        }
        takenOffer = TakenOffer(
            own: editor.text, offered: draft[text: field],
            others: zip(offer.values, own).filter { $0.0.field != field }.map { value, own in
                .init(field: value.field, own: own, offered: value.text)
            })
        editor.replace(with: draft[text: field])
        if field == .username { checkUsername() }
    }

    /// Changes a value, and with it everything that was said about the old one.
    mutating func setText(_ text: String, of field: FieldID) {
        if field == .preset {
            start(from: text)
        } else if CatalogueList(field) != nil {
            missingNames[field] = nil
            typedIDs[field] = text
            draft[picked: field] = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
        } else {
            draft[text: field] = text
        }
        serviceErrors[field] = nil
        // What was said of the name that was taken is not true of another one.
        if field == .username, case .failed(let failure) = submission, failure.kind == .duplicate {
            submission = .notStarted
        }
    }

    mutating func toggleFocused() {
        guard case .field(let field) = focus else { return }
        draft[toggle: field].toggle()
        serviceErrors[field] = nil
    }

    mutating func cycleChoice(by offset: Int) {
        guard case .field(let field) = focus, case .choice(let choices) = kind(of: field), !choices.isEmpty
        else { return }
        // From a value that is none of the choices the first and the last are next.
        let current =
            choices.firstIndex { $0.value == draft[text: field] } ?? (offset > 0 ? -1 : choices.count)
        setText(choices[(current + offset + choices.count) % choices.count].value, of: field)
    }

    mutating func addTag() {
        draft.tags.append(Draft.Tag())
        moveFocus(to: .field(.tagKey(draft.tags.count - 1)))
    }

    mutating func removeTag() {
        guard case .field(let field) = focus, let row = field.tagRow, draft.tags.indices.contains(row) else {
            return
        }
        draft.tags.remove(at: row)
        touched = touched.filter { $0.tagRow == nil }
        serviceErrors = serviceErrors.filter { $0.key.tagRow == nil }
        // The removed row is not left as a field would be: it does not exist any more.
        enter(draft.tags.isEmpty ? .action(.addTag) : .field(.tagKey(min(row, draft.tags.count - 1))))
    }
}

extension FieldID {
    /// The tag row that the field is a half of.
    var tagRow: Int? {
        switch self {
        case .tagKey(let row), .tagValue(let row): row
        default: nil
        }
    }
}
