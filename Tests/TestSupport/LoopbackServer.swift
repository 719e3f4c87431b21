// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A server on this machine that answers each request as it is told, misbehaviour included.
package final class LoopbackServer: Sendable {
    /// What is done when a request has been read.
    package enum Step: Sendable {
        case answer(String)
        /// Sends these bytes and ends the connection.
        case answerAndClose(String)
        case close
        case reset
        /// Neither answers nor closes until the client goes.
        case silence
        /// Sends the head and then one byte after the other, for as long as the client stays.
        case drip(head: String)
        /// Sends the head and then a piece so many times, unless the client goes before.
        case flood(head: String, piece: String, count: Int)
    }

    package let port: UInt16
    private let listener: Int32
    private let step: @Sendable (String) -> Step
    /// How many of the next connections end before anything is read.
    private let unread: Mutex<Int>
    private let received = Mutex<[String]>([])
    private let connections = Mutex(0)

    /// The requests that were read, as they came.
    package var requests: [String] { received.withLock { $0 } }
    package var connectionCount: Int { connections.withLock { $0 } }

    /// A server that asks what to do with each request.
    package init(closingUnread: Int = 0, _ step: @escaping @Sendable (String) -> Step) throws {
        self.step = step
        unread = Mutex(closingUnread)
        (listener, port) = try Self.bind()
        guard listen(listener, 16) == 0 else { throw POSIXError(.EADDRINUSE) }
        Thread.detachNewThread { [self] in accept() }
    }

    /// A server that takes one step for each request, and closes when there are none left.
    package convenience init(_ script: [Step]) throws {
        let script = ScriptedSteps(script)
        try self.init { _ in script.next() }
    }

    /// A port at which every connection is refused, for as long as the process lives.
    package static func refusingPort() throws -> UInt16 {
        // Bound and not listened on: nobody else can take it meanwhile.
        try bind().port
    }

    private static func bind() throws -> (listener: Int32, port: UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                Glibc.bind(listener, address, length) == 0 && getsockname(listener, address, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRINUSE) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    package func stop() {
        // The thread that accepts closes it: closed here, its number could be somebody else's by then.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func accept() {
        while true {
            let connection = Glibc.accept(listener, nil, nil)
            guard connection >= 0 else {
                close(listener)
                return
            }
            // A program that another test starts must not keep the connection open.
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            connections.withLock { $0 += 1 }
            let isRead = unread.withLock { unread in
                defer { unread = max(0, unread - 1) }
                return unread == 0
            }
            if isRead {
                Thread.detachNewThread { [self] in
                    serve(connection)
                    close(connection)
                }
            } else {
                close(connection)
            }
        }
    }

    /// Serves a connection until one side ends it.
    private func serve(_ connection: Int32) {
        while let request = read(connection) {
            // What is done comes first: who sees the request counted may look at what came of it.
            let step = step(request)
            received.withLock { $0.append(request) }
            switch step {
            case .answer(let text): _ = write(text, to: connection)
            case .answerAndClose(let text):
                _ = write(text, to: connection)
                return
            case .close: return
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(
                    connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
                return
            case .silence:
                _ = read(connection)
                return
            case .drip(let head):
                guard write(head, to: connection) else { return }
                while !hasGone(connection, within: 20), write(" ", to: connection) {}
                return
            case .flood(let head, let piece, let count):
                guard write(head, to: connection) else { return }
                for _ in 0..<count where !write(piece, to: connection) { return }
            }
        }
    }

    /// Whether the client ends the connection within so many milliseconds.
    private func hasGone(_ connection: Int32, within milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, milliseconds) != 0
    }

    /// Reads head and body of a request; `nil` at the end of the connection.
    private func read(_ connection: Int32) -> String? {
        var text = ""
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let head = text.range(of: "\r\n\r\n") {
                let length = text[..<head.lowerBound].lowercased().components(separatedBy: "content-length: ")
                let needed = length.count > 1 ? Int(length[1].prefix { $0.isNumber }) ?? 0 : 0
                if text[head.upperBound...].utf8.count >= needed { return text }
            }
            let count = recv(connection, &chunk, chunk.count, 0)
            if count <= 0 { return nil }
            text += String(decoding: chunk[..<count], as: UTF8.self)
        }
    }

    /// `false` when the client is gone.
    private func write(_ text: String, to connection: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return false }
            bytes = bytes.dropFirst(count)
        }
        return true
    }

    package static func ok(_ body: String = "{}", headers: String = "") -> String {
        answer("200 OK", body, headers: headers)
    }

    /// An answer with its length; `status` with its phrase, each header with its line's end.
    package static func answer(_ status: String, _ body: String, headers: String = "") -> String {
        "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
    }
}

/// Steps that are taken one after the other, by whichever connection asks first.
private final class ScriptedSteps: Sendable {
    private let steps: Mutex<[LoopbackServer.Step]>

    init(_ steps: [LoopbackServer.Step]) {
        self.steps = Mutex(steps)
    }

    func next() -> LoopbackServer.Step {
        steps.withLock { $0.isEmpty ? .close : $0.removeFirst() }
    }
}
