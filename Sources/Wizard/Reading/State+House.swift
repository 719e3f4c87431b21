// SPDX-License-Identifier: Apache-2.0

import Localization
import UserForm

// What the configuration makes of the form, besides what is a rule of a field.

extension State {
    /// The verdict on a field, with what the house lets be chosen.
    func verdict(on field: FieldID) -> Verdict {
        withheldFact(on: field).map(Verdict.error) ?? Form.verdict(on: field, of: draft, in: context)
    }

    /// That something is chosen which the house does not let be chosen, as a form of an earlier run may have it.
    func withheldFact(on field: FieldID) -> Fact? {
        guard let names = CatalogueList(field).flatMap({ withheld[$0] }) else { return nil }
        return draft[picked: field].lazy.compactMap { names[$0] }.first.map {
            .notToBeChosen(field, name: $0)
        }
    }

    /// What the preset, the copied user or the request has here and could not be taken over.
    func missingNotice(on field: FieldID) -> Notice? {
        guard !missingNames.isEmpty else { return nil }
        guard draft.startingPoint != .blank else {
            guard request != nil, let names = missingNames[field] else { return nil }
            return Notice(.warning, Words.notOnInstance(names))
        }
        let concerned = field == .preset ? missingNames : missingNames.filter { $0.key == field }
        // In the order of the form.
        let fields = Form.visibleFields(on: .access, of: draft, in: context).filter { concerned[$0] != nil }
        guard let first = fields.first else { return nil }
        let names = fields.flatMap { concerned[$0] ?? [] }
        if let user = draft.copiedUser { return Notice(.warning, Words.leftOut(names, of: user)) }
        let isDenied = if case .denied = list(for: first)?.status { true } else { false }
        return Notice(.warning, Words.missing(names, of: draft.preset ?? "", isDenied: isDenied))
    }

    /// The names that the configuration lets be chosen in a field and the service does not have.
    func unknownChoices(of field: FieldID) -> [String] {
        guard let list = CatalogueList(field), let choice = session.house.choices[list] else { return [] }
        let names = Set((lists[list]?.items.map(\.name) ?? []) + (withheld[list]?.values.map(\.self) ?? []))
        return (choice.allowed + choice.forbidden).filter { !names.contains($0) }
    }
}
