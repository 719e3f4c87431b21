// SPDX-License-Identifier: Apache-2.0

import CCurl
import Glibc
import Synchronization

/// HTTP by libcurl: one multi handle on a thread of its own, its connections kept alive between requests.
package final class CurlTransport: HTTPTransport {
    private enum Command {
        case send(UInt64, HTTPRequest)
        case cancel(UInt64)
        case stop
    }

    private struct Shared {
        var commands: [Command] = []
        var waiting: [UInt64: CheckedContinuation<Result<HTTPResponse, TransportFailure>, Never>] = [:]
        var cancelled: Set<UInt64> = []
        var lastID: UInt64 = 0
        var isStarted = false
        var isStopped = false
        /// Set by the thread for others to wake it with.
        var client: ClientPointer?

        func wake() {
            if let client { cc_client_wake(client.pointer) }
        }
    }

    /// The C client; only `cc_client_wake` may be called on it off the thread, and only under the lock.
    private struct ClientPointer: @unchecked Sendable {
        var pointer: OpaquePointer
    }

    private let shared = Mutex(Shared())
    private let network: NetworkSettings

    package init(network: NetworkSettings = NetworkSettings()) {
        self.network = network
    }

    /// libcurl's version and its TLS library's; `nil` when libcurl cannot be loaded.
    package static var library: String? {
        cc_library().map { String(cString: $0) }
    }

    /// Starts the thread and loads libcurl on it, so that the first request finds it there.
    package func start() {
        let mustStart = shared.withLock { shared in
            defer { shared.isStarted = true }
            return !shared.isStarted
        }
        guard mustStart else { return }
        if !DetachedThread.start(named: "network", { self.runLoop() }) { failEverything(.libraryMissing) }
    }

    package func send(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
        start()
        let id = shared.withLock { shared in
            shared.lastID += 1
            return shared.lastID
        }
        let host = request.endpoint.host
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let refusal: TransportFailure.Kind? = shared.withLock { shared in
                    if shared.isStopped || shared.cancelled.remove(id) != nil { return .cancelled }
                    shared.waiting[id] = continuation
                    shared.commands.append(.send(id, request))
                    shared.wake()
                    return nil
                }
                if let refusal {
                    continuation.resume(returning: .failure(.init(refusal, wasSent: false, host: host)))
                }
            }
        } onCancel: {
            cancel(id, host: host)
        }
        return try result.get()
    }

    /// Ends the thread; requests under way fail as cancelled.
    package func shutdown() {
        shared.withLock { shared in
            shared.commands.append(.stop)
            shared.wake()
        }
    }

    private func cancel(_ id: UInt64, host: String) {
        let continuation = shared.withLock { shared in
            shared.commands.append(.cancel(id))
            shared.wake()
            let continuation = shared.waiting.removeValue(forKey: id)
            if continuation == nil { shared.cancelled.insert(id) }
            return continuation
        }
        // Whether it had left is not known here; to be on the safe side it counts as sent.
        continuation?.resume(
            returning: .failure(TransportFailure(.cancelled, wasSent: true, host: host)))
    }

    private func failEverything(_ kind: TransportFailure.Kind) {
        let waiting = shared.withLock { shared in
            defer { shared.waiting = [:] }
            shared.isStopped = true
            shared.client = nil
            return shared.waiting
        }
        for continuation in waiting.values {
            continuation.resume(returning: .failure(TransportFailure(kind, wasSent: false, host: "")))
        }
    }

    private func runLoop() {
        guard let client = cc_client_new() else {
            failEverything(.libraryMissing)
            return
        }
        shared.withLock { $0.client = ClientPointer(pointer: client) }
        var transfers: [UInt64: Transfer] = [:]
        loop: while true {
            let commands = shared.withLock { shared in
                defer { shared.commands = [] }
                return shared.commands
            }
            for command in commands {
                switch command {
                case .send(let id, let request):
                    transfers[id] = Transfer(request, id: id, network: network, client: client)
                    if transfers[id] == nil { refuse(id, host: request.endpoint.host) }
                case .cancel(let id):
                    cc_client_cancel(client, id)
                    transfers[id] = nil
                case .stop:
                    break loop
                }
            }
            cc_client_step(client, 60_000)
            var result = cc_result()
            while cc_client_next(client, &result) {
                finish(result, of: transfers.removeValue(forKey: result.id))
                cc_result_free(&result)
            }
        }
        failEverything(.cancelled)
        // libcurl may look at the bodies until then.
        withExtendedLifetime(transfers) { cc_client_free(client) }
    }

    private func refuse(_ id: UInt64, host: String) {
        let continuation = shared.withLock { $0.waiting.removeValue(forKey: id) }
        continuation?.resume(
            returning: .failure(
                TransportFailure(.connectionLost, wasSent: false, host: host, detail: "no memory")))
    }

    private func finish(_ result: cc_result, of transfer: Transfer?) {
        guard let transfer else { return }
        let continuation = shared.withLock { $0.waiting.removeValue(forKey: result.id) }
        continuation?.resume(returning: transfer.outcome(result))
    }
}
