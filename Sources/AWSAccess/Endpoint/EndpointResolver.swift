// SPDX-License-Identifier: Apache-2.0

import Localization

/// Finds where requests of a service go: a custom endpoint, else the name that follows from the region.
package enum EndpointResolver {
    /// A service as endpoints and settings name it.
    package struct Service: Sendable {
        /// The first label of its host names.
        package var hostPrefix: String
        /// How the `services` section of the configuration file names it.
        package var settingsKey: String

        package init(hostPrefix: String, settingsKey: String) {
            self.hostPrefix = hostPrefix
            self.settingsKey = settingsKey
        }

        package static let connect = Service(hostPrefix: "connect", settingsKey: "connect")
        package static let sts = Service(hostPrefix: "sts", settingsKey: "sts")
        /// The portal of IAM Identity Center.
        package static let sso = Service(hostPrefix: "portal.sso", settingsKey: "sso")
        /// The token service of IAM Identity Center.
        package static let ssoOIDC = Service(hostPrefix: "oidc", settingsKey: "sso_oidc")
        /// The token service of `aws login`.
        package static let signIn = Service(hostPrefix: "signin", settingsKey: "signin")

        /// The part of `AWS_ENDPOINT_URL_…` that is its own.
        var variableSuffix: String { settingsKey.uppercased() }
    }

    /// The endpoint by settings and rule set.
    ///
    /// - Throws: `AccessError` for an address that is not safe or malformed, and for FIPS or dual stack together
    ///   with a custom endpoint.
    package static func resolve(
        service: Service, region: String, profile: String?, environment: Environment,
        configuration: SharedConfiguration
    ) throws(AccessError) -> Endpoint {
        let values =
            configuration.profiles[SharedConfiguration.profileName(profile, environment: environment)] ?? [:]
        let custom = try customURL(service, values, environment: environment, configuration: configuration)
        let isFIPS = environment.flag("AWS_USE_FIPS_ENDPOINT") ?? isTrue(values["use_fips_endpoint"])
        let isDualStack =
            environment.flag("AWS_USE_DUALSTACK_ENDPOINT") ?? isTrue(values["use_dualstack_endpoint"])
        guard let custom else {
            return ruled(service: service, region: region, isFIPS: isFIPS, isDualStack: isDualStack)
        }
        if isFIPS || isDualStack {
            throw AccessError(
                localized(
                    "\(isFIPS ? "FIPS" : localized("Dual stack")) and a custom endpoint exclude each other. Unset one of the two."
                )
            )
        }
        return try Endpoint(url: custom)
    }

    /// The custom endpoint that is in force, the most specific setting of the environment first.
    static func customURL(
        _ service: Service, _ profile: [String: String], environment: Environment,
        configuration: SharedConfiguration
    ) throws(AccessError) -> String? {
        let isIgnored =
            environment.flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
            ?? isTrue(profile["ignore_configured_endpoint_urls"])
        if isIgnored { return nil }
        if let url = environment["AWS_ENDPOINT_URL_\(service.variableSuffix)"]
            ?? environment["AWS_ENDPOINT_URL"]
        {
            return url
        }
        if let section = profile["services"] {
            guard configuration.services[section] != nil else {
                throw AccessError(
                    localized(
                        "The profile names the section [services \(section)], which is not in ~/.aws/config.")
                )
            }
            let properties = configuration.serviceProperties(section: section, service: service.settingsKey)
            if let url = properties["endpoint_url"] { return url }
        }
        return profile["endpoint_url"]
    }

    /// The rule set of the service model: the host follows from region, FIPS and dual stack.
    static func ruled(service: Service, region: String, isFIPS: Bool, isDualStack: Bool) -> Endpoint {
        let partition = Partition.of(region: region)
        let domain = isDualStack ? partition.dualStackDomain : partition.domain
        // In the US government's regions the plain name is the FIPS one.
        let hasFIPSName = isFIPS && (isDualStack || partition.name != "aws-us-gov")
        return Endpoint(host: "\(service.hostPrefix)\(hasFIPSName ? "-fips" : "").\(region).\(domain)")
    }

    private static func isTrue(_ value: String?) -> Bool {
        value?.lowercased() == "true"
    }
}
