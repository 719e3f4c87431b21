// SPDX-License-Identifier: Apache-2.0

import ConnectAPI
import Foundation
import TestSupport
import Testing
import UserForm

/// Many submissions with random faults: no user twice, and no sentence that is not true.
///
/// `Scripts/soak` runs it with the number of submissions and the seed; the same seed gives the same faults.
struct SoakTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seed = UInt64(environment["SOAK_SEED"] ?? "") ?? 1

    @Test(.enabled(if: environment["SOAK_SUBMISSIONS"] != nil, "Scripts/soak runs it."))
    func submissionsUnderRandomFaults() async throws {
        let count = Int(Self.environment["SOAK_SUBMISSIONS"] ?? "") ?? 0
        var tally = SoakTally()
        for first in stride(from: 0, to: count, by: Self.atOnce) {
            await withTaskGroup(of: SoakTally.self) { group in
                for number in first..<min(first + Self.atOnce, count) {
                    group.addTask {
                        var random = SeededRandom(seed: Self.seed &* 1_000_003 &+ UInt64(number))
                        do {
                            return try await SoakRound(number: number, random: &random).run()
                        } catch {
                            Issue.record("Submission \(number), seed \(Self.seed): \(error)")
                            return SoakTally()
                        }
                    }
                }
                for await one in group { tally += one }
            }
        }
        print("soak: \(tally.submissions) submissions with seed \(Self.seed): \(tally)")
        #expect(tally.submissions == count)
        // Without these it would have shown nothing.
        #expect(tally.faults > count / 2)
    }

    /// Most of the time goes by while requests time out, which they may do side by side.
    private static let atOnce = 8
}

/// What came of submissions.
struct SoakTally: CustomStringConvertible, Sendable {
    var submissions = 0
    var faults = 0
    var creations = 0
    var users = 0
    var verdicts: [String: Int] = [:]

    static func += (sum: inout SoakTally, other: SoakTally) {
        sum.submissions += other.submissions
        sum.faults += other.faults
        sum.creations += other.creations
        sum.users += other.users
        sum.verdicts.merge(other.verdicts, uniquingKeysWith: +)
    }

    var description: String {
        let told = verdicts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return "\(faults) faults met, \(creations) requests, \(users) users; told: "
            + told.joined(separator: ", ")
    }
}
