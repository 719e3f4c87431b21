// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Certificates, against a real TLS server on this machine.
struct TLSTests {
    /// `openssl s_server` with a certificate of its own, for as long as the value is kept.
    private final class TLSServer {
        private let process = Process()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID().uuidString)")
        private(set) var url = ""
        var certificate: String { folder.appendingPathComponent("cert.pem").path }

        /// With a certificate for a name that holds for so many days; fewer than none for one that has ended.
        init(name: String = "localhost", days: Int = 2) throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let key = folder.appendingPathComponent("key.pem").path
            let request = folder.appendingPathComponent("request.pem").path
            try Self.openssl([
                "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key,
                "-out", request, "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
            ])
            // Unlike “req -x509” it makes certificates that have ended, too.
            try Self.openssl([
                "x509", "-req", "-in", request, "-signkey", key, "-copy_extensions", "copy", "-days",
                "\(days)", "-out", certificate,
            ])
            let output = folder.appendingPathComponent("output")
            _ = FileManager.default.createFile(atPath: output.path, contents: nil)
            process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            process.arguments = [
                "s_server", "-accept", "localhost:0", "-www", "-cert", certificate, "-key", key,
            ]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = FileHandle.nullDevice
            try process.run()
            let deadline = Date(timeIntervalSinceNow: 10)
            while Date() < deadline {
                let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
                if let line = lines.first(where: { $0.hasPrefix("ACCEPT") }),
                    let port = line.split(separator: ":").last
                {
                    url = "https://localhost:\(port)"
                    return
                }
                usleep(5_000)
            }
            Issue.record("openssl s_server does not listen")
        }

        private static func openssl(_ arguments: [String]) throws {
            let make = Process()
            make.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            make.arguments = arguments
            make.standardError = FileHandle.nullDevice
            try make.run()
            make.waitUntilExit()
            try #require(make.terminationStatus == 0)
        }

        deinit {
            // It may have inherited the other signals as blocked.
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            try? FileManager.default.removeItem(at: folder)
        }
    }

    private func connection(_ server: TLSServer, _ environment: [String: String] = [:]) throws -> String {
        let run = try ProgramRun(
            ["doctor", "--region", "us-west-2", "--instance", "11111111-1111-4111-8111-111111111111"],
            home: HomeFolder(),
            environment: [
                // Without credentials nothing but the connection is tried.
                "AWS_ENDPOINT_URL": server.url, "AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:9",
            ].merging(environment) { $1 })
        return run.output.split(separator: "\n").first { $0.contains(" connection ") }.map(String.init)
            ?? run.output
    }

    @Test func certificateOfNobodyIsRefused() throws {
        let line = try connection(TLSServer())
        #expect(line.hasPrefix("failed"))
        #expect(line.contains("is not safe"))
        #expect(line.contains("Nothing was sent over it."))
    }

    @Test func certificateOfTheHouseIsTakenWhereItIsNamed() throws {
        let server = try TLSServer()
        #expect(try connection(server, ["AWS_CA_BUNDLE": server.certificate]).hasPrefix("ok"))
    }

    @Test func certificateForAnotherNameIsRefused() throws {
        let server = try TLSServer(name: "other.example.com")
        let line = try connection(server, ["AWS_CA_BUNDLE": server.certificate])
        #expect(line.hasPrefix("failed"))
        #expect(line.contains("is not safe"))
    }

    @Test func certificateThatHasEndedIsRefused() throws {
        let server = try TLSServer(days: -1)
        let line = try connection(server, ["AWS_CA_BUNDLE": server.certificate])
        #expect(line.hasPrefix("failed"))
        #expect(line.contains("is not safe (SSL certificate problem: certificate has expired)"))
        #expect(line.contains("Nothing was sent over it."))
    }

    @Test func fileOfCertificatesThatIsNotThereIsTold() throws {
        let line = try connection(TLSServer(), ["AWS_CA_BUNDLE": "/none.pem"])
        #expect(line.contains("The file of certificates /none.pem, named by AWS_CA_BUNDLE, cannot be read."))
    }
}
