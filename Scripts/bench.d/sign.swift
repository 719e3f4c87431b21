// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Signs the CreateUser in a file again and again with one key, and prints how many microseconds each of 100 rounds took
/// a request.
@main
enum SigningBench {
    static func main() throws {
        let body = try Array(Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1])))
        let signer = Signer()
        let credentials = Credentials(
            accessKeyID: "AKIDSANDBOXEXAMPLE", secretAccessKey: "sandbox-secret-key-for-trying-out-only")
        let date = SigningDate(secondsSince1970: 1_772_600_767)
        let clock = ContinuousClock()
        let count = 1_000
        for _ in 0..<100 {
            let taken = try clock.measure {
                for _ in 0..<count {
                    let request = SignableRequest(
                        method: "PUT", path: "/users/11111111-1111-4111-8111-111111111111", query: "",
                        headers: [
                            HeaderField("Host", "connect.us-west-2.amazonaws.com"),
                            HeaderField("Content-Type", "application/json"),
                        ], body: body)
                    let added = try signer.sign(
                        request, with: credentials, region: "us-west-2", service: "connect", at: date)
                    precondition(added.count == 2)
                }
            }
            print(Double(taken.components.attoseconds) / 1e12 / Double(count))
        }
    }
}
