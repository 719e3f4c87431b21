// SPDX-License-Identifier: Apache-2.0

package import AWSSigning
import Synchronization

/// Remembers what a source gave and renews it before it ends, one renewal at a time.
///
/// From five minutes before the end a renewal runs beside the requests; from one minute before, requests wait for
/// it. A failed renewal is told to those who waited and is not remembered: the next request tries again, so that
/// a sign-in in another window helps without a restart.
package actor RefreshingProvider: CredentialProvider {
    /// Seconds before the end from which on a renewal is tried.
    static let advisory = 300.0
    /// Seconds before the end from which on nothing is signed without one.
    static let mandatory = 60.0

    package nonisolated let name: String
    private let source: any CredentialSource
    private let now: @Sendable () -> Double
    private let executor: (any TaskExecutor)?
    private var known: SessionCredentials?
    /// Those that a service has refused; not the actor's, so that the very next request knows of it.
    private let refused = Mutex<Credentials?>(nil)
    private var renewal: Task<Result<SessionCredentials, AccessError>, Never>?

    /// `name` is what the operator sees; the source's own where none is given.
    ///
    /// Renewals run on the executor.
    package init(
        _ source: any CredentialSource, name: String? = nil, now: @escaping @Sendable () -> Double,
        executor: (any TaskExecutor)? = nil
    ) {
        self.executor = executor
        self.name = name ?? source.name
        self.source = source
        self.now = now
    }

    package func credentials() async throws(AccessError) -> Credentials {
        try await session().keys
    }

    /// The credentials with their end, renewed where that is due.
    package func session() async throws(AccessError) -> SessionCredentials {
        if let known, known.keys != refused.withLock(\.self) {
            guard let expiration = known.expiration else { return known }
            let left = expiration - now()
            if left > Self.advisory { return known }
            if left > Self.mandatory {
                _ = renew()
                return known
            }
        }
        return try await renew().value.get()
    }

    package nonisolated func forget(_ credentials: Credentials) {
        refused.withLock { $0 = credentials }
    }

    /// The renewal under way, or a new one.
    private func renew() -> Task<Result<SessionCredentials, AccessError>, Never> {
        if let renewal { return renewal }
        let task = Task(executorPreference: executor) { [self] in
            let result: Result<SessionCredentials, AccessError>
            do throws(AccessError) {
                result = .success(try await source.fetch())
            } catch {
                result = .failure(error)
            }
            await finish(result)
            return result
        }
        renewal = task
        return task
    }

    private func finish(_ result: Result<SessionCredentials, AccessError>) {
        renewal = nil
        guard case .success(let session) = result else { return }
        known = session
        // A source that insists on its keys is not asked again at each request.
        refused.withLock { $0 = nil }
    }
}
