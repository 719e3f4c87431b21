// SPDX-License-Identifier: Apache-2.0

import Localization

/// Finds the region of the instance.
package enum RegionResolver {
    /// The region and where it is set.
    package struct Finding: Sendable, Equatable {
        package var region: String
        package var source: String
    }

    /// By flag, instance ARN, `AWS_REGION`, `AWS_DEFAULT_REGION`, profile, in this order; else that of the EC2
    /// instance, which is asked for it only then.
    ///
    /// An ARN outranks everything: the instance is where it is.
    /// - Throws: `AccessError` when no region is found, one is malformed, or flag and ARN contradict each other.
    package static func resolve(
        flag: String?, instance: InstanceReference?, profile: String?, environment: Environment,
        configuration: SharedConfiguration, instanceMetadata: () -> String? = { nil }
    ) throws(AccessError) -> Finding {
        if let flag, let region = instance?.region, flag != region {
            throw AccessError(
                localized(
                    "The instance is in \(region), but the region given is \(flag). Leave one of them out."))
        }
        let name = SharedConfiguration.profileName(profile, environment: environment)
        let candidates = [
            (instance?.region, "the instance's ARN"), (flag, "option or configuration"),
            (environment["AWS_REGION"], "AWS_REGION"),
            (environment["AWS_DEFAULT_REGION"], "AWS_DEFAULT_REGION"),
            (configuration.profiles[name]?["region"], "the profile \(name)"),
        ]
        let named = candidates.first { $0.0 != nil }
        let (found, source) = named ?? (instanceMetadata(), "the EC2 instance")
        guard let region = found else {
            throw AccessError(
                localized(
                    "No AWS region is set. Give one with --region, such as --region eu-west-2, or set AWS_REGION."
                )
            )
        }
        guard isValid(region) else {
            throw AccessError(localized("“\(region)” is no AWS region. Regions look like eu-west-2."))
        }
        return Finding(region: region, source: source)
    }

    /// A host label: letters, digits and inner dashes, not digits alone, at most 63.
    static func isValid(_ region: String) -> Bool {
        let scalars = region.unicodeScalars
        return (1...63).contains(scalars.count) && region.first != "-" && region.last != "-"
            && scalars.allSatisfy {
                ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
            } && !scalars.allSatisfy { ("0"..."9").contains($0) }
    }
}
