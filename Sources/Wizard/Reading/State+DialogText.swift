// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

// The text of the dialogs that may be longer than the window: wrapped here, so that scrolling ends where it ends.

extension State {
    /// The lines of the open dialog; empty where it does not scroll.
    package var dialogLines: [String] {
        switch dialog {
        case .help: helpLines
        case .detail: detailLines(width: PageLayout.dialogWidth(in: size))
        case .copied:
            copyReport.map { report in
                Words.text(of: report, in: self).flatMap {
                    $0.isEmpty ? [""] : DisplayText.wrapped($0, to: PageLayout.dialogWidth(in: size))
                }
            } ?? []
        case .call: callLines(width: PageLayout.dialogWidth(in: size))
        case .leave, .failure, .identityManagement, .settlement, .leftForm, .code, nil: []
        }
    }

    /// The first line to show, at most so far down that the last one is in view.
    package var dialogTop: Int {
        let scroll =
            switch dialog {
            case .help(let scroll), .detail(let scroll), .copied(let scroll), .call(let scroll): scroll
            default: 0
            }
        return min(scroll, max(0, dialogLines.count - PageLayout.dialogRows(in: size)))
    }

    /// The keys and what they do, then what the fields are for.
    private var helpLines: [String] {
        let width = PageLayout.dialogWidth(in: size)
        let bindings = helpBindings
        let column = max(8, 1 + (bindings.map(\.keyName.count).max() ?? 0))
        let keys = bindings.map { binding in
            binding.keyName + String(repeating: " ", count: column - binding.keyName.count) + binding.label
        }
        // Where there are rows the first one stands for all.
        let fields = fields(on: step).filter { ($0.tagRow ?? $0.proficiencyRow ?? 0) == 0 }.map { field in
            let spec = Form.spec(field)
            return "\(spec.label): \(spec.help)"
        }
        let adding = step.page?.adding.map { ["\(Words.label(of: $0)): \(Words.help(on: $0))"] } ?? []
        return keys + (fields + adding).flatMap { DisplayText.wrapped($0, to: width) }
    }

    /// What is known of the item under the picker's cursor: name, id and details.
    package func detailLines(width: Int) -> [String] {
        guard let item = currentItem else { return [] }
        let details = Words.detail(in: self)
        return ([item.name] + (item.hasReadableID ? [item.id] : [])).flatMap {
            DisplayText.wrapped($0, to: width)
        }
            + (details.isEmpty ? [] : [""])
            + details.flatMap {
                DisplayText.wrapped($0.level == .error ? "! \($0.sentence)" : $0.sentence, to: width)
            }
    }
}
