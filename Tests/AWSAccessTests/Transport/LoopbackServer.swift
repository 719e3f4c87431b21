// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A server on this machine that answers each request as a script says, misbehaviour included.
final class LoopbackServer: Sendable {
    /// What is done when a request has been read.
    enum Step: Sendable {
        case answer(String)
        /// Sends these bytes and ends the connection.
        case answerAndClose(String)
        case close
        case reset
        /// Neither answers nor closes until the client goes.
        case silence
    }

    let port: UInt16
    private let listener: Int32
    private let script: Mutex<[Step]>
    private let received = Mutex<[String]>([])
    private let connections = Mutex(0)

    /// The requests that were read, as they came.
    var requests: [String] { received.withLock { $0 } }
    var connectionCount: Int { connections.withLock { $0 } }

    init(_ script: [Step]) throws {
        self.script = Mutex(script)
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRINUSE) }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in accept() }
    }

    func stop() {
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
            connections.withLock { $0 += 1 }
            Thread.detachNewThread { [self] in serve(connection) }
        }
    }

    private func serve(_ connection: Int32) {
        while let request = read(connection) {
            received.withLock { $0.append(request) }
            let step = script.withLock { $0.isEmpty ? .close : $0.removeFirst() }
            switch step {
            case .answer(let text): write(text, to: connection)
            case .answerAndClose(let text):
                write(text, to: connection)
                close(connection)
                return
            case .close:
                close(connection)
                return
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(
                    connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
                close(connection)
                return
            case .silence:
                _ = read(connection)
                close(connection)
                return
            }
        }
        close(connection)
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

    private func write(_ text: String, to connection: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }

    static func ok(_ body: String = "{}", headers: String = "") -> String {
        "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
    }
}
