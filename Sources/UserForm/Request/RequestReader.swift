// SPDX-License-Identifier: Apache-2.0

/// A request for CreateUser as somebody wrote it down.
package struct WrittenRequest: Equatable, Sendable {
    package var user = NewUser()
    /// As it is written: an id, an ARN, or a name of the configuration.
    package var instanceID: String?
    /// Where members stand, by their paths.
    package var lines: [String: Int] = [:]

    package init() {}

    /// Reads the members of CreateUser (model shape `CreateUserRequest`) as JSON, and all that is wrong with their form.
    ///
    /// Values are judged by nobody here. Of ARNs of profiles and groups the ids are taken.
    package static func read(_ bytes: [UInt8]) -> (request: WrittenRequest, findings: [RequestFinding]) {
        var reader = RequestReader()
        do {
            let node = try JSONParser.parse(bytes)
            reader.read(node)
        } catch {
            reader.findings = [RequestFinding(path: "", line: error.line, mistake: .notJSON(error.kind))]
        }
        return (reader.request, reader.findings)
    }
}

/// Gathers a request and what is wrong with it.
private struct RequestReader {
    var request = WrittenRequest()
    var findings: [RequestFinding] = []

    mutating func read(_ node: JSONNode) {
        guard case .object(let members) = node.content else {
            complain("", node.line, .wrongType(.object))
            return
        }
        var object = ObjectReader(path: "", line: node.line, members: members)
        var user = NewUser()
        request.instanceID = object.text("InstanceId")
        user.username = object.text("Username") ?? ""
        user.password = object.text("Password")
        if var identity = object.object("IdentityInfo") {
            user.firstName = identity.text("FirstName")
            user.lastName = identity.text("LastName")
            user.email = identity.text("Email")
            user.secondaryEmail = identity.text("SecondaryEmail")
            user.mobile = identity.text("Mobile")
            finish(identity)
        }
        user.phoneConfig = phoneConfig(&object)
        user.directoryUserID = object.text("DirectoryUserId")
        user.securityProfileIDs = object.texts("SecurityProfileIds").map(Self.id)
        user.routingProfileID = object.text("RoutingProfileId").map(Self.id) ?? ""
        user.hierarchyGroupID = object.text("HierarchyGroupId").map(Self.id)
        readChannelLists(&object, into: &user)
        user.tags = object.textsByName("Tags")
        finish(object)
        request.user = user
    }

    private mutating func phoneConfig(_ object: inout ObjectReader) -> NewUser.PhoneConfig? {
        guard var config = object.object("PhoneConfig") else { return nil }
        var read = NewUser.PhoneConfig()
        read.phoneType = config.choice("PhoneType")
        read.autoAccept = config.flag("AutoAccept")
        read.afterContactWorkTimeLimit = config.number("AfterContactWorkTimeLimit")
        read.deskPhoneNumber = config.text("DeskPhoneNumber")
        read.persistentConnection = config.flag("PersistentConnection")
        finish(config)
        return read
    }

    private mutating func readChannelLists(_ object: inout ObjectReader, into user: inout NewUser) {
        for var entry in object.objects(ChannelList.autoAccept.rawValue) {
            let channel: Channel? = entry.needed(entry.choice("Channel"), "Channel")
            let accepts = entry.needed(entry.flag("AutoAccept"), "AutoAccept")
            let callback = entry.flag("AgentFirstCallbackAutoAccept")
            finish(entry)
            guard let channel, let accepts else { continue }
            user.autoAcceptConfigs.append(
                .init(channel: channel, autoAccept: accepts, agentFirstCallbackAutoAccept: callback))
        }
        for var entry in object.objects(ChannelList.afterContactWork.rawValue) {
            let channel: Channel? = entry.needed(entry.choice("Channel"), "Channel")
            let limit = timeLimit("AfterContactWorkConfig", of: &entry, isNeeded: true)
            let callback = timeLimit("AgentFirstCallbackAfterContactWorkConfig", of: &entry, isNeeded: false)
            finish(entry)
            guard let channel, let limit else { continue }
            user.afterContactWorkConfigs.append(
                .init(channel: channel, timeLimit: limit, agentFirstCallbackTimeLimit: callback))
        }
        for var entry in object.objects(ChannelList.phoneNumber.rawValue) {
            let channel: Channel? = entry.needed(entry.choice("Channel"), "Channel")
            let type: PhoneType? = entry.needed(entry.choice("PhoneType"), "PhoneType")
            let number = entry.text("PhoneNumber")
            finish(entry)
            guard let channel, let type else { continue }
            user.phoneNumberConfigs.append(.init(channel: channel, phoneType: type, phoneNumber: number))
        }
        for var entry in object.objects(ChannelList.persistentConnection.rawValue) {
            let channel: Channel? = entry.needed(entry.choice("Channel"), "Channel")
            let persists = entry.needed(entry.flag("PersistentConnection"), "PersistentConnection")
            finish(entry)
            guard let channel, let persists else { continue }
            user.persistentConnectionConfigs.append(.init(channel: channel, persistentConnection: persists))
        }
        for var entry in object.objects(ChannelList.voiceEnhancement.rawValue) {
            let channel: Channel? = entry.needed(entry.choice("Channel"), "Channel")
            let mode: VoiceEnhancement? = entry.needed(
                entry.choice("VoiceEnhancementMode"), "VoiceEnhancementMode")
            finish(entry)
            guard let channel, let mode else { continue }
            user.voiceEnhancementConfigs.append(.init(channel: channel, mode: mode))
        }
    }

    private mutating func timeLimit(_ name: String, of entry: inout ObjectReader, isNeeded: Bool) -> Int? {
        guard var config = entry.object(name) else {
            return isNeeded ? entry.needed(Int?.none, name) : nil
        }
        let limit = config.needed(
            config.number("AfterContactWorkTimeLimit"), "AfterContactWorkTimeLimit")
        finish(config)
        return limit
    }

    /// Takes over what an object had wrong with it, the members that nobody asked for included.
    private mutating func finish(_ object: ObjectReader) {
        findings = (findings + object.findings + object.unknown).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
        request.lines.merge(object.lines) { first, _ in first }
    }

    private mutating func complain(_ path: String, _ line: Int, _ mistake: RequestFinding.Mistake) {
        findings.append(RequestFinding(path: path, line: line, mistake: mistake))
    }

    /// The id at the end of an ARN; everything else as it is.
    private static func id(_ text: String) -> String {
        guard text.hasPrefix("arn:"), let slash = text.lastIndex(of: "/") else { return text }
        return String(text[text.index(after: slash)...])
    }
}

/// Reads the members of one object: a value of the wrong type and a member that is there twice are told.
private struct ObjectReader {
    let path: String
    let line: Int
    let members: [JSONNode.Member]
    var findings: [RequestFinding] = []
    /// Where its members stand, by their paths.
    var lines: [String: Int] = [:]
    /// The members that were asked for: those that there are.
    private var known: [String] = []

    init(path: String, line: Int, members: [JSONNode.Member]) {
        self.path = path
        self.line = line
        self.members = members
        var seen: Set<String> = []
        for member in members where !seen.insert(member.name).inserted {
            complain(memberPath(member.name), member.line, .repeated)
        }
        for member in members { lines[memberPath(member.name)] = member.line }
    }

    /// What there is to say of members that nobody asked for.
    var unknown: [RequestFinding] {
        members.filter { !known.contains($0.name) }.map {
            RequestFinding(path: memberPath($0.name), line: $0.line, mistake: .unknown(known: known))
        }
    }

    // MARK: Values

    mutating func text(_ name: String) -> String? {
        value(name, .text) { if case .text(let text) = $0.content { text } else { nil } }
    }

    mutating func flag(_ name: String) -> Bool? {
        value(name, .flag) { if case .flag(let flag) = $0.content { flag } else { nil } }
    }

    mutating func number(_ name: String) -> Int? {
        value(name, .wholeNumber) { if case .number(let number) = $0.content { Int(number) } else { nil } }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String) -> Choice? {
        guard let text = text(name) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        complain(memberPath(name), lines[memberPath(name)], .noChoice(Choice.allCases.map(\.rawValue)))
        return nil
    }

    mutating func object(_ name: String) -> ObjectReader? {
        value(name, .object) { if case .object(let members) = $0.content { ($0.line, members) } else { nil } }
            .map { ObjectReader(path: memberPath(name), line: $0.0, members: $0.1) }
    }

    mutating func texts(_ name: String) -> [String] {
        value(name, .textList) { node in
            guard case .array(let nodes) = node.content else { return nil }
            let texts = nodes.compactMap { if case .text(let text) = $0.content { text } else { nil } }
            return texts.count == nodes.count ? texts : nil
        } ?? []
    }

    mutating func objects(_ name: String) -> [ObjectReader] {
        let nodes: [JSONNode]? = value(name, .objectList) {
            if case .array(let nodes) = $0.content { nodes } else { nil }
        }
        return (nodes ?? []).enumerated().compactMap { place, node in
            let path = "\(memberPath(name))[\(place)]"
            guard case .object(let members) = node.content else {
                complain(path, node.line, .wrongType(.object))
                return nil
            }
            return ObjectReader(path: path, line: node.line, members: members)
        }
    }

    /// The texts of an object with names of anybody's choice.
    mutating func textsByName(_ name: String) -> [String: String] {
        let found = value(name, .texts) {
            if case .object(let members) = $0.content { ($0.line, members) } else { nil }
        }
        guard let found else { return [:] }
        var object = ObjectReader(path: memberPath(name), line: found.0, members: found.1)
        var texts: [String: String] = [:]
        for member in found.1 { texts[member.name] = texts[member.name] ?? object.text(member.name) }
        findings += object.findings
        lines.merge(object.lines) { first, _ in first }
        return texts
    }

    /// Whatever there is of a member; one of the wrong type is told.
    private mutating func value<Value>(
        _ name: String, _ type: RequestType, _ read: (JSONNode) -> Value?
    ) -> Value? {
        known.append(name)
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        if let value = read(member.value) { return value }
        complain(memberPath(name), member.line, .wrongType(type))
        return nil
    }

    /// A value that cannot be done without: where the member is not there at all, that is told.
    mutating func needed<Value>(_ value: Value?, _ name: String) -> Value? {
        if value == nil, !members.contains(where: { $0.name == name }) {
            complain(memberPath(name), line, .missing)
        }
        return value
    }

    // MARK: What is wrong

    private func memberPath(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    private mutating func complain(_ path: String, _ line: Int?, _ mistake: RequestFinding.Mistake) {
        findings.append(RequestFinding(path: path, line: line, mistake: mistake))
    }
}
