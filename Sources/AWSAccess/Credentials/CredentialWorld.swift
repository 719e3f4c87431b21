// SPDX-License-Identifier: Apache-2.0

/// What sources of credentials need of the world around them; tests put their own in its place.
package struct CredentialWorld: Sendable {
    package var environment: Environment
    package var files: Files
    package var configuration: SharedConfiguration
    package var transport: any HTTPTransport
    /// Seconds since 1970.
    package var now: @Sendable () -> Double
    /// Waits for so many seconds; returns early when the task is cancelled.
    package var sleep: @Sendable (Double) async -> Void
    /// The region of the requests to Amazon Connect, for services that have no region of their own in the profile.
    package var region: String
    /// The login name of the operator, which audit trails show.
    package var loginName: String
    /// Asks the operator for the code of an MFA device; `nil` when they gave up.
    package var mfaCode: @Sendable (MFAQuestion) async -> String?
    /// Whether a profile's `credential_process` may be run; an administrator can forbid it.
    package var allowsProcess: Bool
    /// Where renewals run that no request waits for; where Swift runs tasks if it is `nil`.
    package var executor: (any TaskExecutor)?

    package init(
        environment: Environment, files: Files, configuration: SharedConfiguration,
        transport: any HTTPTransport, now: @escaping @Sendable () -> Double,
        sleep: @escaping @Sendable (Double) async -> Void, region: String, loginName: String,
        mfaCode: @escaping @Sendable (MFAQuestion) async -> String? = { _ in nil },
        allowsProcess: Bool = true
    ) {
        self.environment = environment
        self.files = files
        self.configuration = configuration
        self.transport = transport
        self.now = now
        self.sleep = sleep
        self.region = region
        self.loginName = loginName
        self.mfaCode = mfaCode
        self.allowsProcess = allowsProcess
    }
}

/// What has to be known of a question for the code of an MFA device.
package struct MFAQuestion: Sendable, Equatable {
    /// The device's serial number or ARN.
    package var serial: String
    /// The role that wants it.
    package var role: String

    package init(serial: String, role: String) {
        self.serial = serial
        self.role = role
    }
}
