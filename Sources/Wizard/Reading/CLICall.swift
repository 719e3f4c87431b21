// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

/// The call of the AWS CLI that makes the same user, for tickets and for learning.
package struct CLICall: Equatable, Sendable {
    /// From which versions on the AWS CLI knows all members of a request.
    package enum Version: Equatable, Sendable {
        /// `PersistentConnection` in `PhoneConfig`: botocore 1.40.35.
        case persistentConnection
        /// The lists per channel: botocore 1.42.46.
        case channelLists
    }

    /// What is pasted into a POSIX shell: printable ASCII and line ends.
    package var text: String
    package var version: Version
    /// Whether the user needs a password, which the call does not hold.
    package var lacksPassword: Bool
    /// Whether the user is to get proficiencies, which CreateUser does not take.
    package var lacksProficiencies: Bool

    /// The lines of the call, without their ends.
    package var lines: [String] { text.split(separator: "\n").map(String.init) }

    init(_ user: NewUser, instanceID: String, region: String, options: [String]) {
        let words = ["aws", "connect", "create-user", "--region", region] + options
        let input = String(decoding: user.callInput(instanceID: instanceID).bytes(.pasteable), as: UTF8.self)
        // Between single quotes a shell leaves everything alone, and the JSON has none in it.
        text = words.map(Self.quoted).joined(separator: " ") + " --cli-input-json '\(input)'"
        version = user.phoneConfig == nil ? .channelLists : .persistentConnection
        lacksPassword = user.password != nil
        lacksProficiencies = !user.proficiencies.isEmpty
    }

    /// A word as a shell takes it for itself.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            let scalar = Unicode.Scalar(byte)
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                || ("0"..."9").contains(scalar) || "-_./:=@%+,".unicodeScalars.contains(scalar)
        }
        return isPlain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
    }
}

extension State {
    /// Whether there is a call to show: on the review, while nothing is being sent.
    package var hasCLICall: Bool {
        step == .review && instanceID != nil && !showsWait
    }

    /// The call for the form as it is.
    package var cliCall: CLICall? {
        guard hasCLICall, let instanceID else { return nil }
        return CLICall(
            NewUser(draft, in: context), instanceID: instanceID, region: session.region,
            options: session.callOptions)
    }

    /// The lines of the dialog: what to know about the call, then the call, broken where the box ends.
    func callLines(width: Int) -> [String] {
        guard let cliCall else { return [] }
        let notes = Words.notes(on: cliCall, blocking: problems.filter(\.verdict.blocksSubmission).count)
        return notes.flatMap { DisplayText.wrapped($0, to: width) } + [""]
            + cliCall.lines.flatMap { line in
                stride(from: 0, to: max(1, line.count), by: width).map {
                    String(line.dropFirst($0).prefix(width))
                }
            }
    }
}
