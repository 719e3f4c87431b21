// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Foundation
import Testing

/// The files of this machine.
final class FilesTests {
    private let folder: URL
    private let files = Files.live(Environment(["HOME": "/home/jane"]))

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    @Test(arguments: [0o644, 0o600, nil])
    func replacedFileIsItsOwnersAlone(before: Int?) throws {
        let file = path("token.json")
        if let before {
            try Data("old".utf8).write(to: URL(filePath: file))
            try FileManager.default.setAttributes([.posixPermissions: before], ofItemAtPath: file)
        }
        #expect(files.replace(file, Array("new".utf8)))
        #expect(files.read(file) == Array("new".utf8))
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try names == ["token.json"])
    }

    /// Who has the file open goes on reading the old one, whole.
    @Test func fileIsReplacedAndNotRewritten() throws {
        let file = path("token.json")
        #expect(files.replace(file, Array("old".utf8)))
        let reader = try FileHandle(forReadingFrom: URL(filePath: file))
        defer { try? reader.close() }
        #expect(files.replace(file, Array("another".utf8)))
        #expect(try reader.readToEnd() == Data("old".utf8))
        #expect(files.read(file) == Array("another".utf8))
    }

    @Test func replacementThatFailsLeavesTheOld() throws {
        // A folder that is not empty stands where the file should go: the new one can be written, not renamed.
        let target = path("target")
        try FileManager.default.createDirectory(atPath: target + "/inner", withIntermediateDirectories: true)
        #expect(!files.replace(target, Array("new".utf8)))
        #expect(FileManager.default.fileExists(atPath: target + "/inner"))
        #expect(try names == ["target"])
    }

    @Test func folderThatIsMissingIsNotMade() throws {
        #expect(!files.replace(path("missing/token.json"), [1]))
        #expect(try names == [])
    }

    @Test(arguments: [0, 1, 4_096, 300_000])
    func everyByteIsKept(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(files.replace(path("bytes"), bytes))
        #expect(files.read(path("bytes")) == bytes)
    }

    @Test func whatIsNoSettingsFileIsNotRead() throws {
        #expect(files.read(path("missing")) == nil)
        #expect(files.read(folder.path) == nil)
        try Data(count: 2 << 20).write(to: URL(filePath: path("large")))
        #expect(files.read(path("large")) == nil)
    }

    @Test(
        arguments: [
            ("~", "/home/jane"), ("~/.aws/config", "/home/jane/.aws/config"), ("/etc/x", "/etc/x"),
            ("~bob/x", "~bob/x"),
            ("a/~/b", "a/~/b"),
        ])
    func homeFolderIsPutIn(path: String, expected: String) {
        #expect(files.expanded(path) == expected)
    }
}
