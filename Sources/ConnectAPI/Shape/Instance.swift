// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// An instance (model shapes `InstanceSummary` and `Instance`).
package struct InstanceSummary: Decodable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case id = "Id"
        case arn = "Arn"
        case alias = "InstanceAlias"
        case directoryType = "IdentityManagementType"
        case status = "InstanceStatus"
        case accessURL = "InstanceAccessUrl"
    }

    package var id: String
    package var arn: String?
    package var alias: String?
    private var directoryType: String?
    package var status: String?
    package var accessURL: String?

    /// `nil` for a kind that is newer than this program.
    package var identityManagement: IdentityManagement? {
        directoryType.flatMap(IdentityManagement.init)
    }

    /// Whether users can be created on it; one that failed to be made is listed for a day.
    package var isActive: Bool {
        status == nil || status == "ACTIVE"
    }
}
