// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import UserForm
import Wizard

extension Configuration {
    /// Tells settings that contradict each other.
    func checkClashes(_ reader: TableReader) {
        if let instance, !instances.isEmpty {
            do {
                _ = try reference(instance)
            } catch {
                reader.complain(about: "instance", error.description)
            }
        }
        for (place, instance) in instances.enumerated() {
            if let other = instances[..<place].first(where: { $0.id != nil && $0.id?.id == instance.id?.id })
            {
                reader.complain(
                    about: "instances", "“\(other.name)” and “\(instance.name)” have the same id. Keep one.")
            }
        }
        let values = Dictionary(rules.tags.map { ($0.key, $0.values) }) { first, _ in first }
        for preset in presets {
            for tag in preset.tags {
                if let allowed = values[tag.key], !allowed.isEmpty, !allowed.contains(tag.value) {
                    reader.complain(
                        about: "presets",
                        "Preset “\(preset.name)” sets \(tag.key) = “\(tag.value)”, which [tags] does not allow."
                    )
                }
            }
            for (field, names) in preset.names {
                guard let choice = CatalogueList(field).flatMap({ choices[$0] }) else { continue }
                for name in names where !choice.allows(name) {
                    reader.complain(
                        about: "presets",
                        "Preset “\(preset.name)” wants “\(name)”, which may not be given here.")
                }
            }
        }
    }
}
