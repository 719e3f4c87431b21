// SPDX-License-Identifier: Apache-2.0

extension NewUser {
    /// What contradicts itself in the phone settings.
    ///
    /// These are members that exclude lists, channels that a list does not take, and channels with more than one
    /// entry. Empty for every request made from a draft.
    package var conflicts: [Fact] {
        PhoneConflictRule.conflicts(in: self) + ChannelListRule.wrongChannels(in: self)
            + ChannelListRule.repeatedChannels(in: self)
    }

    /// Everything for which the service would refuse this request, as far as anybody knows.
    ///
    /// For requests that were not made from a draft (read back from a file, say): values must be tidy already, and
    /// the bounds are those of the model and of the instance. Tags are numbered in the order of their keys.
    package func breaches(in context: FormContext) -> [Fact] {
        identityBreaches(in: context) + phoneBreaches + accessBreaches(in: context) + tagBreaches(in: context)
            + conflicts
    }

    /// The fields for which this request has a value that the instance does not take.
    package func fieldsNotTaken(in context: FormContext) -> [FieldID] {
        identityBreaches(in: context).compactMap {
            if case .notTaken(let field, _) = $0 { field } else { nil }
        }
    }

    private func identityBreaches(in context: FormContext) -> [Fact] {
        let members: [(FieldID, String?)] = [
            (.username, username), (.firstName, firstName), (.lastName, lastName), (.email, email),
            (.secondaryEmail, secondaryEmail), (.mobile, mobile), (.password, password),
            (.directoryUserID, directoryUserID),
        ]
        return members.compactMap { id, value in
            switch (value, IdentityRule.requirement(of: id, in: context)) {
            case (nil, .required), ("", .required): .missing(id)
            case (nil, _): nil
            case (_, .forbidden): .notTaken(id, by: context.identityManagement)
            case ("", .optional): .presentButEmpty(id)
            case (let value?, _) where id.kind == .text && !value.hasSameScalars(as: value.composed):
                .notComposed(id)
            case (let value?, _): Form.blockingFact(on: value, of: id, in: context)
            }
        }
    }

    private var phoneBreaches: [Fact] {
        var facts: [Fact] = []
        var numbers = phoneNumberConfigs.map { ($0.phoneType, $0.phoneNumber) }
        if let config = phoneConfig {
            numbers.append((config.phoneType ?? .softPhone, config.deskPhoneNumber))
        }
        for (type, number) in numbers {
            switch number {
            case nil: if type == .deskPhone { facts.append(.missing(.deskNumber)) }
            case "": facts.append(.presentButEmpty(.deskNumber))
            case let number?:
                let verdict = PhoneNumberRule.verdict(on: number, field: .deskNumber)
                if verdict.blocksSubmission, let fact = verdict.fact { facts.append(fact) }
            }
        }
        var limits: [(FieldID, Int?)] = [(.afterContactWork, phoneConfig?.afterContactWorkTimeLimit)]
        for config in afterContactWorkConfigs {
            limits.append((.channelAfterContactWork(config.channel), config.timeLimit))
            limits.append((.agentFirstAfterContactWork, config.agentFirstCallbackTimeLimit))
        }
        for case (let id, let limit?) in limits where !AfterContactWorkRule.seconds.contains(limit) {
            facts.append(.secondsOutOfRange(id))
        }
        return facts
    }

    private func accessBreaches(in context: FormContext) -> [Fact] {
        var draft = Draft()
        draft.routingProfileID = routingProfileID
        var facts = [
            AccessRule.verdict(onSecurityProfiles: securityProfileIDs, in: context),
            AccessRule.verdict(onRoutingProfile: draft, in: context),
        ].filter(\.blocksSubmission).compactMap(\.fact)
        if hierarchyGroupID?.isEmpty == true { facts.append(.presentButEmpty(.hierarchyGroup)) }
        return facts
    }

    private func tagBreaches(in context: FormContext) -> [Fact] {
        var draft = Draft()
        draft.tags = tags.sorted { $0.key < $1.key }.map { Draft.Tag(key: $0.key, value: $0.value) }
        // A map can hold an empty key, which a draft with an empty value would ignore.
        var facts = draft.tags.enumerated().filter { $0.element == Draft.Tag() }.map { row, _ in
            Fact.tagKeyMissing(row: row)
        }
        let problems = Form.problems(on: .tags, of: draft, in: context)
        facts += problems.filter(\.verdict.blocksSubmission).compactMap(\.verdict.fact)
        return facts
    }
}
