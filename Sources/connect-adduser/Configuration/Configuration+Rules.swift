// SPDX-License-Identifier: Apache-2.0

import UserForm
import Wizard

// The parts of a configuration that are about the form.

extension HouseRules {
    /// Where the sources disagree about the service.
    init(_ reader: TableReader) {
        self.init()
        let judgements: [(String, FormContext.Judgement)] = [
            ("allowed", .allowed), ("warning", .warning), ("error", .error),
        ]
        emailRequirement = reader.choice(
            "email", [("required", .required), ("optional", .optional), ("forbidden", .forbidden)])
        usernameAdvisedLength = reader.number("username_advised_length", in: 1...100)
        usernameMaximumLength = reader.number("username_maximum_length", in: 1...100)
        similarUsernames = reader.choice("similar_usernames", judgements)
        combiningMarks = reader.choice("combining_marks", judgements)
        unusualTagValues = reader.choice("unusual_tag_values", judgements)
        userQuota = reader.number("user_quota", in: 1...1_000_000)
        reader.finish()
    }
}

extension HouseTag {
    init(name: String, _ reader: TableReader) {
        let value = reader.text("value")
        let values = reader.texts("values") ?? []
        let preset = reader.text("preset")
        let isRequired = reader.flag("required") ?? false
        if value != nil, !values.isEmpty || preset != nil {
            reader.complain(
                about: "value", "“value” fixes the tag “\(name)”; leave “values” and “preset” out beside it.")
        }
        if let preset, !values.isEmpty, !values.contains(preset) {
            reader.complain(about: "preset", "“preset” is none of the “values” of the tag “\(name)”.")
        }
        for text in [value, preset].compactMap(\.self) + values + (values.isEmpty ? [""] : []) {
            reader.complainAboutTag(name, text, at: "values")
        }
        self.init(
            key: name, isRequired: isRequired, values: value.map { [$0] } ?? values,
            preset: value ?? preset ?? "")
        reader.finish()
    }
}

extension HouseChoice {
    init(_ reader: TableReader) {
        self.init(allowed: reader.texts("allowed") ?? [], forbidden: reader.texts("forbidden") ?? [])
        for name in allowed where forbidden.contains(name) {
            reader.complain(about: "forbidden", "“\(name)” is both allowed and forbidden. Decide for one.")
        }
        reader.finish()
    }
}

extension FieldDefaults {
    /// Phone settings for all channels, or for each one by a table of its name.
    init(phone reader: TableReader) {
        self.init()
        texts[.phoneType] = reader.choice(
            "type", [("soft", PhoneType.softPhone.rawValue), ("desk", PhoneType.deskPhone.rawValue)])
        texts[.deskNumber] = reader.text("number")
        toggles[.persistentConnection] = reader.flag("persistent_connection")
        takeChannel(reader, .autoAccept, .afterContactWork)
        for channel in Channel.allCases {
            guard let section = reader.section(channel.rawValue.lowercased()) else { continue }
            texts[.settingsScope] = SettingsScope.perChannel.rawValue
            takeChannel(section, .channelAutoAccept(channel), .channelAfterContactWork(channel))
            if channel == .voice {
                toggles[.agentFirstAutoAccept] = section.flag("callback_auto_accept")
                texts[.agentFirstAfterContactWork] = section.number(
                    "callback_after_contact_work", in: 0...2_000_000
                ).map(String.init)
                texts[.voiceEnhancement] = section.choice(
                    "enhancement",
                    [
                        ("none", VoiceEnhancement.none.rawValue),
                        ("noise-suppression", VoiceEnhancement.noiseSuppression.rawValue),
                        ("isolation", VoiceEnhancement.voiceIsolation.rawValue),
                    ])
            }
            section.finish()
        }
        if texts[.settingsScope] != nil, toggles[.autoAccept] != nil || texts[.afterContactWork] != nil {
            reader.complain(
                about: "auto_accept",
                "Settings for all channels and tables for single channels exclude each other. Keep one kind.")
        }
        // The rule of the field judges the value.
        var draft = Draft()
        draft.fill(in: self)
        let context = FormContext(identityManagement: .connectManaged)
        if let number = texts[.deskNumber] {
            draft.phoneType = .deskPhone
            let verdict = Form.verdict(on: .deskNumber, of: draft, in: context)
            if verdict.blocksSubmission, let fact = verdict.fact {
                reader.complain(about: "number", "“\(number)”: \(fact.sentence)")
            }
        }
        reader.finish()
    }

    private mutating func takeChannel(_ reader: TableReader, _ autoAccept: FieldID, _ work: FieldID) {
        toggles[autoAccept] = reader.flag("auto_accept")
        texts[work] = reader.number("after_contact_work", in: 0...2_000_000).map(String.init)
    }
}

extension Preset {
    init(name: String, _ reader: TableReader) {
        self.init(name: name)
        if let section = reader.section("phone") { phone = FieldDefaults(phone: section) }
        tags = reader.textsByKey("tags").map { Draft.Tag(key: $0.key, value: $0.text) }
        for tag in tags { reader.complainAboutTag(tag.key, tag.value, at: "tags") }
        names[.securityProfiles] = reader.texts("security_profiles")
        names[.routingProfile] = reader.text("routing_profile").map { [$0] }
        names[.hierarchyGroup] = reader.text("hierarchy").map { [$0] }
        reader.finish()
    }
}

extension TableReader {
    /// Tells what the rules of the form have against a tag.
    func complainAboutTag(_ key: String, _ value: String, at place: String) {
        var draft = Draft()
        draft.tags = [Draft.Tag(key: key, value: value)]
        let context = FormContext(identityManagement: .connectManaged)
        for problem in Form.problems(on: .tags, of: draft, in: context) where problem.verdict.blocksSubmission
        {
            if let fact = problem.verdict.fact { complain(about: place, "Tag “\(key)”: \(fact.sentence)") }
        }
    }
}
