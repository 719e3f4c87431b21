// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Synchronization
import Testing

@testable import AWSAccess

// What hangs ends; a busy machine may take its time.
@Suite(.timeLimit(.minutes(10)))
struct RefreshingProviderTests {
    /// Gives what the script says, in order, each time after `before` has let it.
    private final class ScriptedSource: CredentialSource {
        typealias Step = Result<SessionCredentials, AccessError>

        let name = "profile scripted"
        private let script: Mutex<[Step]>
        private let fetched = Mutex(0)
        private let before: @Sendable () async -> Void

        var fetches: Int { fetched.withLock { $0 } }

        init(_ script: [Step], before: @escaping @Sendable () async -> Void = {}) {
            self.script = Mutex(script)
            self.before = before
        }

        func fetch() async throws(AccessError) -> SessionCredentials {
            fetched.withLock { $0 += 1 }
            await before()
            let next = script.withLock {
                $0.isEmpty ? .failure(AccessError("the script is over")) : $0.removeFirst()
            }
            return try next.get()
        }
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    /// Lets nobody pass until it is opened; whoever waits takes no time from others.
    private final class Gate: Sendable {
        private let state: Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>

        init(isOpen: Bool = false) { state = Mutex((isOpen, [])) }

        func pass() async {
            await withCheckedContinuation { continuation in
                let passes = state.withLock { state in
                    if !state.isOpen { state.waiting.append(continuation) }
                    return state.isOpen
                }
                if passes { continuation.resume() }
            }
        }

        func open() {
            let waiting = state.withLock { state in
                defer { state = (true, []) }
                return state.waiting
            }
            for continuation in waiting { continuation.resume() }
        }

        func close() { state.withLock { $0.isOpen = false } }
    }

    private func keys(_ id: String) -> Credentials { Credentials(accessKeyID: id, secretAccessKey: "s") }

    /// Keys that end so many seconds after the clock of the test.
    private func session(_ id: String, endsIn seconds: Double? = nil) -> ScriptedSource.Step {
        .success(SessionCredentials(keys(id), expiration: seconds.map { FakeWorld.start + $0 }))
    }

    private func provider(_ source: ScriptedSource) -> RefreshingProvider {
        RefreshingProvider(source, now: { FakeWorld.start })
    }

    /// Lets others run; ends with the time limit.
    private func pause() async throws {
        try Task.checkCancellation()
        await Task.yield()
    }

    @Test func hundredCallersShareOneRenewal() async throws {
        let callers = Counter()
        let gate = Gate()
        // Until everybody is there; those who come later would find the keys anyway.
        let source = ScriptedSource([session("AKIDONE")]) { await gate.pass() }
        let provider = provider(source)
        try await withThrowingTaskGroup(of: Credentials.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    if callers.next() == 100 { gate.open() }
                    return try await provider.credentials()
                }
            }
            for try await keys in group { #expect(keys.accessKeyID == "AKIDONE") }
        }
        #expect(source.fetches == 1)
    }

    @Test(arguments: [nil, 301, 86_400])
    func keysThatLastAreKept(seconds: Double?) async throws {
        let source = ScriptedSource([session("AKIDONE", endsIn: seconds), session("AKIDTWO")])
        let provider = provider(source)
        for _ in 0..<3 { #expect(try await provider.credentials() == keys("AKIDONE")) }
        #expect(source.fetches == 1)
    }

    @Test(arguments: [300.0, 61])
    func keysThatNearTheirEndAreRenewedBesideTheRequests(seconds: Double) async throws {
        let gate = Gate(isOpen: true)
        let source = ScriptedSource([session("AKIDOLD", endsIn: seconds), session("AKIDNEW", endsIn: 3_600)])
        {
            await gate.pass()
        }
        let provider = provider(source)
        #expect(try await provider.credentials() == keys("AKIDOLD"))
        gate.close()
        // The renewal is held, and yet nobody waits for it.
        for _ in 0..<3 { #expect(try await provider.credentials() == keys("AKIDOLD")) }
        gate.open()
        while try await provider.credentials() != keys("AKIDNEW") { try await pause() }
        #expect(source.fetches == 2)
    }

    @Test func renewalBesideTheRequestsMayFail() async throws {
        let source = ScriptedSource([
            session("AKIDOLD", endsIn: 200), .failure(AccessError("not now")),
            session("AKIDNEW", endsIn: 3_600),
        ])
        let provider = provider(source)
        while try await provider.credentials() != keys("AKIDNEW") { try await pause() }
        #expect(source.fetches == 3)
    }

    @Test(arguments: [60.0, 0, -3_600])
    func nothingIsSignedWithKeysAtTheirEnd(seconds: Double) async throws {
        let source = ScriptedSource([session("AKIDOLD", endsIn: seconds), session("AKIDNEW", endsIn: 3_600)])
        let provider = provider(source)
        // What a source gives is used once, however long it lasts: it has nothing better.
        #expect(try await provider.credentials() == keys("AKIDOLD"))
        #expect(try await provider.credentials() == keys("AKIDNEW"))
    }

    @Test func failureIsToldAndNotRemembered() async throws {
        let source = ScriptedSource([
            .failure(AccessError("first")), .failure(AccessError("second")), session("AKIDONE"),
        ])
        let provider = provider(source)
        #expect(await sentence { _ = try await provider.credentials() } == "first")
        #expect(await sentence { _ = try await provider.credentials() } == "second")
        #expect(try await provider.credentials() == keys("AKIDONE"))
    }

    @Test func renewalThatMustBeAndFailsIsTold() async throws {
        let source = ScriptedSource([
            session("AKIDOLD", endsIn: 30), .failure(AccessError("sign in again")), session("AKIDNEW"),
        ])
        let provider = provider(source)
        _ = try await provider.credentials()
        #expect(await sentence { _ = try await provider.credentials() } == "sign in again")
        #expect(try await provider.credentials() == keys("AKIDNEW"))
    }

    /// The service has refused them: the very next request has others.
    @Test func forgottenKeysAreGotAnewAtOnce() async throws {
        let source = ScriptedSource([session("AKIDONE"), session("AKIDTWO")])
        let provider = provider(source)
        let refused = try await provider.credentials()
        provider.forget(refused)
        #expect(try await provider.credentials() == keys("AKIDTWO"))
        #expect(try await provider.credentials() == keys("AKIDTWO"))
        #expect(source.fetches == 2)
    }

    @Test func forgettingOtherKeysDoesNothing() async throws {
        let source = ScriptedSource([session("AKIDONE"), session("AKIDTWO")])
        let provider = provider(source)
        _ = try await provider.credentials()
        provider.forget(keys("AKIDOTHER"))
        #expect(try await provider.credentials() == keys("AKIDONE"))
        #expect(source.fetches == 1)
    }

    @Test func sourceThatInsistsOnForgottenKeysIsAskedOnceOnly() async throws {
        let source = ScriptedSource([session("AKIDONE"), session("AKIDONE")])
        let provider = provider(source)
        provider.forget(try await provider.credentials())
        for _ in 0..<3 { #expect(try await provider.credentials() == keys("AKIDONE")) }
        #expect(source.fetches == 2)
    }

    @Test func nameIsTheSourcesUnlessOneIsGiven() {
        #expect(RefreshingProvider(ScriptedSource([]), now: { 0 }).name == "profile scripted")
        #expect(RefreshingProvider(ScriptedSource([]), name: "other", now: { 0 }).name == "other")
    }
}
