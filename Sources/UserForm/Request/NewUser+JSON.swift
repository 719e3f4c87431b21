// SPDX-License-Identifier: Apache-2.0

extension NewUser {
    /// The members of the request as JSON, by the names and in the order of the model shape `CreateUserRequest`; what
    /// is absent is not written.
    package var json: JSONValue { .object(members) }

    /// The members by which AWS CLI makes the request: with its instance, and without the password, which would be
    /// on the screen, in the shell's history and in its list of processes.
    package func callInput(instanceID: String) -> JSONValue {
        var user = self
        user.password = nil
        return .object([.init("InstanceId", .text(instanceID))] + user.members)
    }

    private var members: [JSONValue.Member] {
        var members = MemberList()
        members.add("Username", username)
        members.add("Password", password)
        members.addObject("IdentityInfo") {
            $0.add("FirstName", firstName)
            $0.add("LastName", lastName)
            $0.add("Email", email)
            $0.add("SecondaryEmail", secondaryEmail)
            $0.add("Mobile", mobile)
        }
        members.addObject("PhoneConfig") {
            $0.add("PhoneType", phoneConfig?.phoneType?.rawValue)
            $0.add("AutoAccept", phoneConfig?.autoAccept)
            $0.add("AfterContactWorkTimeLimit", phoneConfig?.afterContactWorkTimeLimit)
            $0.add("DeskPhoneNumber", phoneConfig?.deskPhoneNumber)
            $0.add("PersistentConnection", phoneConfig?.persistentConnection)
        }
        members.add("DirectoryUserId", directoryUserID)
        members.list.append(.init("SecurityProfileIds", .array(securityProfileIDs.map(JSONValue.text))))
        members.add("RoutingProfileId", routingProfileID)
        members.add("HierarchyGroupId", hierarchyGroupID)
        addChannelLists(to: &members)
        members.addObject("Tags") { object in
            for tag in tags.sorted(by: { $0.key < $1.key }) { object.add(tag.key, tag.value) }
        }
        return members.list
    }

    private func addChannelLists(to members: inout MemberList) {
        members.addObjects(ChannelList.autoAccept.rawValue, autoAcceptConfigs) {
            $0.add("Channel", $1.channel.rawValue)
            $0.add("AutoAccept", $1.autoAccept)
            $0.add("AgentFirstCallbackAutoAccept", $1.agentFirstCallbackAutoAccept)
        }
        members.addObjects(ChannelList.afterContactWork.rawValue, afterContactWorkConfigs) { object, config in
            object.add("Channel", config.channel.rawValue)
            object.addObject("AfterContactWorkConfig") {
                $0.add("AfterContactWorkTimeLimit", config.timeLimit)
            }
            object.addObject("AgentFirstCallbackAfterContactWorkConfig") {
                $0.add("AfterContactWorkTimeLimit", config.agentFirstCallbackTimeLimit)
            }
        }
        members.addObjects(ChannelList.phoneNumber.rawValue, phoneNumberConfigs) {
            $0.add("Channel", $1.channel.rawValue)
            $0.add("PhoneType", $1.phoneType.rawValue)
            $0.add("PhoneNumber", $1.phoneNumber)
        }
        members.addObjects(ChannelList.persistentConnection.rawValue, persistentConnectionConfigs) {
            $0.add("Channel", $1.channel.rawValue)
            $0.add("PersistentConnection", $1.persistentConnection)
        }
        members.addObjects(ChannelList.voiceEnhancement.rawValue, voiceEnhancementConfigs) {
            $0.add("Channel", $1.channel.rawValue)
            $0.add("VoiceEnhancementMode", $1.mode.rawValue)
        }
    }
}

/// Members that are being gathered; an absent value, an object without members and an empty list are left out.
private struct MemberList {
    var list: [JSONValue.Member] = []

    mutating func add(_ name: String, _ text: String?) {
        if let text { list.append(.init(name, .text(text))) }
    }

    mutating func add(_ name: String, _ number: Int?) {
        if let number { list.append(.init(name, .number(number))) }
    }

    mutating func add(_ name: String, _ flag: Bool?) {
        if let flag { list.append(.init(name, .flag(flag))) }
    }

    mutating func addObject(_ name: String, _ fill: (inout MemberList) -> Void) {
        var members = MemberList()
        fill(&members)
        if !members.list.isEmpty { list.append(.init(name, .object(members.list))) }
    }

    mutating func addObjects<Item>(
        _ name: String, _ items: [Item], _ fill: (inout MemberList, Item) -> Void
    ) {
        guard !items.isEmpty else { return }
        let objects = items.map { item in
            var members = MemberList()
            fill(&members, item)
            return JSONValue.object(members.list)
        }
        list.append(.init(name, .array(objects)))
    }
}
