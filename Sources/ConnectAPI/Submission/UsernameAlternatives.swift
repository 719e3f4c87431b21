// SPDX-License-Identifier: Apache-2.0

/// Names to offer in place of one that is taken.
enum UsernameAlternatives {
    /// The name with 2 to 99 put to its end, before the `@` where it is an address: `jane.doe2@example.com`.
    static func candidates(for username: String) -> [String] {
        let stem = stem(of: username)
        return (2...99).map { "\(stem)\($0)\(username.dropFirst(stem.count))" }
    }

    /// What all of them begin with.
    static func stem(of username: String) -> String {
        String(username.prefix { $0 != "@" })
    }
}
