// SPDX-License-Identifier: Apache-2.0

/// A user as DescribeUser shows it (model shape `User`); members that are not known here are passed over.
package struct User: Decodable, Sendable {
    package struct Identity: Decodable, Sendable {
        private enum CodingKeys: String, CodingKey {
            case firstName = "FirstName"
            case lastName = "LastName"
            case email = "Email"
            case secondaryEmail = "SecondaryEmail"
            case mobile = "Mobile"
        }

        package var firstName: String?
        package var lastName: String?
        package var email: String?
        package var secondaryEmail: String?
        package var mobile: String?
    }

    private enum CodingKeys: String, CodingKey {
        case id = "Id"
        case arn = "Arn"
        case username = "Username"
        case identity = "IdentityInfo"
        case directoryUserID = "DirectoryUserId"
        case securityProfileIDs = "SecurityProfileIds"
        case routingProfileID = "RoutingProfileId"
        case hierarchyGroupID = "HierarchyGroupId"
        case tags = "Tags"
        case settings = "PhoneConfig"
        case autoAccept = "AutoAcceptConfigs"
        case afterContactWork = "AfterContactWorkConfigs"
        case phoneNumbers = "PhoneNumberConfigs"
        case persistentConnection = "PersistentConnectionConfigs"
        case voiceEnhancement = "VoiceEnhancementConfigs"
    }

    package var id: String
    package var arn: String
    package var username: String
    package var identity: Identity?
    package var directoryUserID: String?
    package var securityProfileIDs: [String]?
    package var routingProfileID: String?
    package var hierarchyGroupID: String?
    package var tags: [String: String]?
    var settings: CommonSettings?
    var autoAccept: [AutoAccept]?
    var afterContactWork: [AfterContactWork]?
    var phoneNumbers: [PhoneNumber]?
    var persistentConnection: [PersistentConnection]?
    var voiceEnhancement: [VoiceEnhancement]?
}
