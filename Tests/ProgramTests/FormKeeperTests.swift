// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Foundation
import TerminalKit
import Testing
import UserForm

@testable import Wizard
@testable import connect_adduser

/// Unfinished forms on a real disk.
struct FormKeeperTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "forms-\(UUID().uuidString)"
    )
    .path
    private let now = Date().timeIntervalSince1970

    private func keeper() -> FormKeeper {
        FormKeeper(folder: folder, files: .live(Environment(["HOME": "/nowhere"])))
    }

    private func form(_ username: String, isSandbox: Bool = false) -> KeptForm {
        var draft = Draft()
        draft.username = username
        draft.password = "Secret-Passw0rd"
        return KeptForm(isSandbox: isSandbox, instanceID: "i-1", draft: draft)
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

    /// Has the file look as if another process had written it, which is gone.
    private func orphan() throws {
        for name in names {
            let path = "\(folder)/\(name)"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let changed = text.replacing(#/"started":\d+/#, with: "\"started\":1")
            try changed.write(toFile: "\(folder)/1-1.json", atomically: true, encoding: .utf8)
            if name != "1-1.json" { try FileManager.default.removeItem(atPath: path) }
        }
    }

    @Test func formIsWrittenWithoutPasswordForItsOwnerAlone() throws {
        let keeper = keeper()
        keeper.note(form("jdoe"))
        keeper.flush()
        #expect(names.count == 1)
        let path = "\(folder)/\(names[0])"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("jdoe") && !text.contains("Secret-Passw0rd"))
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
    }

    @Test func changeIsWrittenByItself() throws {
        let keeper = keeper()
        keeper.note(form("jdoe"))
        let deadline = Date(timeIntervalSinceNow: 10)
        while names.isEmpty, Date() < deadline { usleep(10_000) }
        #expect(names.count == 1)
    }

    @Test func formOfALivingProcessIsNotOffered() throws {
        keeper().note(form("jdoe"))
        let other = keeper()
        other.note(form("jdoe"))
        other.flush()
        #expect(keeper().leftForms(isSandbox: false, now: now).isEmpty)
    }

    @Test func formThatWasLeftIsOfferedOnceAndTakenUpWhole() throws {
        let first = keeper()
        first.note(form("jdoe"))
        first.flush()
        try orphan()
        let second = keeper()
        let left = try #require(second.leftForms(isSandbox: false, now: now).first)
        #expect(left.content == .form(form("jdoe")))
        #expect(second.leftForms(isSandbox: true, now: now).isEmpty)
        second.takeUp(left.id)
        #expect(names.count == 1 && names != ["1-1.json"])
        second.discardOwn()
        #expect(names.isEmpty)
    }

    @Test func aFormRemembersWhomItIsLikeAndOneFromBeforeThatIsRead() throws {
        var kept = form("jdoe")
        kept.draft.copiedUser = "asmith"
        let first = keeper()
        first.note(kept)
        first.flush()
        try orphan()
        #expect(keeper().leftForms(isSandbox: false, now: now).first?.content == .form(kept))
        let path = "\(folder)/1-1.json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        // The order of the members is any.
        let older = text.replacing(#""copiedUser":"asmith","#, with: "")
            .replacing(#","copiedUser":"asmith""#, with: "")
        #expect(older != text)
        try older.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(keeper().leftForms(isSandbox: false, now: now).first?.content == .form(form("jdoe")))
    }

    @Test func leavingThrowsTheOwnFormAwayAndNothingIsWrittenAfterIt() throws {
        let keeper = keeper()
        keeper.note(form("jdoe"))
        keeper.flush()
        keeper.discardOwn()
        keeper.note(form("late"))
        keeper.flush()
        #expect(names.isEmpty)
    }

    @Test(arguments: [
        #"{"format":2}"#, "", "{", #"{"time":1,"process":{"id":1,"started":1},"form":{"format":2}}"#,
        // Of this version by its word, yet without what this version keeps: never read by half.
        #"{"time":1,"process":{"id":1,"started":1},"form":{"format":1,"isSandbox":false,"draft":{}}}"#,
    ])
    func whatIsNotUnderstoodIsToldAndLeftAlone(text: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: "\(folder)/1-1.json", atomically: true, encoding: .utf8)
        let left = keeper().leftForms(isSandbox: false, now: now)
        #expect(left.map(\.content) == [.unreadable])
        #expect(names == ["1-1.json"])
    }

    @Test func formsGoAfterTheDaysOfTheConfiguration() throws {
        let keep = try Configuration("[keep]\ndrafts = 7\njournal = 400", path: "/c")
        #expect(keep.draftDays == 7)
        #expect(keep.journalDays == 400)
        let first = keeper()
        first.note(form("jdoe"))
        first.flush()
        try orphan()
        let path = "\(folder)/1-1.json"
        func age(_ days: Double) throws {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: now - days * 86_400)], ofItemAtPath: path)
        }
        try age(100)
        #expect(keeper().leftForms(isSandbox: false, now: now).count == 1)
        try age(6.9)
        #expect(keeper().leftForms(isSandbox: false, now: now, days: keep.draftDays).count == 1)
        try age(7.1)
        #expect(keeper().leftForms(isSandbox: false, now: now, days: keep.draftDays).isEmpty)
        #expect(names.isEmpty)
    }

    @Test func whatAKilledProcessLeftHalfWrittenIsRemoved() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "{".write(toFile: "\(folder)/1-1.json.a1B2c3", atomically: true, encoding: .utf8)
        #expect(keeper().leftForms(isSandbox: false, now: now).isEmpty)
        #expect(names.isEmpty)
    }

    @Test func folderThatCannotBeWrittenStopsNobody() {
        let keeper = FormKeeper(folder: "/proc/none", files: .live(Environment([:])))
        keeper.note(form("jdoe"))
        keeper.flush()
        #expect(keeper.leftForms(isSandbox: false, now: now).isEmpty)
    }
}
