// SPDX-License-Identifier: Apache-2.0

import ConnectAPI

/// Tries each permission to read that the wizard uses; those that change something cannot be tried.
struct PermissionExamination {
    let client: ConnectClient
    let instanceID: String

    func run() async -> [Check] {
        await lists() + details()
    }

    private func lists() async -> [Check] {
        [
            await permission("ListSecurityProfiles", without: "ids have to be typed") {
                () throws(ConnectError) in
                try await client.listSecurityProfiles(instanceID: instanceID) { _ in }
            },
            await permission("ListRoutingProfiles", without: "an id has to be typed") {
                () throws(ConnectError) in
                try await client.listRoutingProfiles(instanceID: instanceID) { _ in }
            },
            await permission("ListUserHierarchyGroups", without: "an id has to be typed") {
                () throws(ConnectError) in
                _ = try await client.hierarchyGroups(instanceID: instanceID) { _ in }
            },
            await permission("DescribeUserHierarchyStructure", without: "levels are shown without names") {
                () throws(ConnectError) in
                _ = try await client.describeUserHierarchyStructure(instanceID: instanceID)
            },
            await permission("SearchUsers", without: "the whole list is read instead") {
                () throws(ConnectError) in
                try await client.searchUsers(named: Self.nobody, instanceID: instanceID) { _ in }
            },
            await permission("ListUsers", without: "it matters where connect:SearchUsers is not allowed") {
                () throws(ConnectError) in
                try await client.listUsers(
                    instanceID: instanceID, pace: PagePace(pages: 1, pause: 0)
                ) { _ in }
            },
            await permission("ListPredefinedAttributes", without: "proficiencies are not asked for") {
                () throws(ConnectError) in
                _ = try await client.predefinedAttributes(instanceID: instanceID)
            },
        ]
    }

    private func details() async -> [Check] {
        [
            await permissionToLook("DescribeUser", without: "no user is read back or copied") {
                () throws(ConnectError) in
                _ = try await client.describeUser(Self.nobodysID, instanceID: instanceID)
            },
            await permissionToLook(
                "ListSecurityProfilePermissions", without: "what profiles permit is not checked"
            ) {
                () throws(ConnectError) in
                _ = try await client.securityProfilePermissions(Self.nobodysID, instanceID: instanceID)
            },
            await permissionToLook(
                "DescribeRoutingProfile", without: "which channels profiles serve is not checked"
            ) { () throws(ConnectError) in
                _ = try await client.describeRoutingProfile(Self.nobodysID, instanceID: instanceID)
            },
            await permissionToLook(
                "ListRoutingProfileQueues", without: "which channels profiles serve is not checked"
            ) { () throws(ConnectError) in
                _ = try await client.routingProfileQueues(Self.nobodysID, instanceID: instanceID)
            },
            await permissionToLook("DescribePredefinedAttribute", without: "proficiencies cannot be chosen") {
                () throws(ConnectError) in
                _ = try await client.predefinedAttributeValues(Self.nobody, instanceID: instanceID)
            },
        ]
    }

    /// Names that nothing has: that they were looked for is what matters.
    private static let nobody = "connect-adduser.doctor"
    private static let nobodysID = "00000000-0000-4000-8000-000000000000"

    private func permission(
        _ operation: String, without: String, _ ask: () async throws(ConnectError) -> Void
    ) async -> Check {
        let name = "connect:\(operation)"
        do throws(ConnectError) {
            try await ask()
            return Check(name, .ok, "allowed")
        } catch  where error.kind == .accessDenied {
            return Check(name, .note, "not allowed; \(without)")
        } catch {
            return Check(name, .failed, error.sentence)
        }
    }

    /// Looks for what is not there.
    private func permissionToLook(
        _ operation: String, without: String, _ look: () async throws(ConnectError) -> Void
    ) async -> Check {
        await permission(operation, without: without) { () throws(ConnectError) in
            do throws(ConnectError) {
                try await look()
            } catch  where error.kind == .notFound || error.kind == .invalid {
                return
            }
        }
    }
}
