// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Synchronization

@testable import AWSAccess

/// The world of one test: files in memory, a clock that stands until it is set, waits that are only noted.
final class FakeWorld: Sendable {
    /// 2025-11-19T00:00:00Z.
    static let start = 1_763_510_400.0
    static let home = "/home/jane"

    private struct State {
        var files: [String: String] = [:]
        var reads: [String] = []
        var now = FakeWorld.start
        var sleeps: [Double] = []
        var questions: [MFAQuestion] = []
    }

    let transport: FakeTransport
    private let state: Mutex<State>
    private let acceptsWrites: Bool

    init(
        _ transport: FakeTransport = FakeTransport(), files: [String: String] = [:],
        acceptsWrites: Bool = true
    ) {
        self.transport = transport
        self.acceptsWrites = acceptsWrites
        state = Mutex(State(files: files))
    }

    var now: Double {
        get { state.withLock { $0.now } }
        set { state.withLock { $0.now = newValue } }
    }

    /// What is in the files; paths below the home folder begin with `~`.
    subscript(path: String) -> String? {
        get { state.withLock { $0.files[path] } }
        set { state.withLock { $0.files[path] = newValue } }
    }

    var reads: [String] { state.withLock { $0.reads } }
    var sleeps: [Double] { state.withLock { $0.sleeps } }
    var questions: [MFAQuestion] { state.withLock { $0.questions } }

    /// What sources see of it; `code` is what the operator answers to the question for an MFA code.
    func seen(
        environment: [String: String] = [:], config: String = "", region: String = "eu-west-2",
        loginName: String = "jane", code: String? = nil, allowsProcess: Bool = true
    ) throws -> CredentialWorld {
        CredentialWorld(
            environment: Environment(environment),
            files: Files(
                home: Self.home, read: { path in self.read(Self.short(path)) },
                replace: { path, bytes in self.replace(Self.short(path), bytes) }),
            configuration: try SharedConfiguration(config: config, credentials: ""), transport: transport,
            now: { self.now }, sleep: { seconds in self.state.withLock { $0.sleeps.append(seconds) } },
            region: region, loginName: loginName,
            mfaCode: { question in
                self.state.withLock { $0.questions.append(question) }
                return code
            }, allowsProcess: allowsProcess)
    }

    private func read(_ path: String) -> [UInt8]? {
        state.withLock { state in
            state.reads.append(path)
            return state.files[path].map { Array($0.utf8) }
        }
    }

    private func replace(_ path: String, _ bytes: [UInt8]) -> Bool {
        guard acceptsWrites else { return false }
        state.withLock { $0.files[path] = String(decoding: bytes, as: UTF8.self) }
        return true
    }

    private static func short(_ path: String) -> String {
        path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
    }
}

extension CredentialWorld {
    /// The provider of a profile, as the program makes it.
    func provider(profile: String? = nil) throws(AccessError) -> RefreshingProvider {
        let finding = try CredentialPlanner(environment: environment, configuration: configuration)
            .find(profile: profile)
        return try CredentialFactory.provider(of: finding.plan, world: self)
    }
}

/// The sentence of the error that a source ends with; `nil` when there is none.
func sentence(_ body: () async throws -> Void) async -> String? {
    do {
        try await body()
        return nil
    } catch {
        return (error as? AccessError)?.description ?? "another error: \(error)"
    }
}
