// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the documentation of CreateUser says beyond the model, per identity management type.
enum CreateUserRules {
    static func check(_ members: [String: JSONValue], on instance: StoredInstance) throws(ServiceError) {
        try checkUsername(members["Username"]?.string ?? "", on: instance)
        try checkIdentity(members, on: instance)
        try checkPhone(members)
        try checkTags(members["Tags"]?.object ?? [:])
        try checkReferences(members, on: instance)
    }

    private static func checkUsername(_ username: String, on instance: StoredInstance) throws(ServiceError) {
        guard RequestReader.matches(username, "[a-zA-Z0-9_.@-]+") else {
            throw .invalidParameter("Username contains characters that are not allowed")
        }
        if username.contains("@"), !isEmail(username) {
            throw .invalidParameter("Username can include @ only if used in an email format")
        }
        if instance.identityManagement == "SAML", username.count > 64 {
            throw .invalidParameter("Username can include up to 64 characters")
        }
    }

    private static func checkIdentity(
        _ members: [String: JSONValue], on instance: StoredInstance
    ) throws(ServiceError) {
        let identity = members["IdentityInfo"]?.object ?? [:]
        let kind = instance.identityManagement
        let hasPassword = members["Password"] != nil
        if kind == "CONNECT_MANAGED", !hasPassword {
            throw .invalidRequest("Required parameter missing: Password")
        }
        if kind != "CONNECT_MANAGED", hasPassword {
            throw .invalidRequest("Password is not allowed for this identity management type")
        }
        if kind == "SAML" {
            if members["DirectoryUserId"] != nil {
                throw .invalidRequest("DirectoryUserId is not allowed with SAML")
            }
            if identity["Email"] != nil { throw .invalidRequest("Email is not allowed with SAML") }
        }
        if kind != "EXISTING_DIRECTORY" {
            for name in ["FirstName", "LastName"] where (identity[name]?.string ?? "").isEmpty {
                throw .invalidRequest("Required parameter missing: \(name)")
            }
        }
        if kind == "CONNECT_MANAGED" {
            if identity["Email"] == nil { throw .invalidRequest("Required parameter missing: Email") }
            if (identity["LastName"]?.string ?? "").unicodeScalars.count > 256 {
                throw .invalidParameter("LastName must have at most 256 characters")
            }
        }
        for name in ["FirstName", "LastName"] {
            guard let text = identity[name]?.string else { continue }
            // Compared scalar by scalar: == takes composed and decomposed for the same.
            guard text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text.unicodeScalars)
            else {
                throw .invalidParameter("\(name) must be in Unicode Normalization Form C")
            }
        }
        for name in ["Email", "SecondaryEmail"] {
            if let text = identity[name]?.string, !isEmail(text) {
                throw .invalidParameter("\(name) is not a valid email address")
            }
        }
    }

    private static func isEmail(_ text: String) -> Bool {
        text.count <= 265 && RequestReader.matches(text, "[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,63}")
    }

    /// The per-channel lists and the members of PhoneConfig that they exclude.
    private static let conflicts = [
        ("AutoAccept", "AutoAcceptConfigs"), ("AfterContactWorkTimeLimit", "AfterContactWorkConfigs"),
        ("PhoneType", "PhoneNumberConfigs"), ("DeskPhoneNumber", "PhoneNumberConfigs"),
        ("PersistentConnection", "PersistentConnectionConfigs"),
    ]

    private static func checkPhone(_ members: [String: JSONValue]) throws(ServiceError) {
        let phone = members["PhoneConfig"]?.object ?? [:]
        for (member, list) in conflicts where phone[member] != nil && members[list] != nil {
            throw .invalidRequest("PhoneConfig.\(member) conflicts with \(list)")
        }
        for list in ["PhoneNumberConfigs", "PersistentConnectionConfigs", "VoiceEnhancementConfigs"] {
            for entry in members[list]?.array ?? [] where entry["Channel"] != "VOICE" {
                throw .invalidParameter("\(list) supports the VOICE channel only")
            }
        }
        for list in conflicts.map(\.1) + ["VoiceEnhancementConfigs"] {
            let channels = (members[list]?.array ?? []).compactMap { $0["Channel"]?.string }
            if Set(channels).count < channels.count {
                throw .invalidParameter("\(list) names a channel twice")
            }
        }
        var limits = [phone["AfterContactWorkTimeLimit"]]
        for entry in members["AfterContactWorkConfigs"]?.array ?? [] {
            limits.append(entry["AfterContactWorkConfig"]?["AfterContactWorkTimeLimit"])
            let callback = entry["AgentFirstCallbackAfterContactWorkConfig"]
            limits.append(callback?["AfterContactWorkTimeLimit"])
            if callback != nil, entry["Channel"] != "VOICE" {
                throw .invalidParameter(
                    "AgentFirstCallbackAfterContactWorkConfig is for the VOICE channel only")
            }
        }
        for case .number(let limit)? in limits where limit > 2_000_000 {
            throw .invalidParameter("AfterContactWorkTimeLimit must be at most 2000000")
        }
        for entry in members["AutoAcceptConfigs"]?.array ?? []
        where entry["AgentFirstCallbackAutoAccept"] != nil && entry["Channel"] != "VOICE" {
            throw .invalidParameter("AgentFirstCallbackAutoAccept is for the VOICE channel only")
        }
        if phone["PhoneType"] == "DESK_PHONE", phone["DeskPhoneNumber"] == nil {
            throw .invalidRequest("Required parameter missing: DeskPhoneNumber")
        }
    }

    private static func checkTags(_ tags: [String: JSONValue]) throws(ServiceError) {
        for (key, value) in tags
        where key.lowercased().hasPrefix("aws:") || (value.string ?? "").lowercased().hasPrefix("aws:") {
            throw .invalidParameter("Tags must not begin with aws:")
        }
    }

    private static func checkReferences(
        _ members: [String: JSONValue], on instance: StoredInstance
    ) throws(ServiceError) {
        let profiles = Set(instance.securityProfiles.map(\.id))
        let wanted = (members["SecurityProfileIds"]?.array ?? []).compactMap { $0.string.map(bareID) }
        guard wanted.allSatisfy(profiles.contains) else {
            throw .notFound("A SecurityProfileId was not found")
        }
        guard Set(wanted).count == wanted.count else {
            throw .invalidParameter("SecurityProfileIds has a repeated id")
        }
        let routing = bareID(members["RoutingProfileId"]?.string ?? "")
        guard instance.routingProfiles.contains(where: { $0.id == routing }) else {
            throw .notFound("The RoutingProfileId was not found")
        }
        if let group = members["HierarchyGroupId"]?.string.map(bareID),
            !instance.groups.contains(where: { $0.id == group && $0.level > 0 })
        {
            throw .notFound("The HierarchyGroupId was not found")
        }
    }

    /// Ids may be given as ARNs.
    private static func bareID(_ reference: String) -> String {
        reference.split(separator: "/").last.map(String.init) ?? reference
    }
}
