// SPDX-License-Identifier: Apache-2.0

import AWSSigning

/// Makes the provider that a plan describes.
package enum CredentialFactory {
    /// The provider of a plan, with all that it builds on.
    ///
    /// - Throws: `AccessError` when a source is configured incompletely.
    package static func provider(
        of plan: CredentialPlan, world: CredentialWorld
    ) throws(AccessError) -> RefreshingProvider {
        RefreshingProvider(
            try source(of: plan, world: world), name: plan.name, now: world.now, executor: world.executor)
    }

    private static func source(
        of plan: CredentialPlan, world: CredentialWorld
    ) throws(AccessError) -> any CredentialSource {
        switch plan {
        case .environmentKeys(let session, _), .staticKeys(let session, _):
            return StaticProvider(name: plan.name, session)
        case .role(let role, let profile, let source):
            return try AssumeRoleSource(
                role, profile: profile, source: try provider(of: source, world: world), world: world)
        case .webIdentity(let role, let tokenFile, let profile):
            return try WebIdentitySource(
                role, tokenFile: tokenFile, profile: profile, name: plan.name, world: world)
        case .singleSignOn(let profile):
            return try SSOSource(profile: profile, world: world)
        case .login(let profile):
            return try LoginSource(profile: profile, world: world)
        case .process(let command, let profile):
            return try ProcessSource(command: command, profile: profile, world: world)
        case .container:
            return try ContainerSource(world: world)
        case .instanceMetadata(let profile):
            return try InstanceMetadataSource(profile: profile, world: world)
        }
    }
}
