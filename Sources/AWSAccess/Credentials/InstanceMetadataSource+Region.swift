// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Localization

extension InstanceMetadataSource {
    private static let regionPath = "/latest/meta-data/placement/region"

    /// The region that the EC2 instance is in; asked once, for without it there is nothing to show yet.
    ///
    /// - Throws: `AccessError` when the metadata service does not tell.
    func region() async throws(AccessError) -> String {
        let token = try await token(attempts: 1)
        do {
            return Self.line(
                try await exchange(
                    "GET", Self.regionPath, [HeaderField("x-aws-ec2-metadata-token", token)]))
        } catch {
            throw AccessError(
                localized("The metadata service of this EC2 instance does not tell its region."))
        }
    }
}

extension CredentialPlan {
    /// The region of the EC2 instance whose role this is in the end; `nil` for other credentials, and where the
    /// metadata service does not tell.
    package func instanceRegion(world: CredentialWorld) async -> String? {
        switch self {
        case .role(_, _, let source): return await source.instanceRegion(world: world)
        case .instanceMetadata(let profile):
            do throws(AccessError) {
                return try await InstanceMetadataSource(profile: profile, world: world).region()
            } catch {
                return nil
            }
        default: return nil
        }
    }
}
