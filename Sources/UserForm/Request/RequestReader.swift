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
