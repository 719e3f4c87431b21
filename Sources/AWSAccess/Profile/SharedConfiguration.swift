// SPDX-License-Identifier: Apache-2.0

/// What both shared files say, merged; the credentials file wins key by key.
package struct SharedConfiguration: Sendable, Equatable {
    package internal(set) var profiles: [String: [String: String]] = [:]
    package internal(set) var services: [String: [String: String]] = [:]
    package internal(set) var ssoSessions: [String: [String: String]] = [:]

    package init() {}

    /// Reads the files that `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE` name, else those in `~/.aws`.
    ///
    /// A file that is not there counts as empty.
    /// - Throws: `AccessError` with path and line when a file is malformed.
    package static func load(environment: Environment, files: Files) throws(AccessError)
        -> SharedConfiguration
    {
        let paths = paths(environment: environment, files: files)
        let text: (String) -> String = { path in
            files.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        return try SharedConfiguration(
            config: text(paths.config), credentials: text(paths.credentials), configPath: paths.config,
            credentialsPath: paths.credentials)
    }

    package static func paths(environment: Environment, files: Files) -> (config: String, credentials: String)
    {
        let folder = (files.home ?? "") + "/.aws/"
        return (
            environment["AWS_CONFIG_FILE"].map(files.expanded) ?? folder + "config",
            environment["AWS_SHARED_CREDENTIALS_FILE"].map(files.expanded) ?? folder + "credentials"
        )
    }

    package init(
        config: String, credentials: String, configPath: String = "~/.aws/config",
        credentialsPath: String = "~/.aws/credentials"
    ) throws(AccessError) {
        for (section, values) in try ProfileFile(config, kind: .config, path: configPath).sections {
            switch section.kind {
            case .profile: profiles[section.name] = values
            case .services: services[section.name] = values
            case .ssoSession: ssoSessions[section.name] = values
            }
        }
        for (section, values) in try ProfileFile(credentials, kind: .credentials, path: credentialsPath)
            .sections
        {
            profiles[section.name, default: [:]].merge(values) { $1 }
        }
    }

    /// The name of the profile in force: what was given, else the environment's, else `default`.
    package static func profileName(_ given: String?, environment: Environment) -> String {
        given ?? environment["AWS_PROFILE"] ?? environment["AWS_DEFAULT_PROFILE"] ?? "default"
    }

    /// The properties nested under a key of a `services` section, such as `endpoint_url` under `connect`.
    func serviceProperties(section: String, service: String) -> [String: String] {
        var properties: [String: String] = [:]
        for line in (services[section]?[service] ?? "").split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1).map { part in
                String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            if parts.count == 2 { properties[parts[0].lowercased()] = parts[1] }
        }
        return properties
    }
}
