// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Glibc

/// What a locked configuration takes out of the operator's hands: variables that could lead a signed request, which
/// holds a password, to somebody else, or load somebody's code.
enum Lock {
    private static let names: Set<String> = [
        "AWS_CA_BUNDLE", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "AWS_PROFILE",
        "AWS_DEFAULT_PROFILE", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "AWS_LOGIN_CACHE_DIRECTORY",
        "AWS_EC2_METADATA_SERVICE_ENDPOINT", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_REGION", "AWS_DEFAULT_REGION", "HOME", "XDG_CONFIG_HOME",
        "XDG_STATE_HOME", "RES_OPTIONS", "LOCALDOMAIN", "HOSTALIASES", "GCONV_PATH", "LOCPATH", "NLSPATH",
    ]
    private static let beginnings = ["AWS_ENDPOINT_URL", "TERMINFO", "LD_"]

    static func isForbidden(_ name: String) -> Bool {
        names.contains(name) || beginnings.contains { name.hasPrefix($0) }
            || name.lowercased().hasSuffix("_proxy")
    }

    /// Takes the variables from the process too, for the libraries that read them there.
    static func clearProcessEnvironment() {
        var names: [String] = []
        var entry = environ
        while let line = entry.pointee {
            names.append(String(String(cString: line).prefix { $0 != "=" }))
            entry += 1
        }
        for name in names where isForbidden(name) { unsetenv(name) }
    }

    static var homeByUserDatabase: String? {
        UserEntry.current?.home
    }
}
