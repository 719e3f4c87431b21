// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the tests sign with and type, which must not come out anywhere.
let secretsOfTheTests = [
    SandboxServer.secretAccessKey, "sandbox-session-token", "sandbox-web-identity-token", "sandbox-sso-token",
    "sandbox-refresh-token", "sandbox-container-token", "sandbox-metadata-token", "Secret-Passw0rd",
]

/// Looks for the secrets in files that a run has left; a file that is not there holds none.
func expectNoSecret(in files: [URL]) {
    for file in files {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
        for secret in secretsOfTheTests where text.contains(secret) {
            Issue.record("\(file.lastPathComponent) holds a secret that begins with \(secret.prefix(6))")
        }
    }
}
