// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What a line of the journal says at its two ends, told without decoding it.
///
/// Of a journal of some years nearly all is about users that were created and have all they were to get. To decode
/// that at every start would take a hundred times as long as everything else.
enum JournalLine: Equatable {
    /// The user is there.
    case created(submission: String, time: String)
    /// A user was to be made, and nothing more behind it.
    case intent(submission: String)
    /// Only decoding tells.
    case other

    private static let idLength = 36
    private static let timeLength = 20
    private static let betweenThem: StaticString = #"","time":""#

    /// Members stand in the order of their names, as `JSON.encoded` writes them; a line that is written otherwise is
    /// `other`.
    init(_ line: UnsafeRawBufferPointer) {
        let created: StaticString = #"{"event":"created","format":1,"submission":""#
        let intent: StaticString = #"{"event":"intent","format":1,"intent":{"#
        let member: StaticString = #","submission":""#
        let lastID = line.count - 2 - Self.timeLength - Self.betweenThem.utf8CodeUnitCount - Self.idLength
        let firstID = created.utf8CodeUnitCount
        // An object within an object would end with a bracket more.
        guard line.holds("\"}", at: line.count - 2) else {
            self = .other
            return
        }
        if line.holds(created, at: 0), Self.isID(at: firstID, of: line) {
            let time = firstID + Self.idLength + Self.betweenThem.utf8CodeUnitCount
            self = .created(
                submission: line.text(at: firstID, count: Self.idLength),
                time: line.text(at: time, count: Self.timeLength))
        } else if line.holds(intent, at: 0), line.holds(member, at: lastID - member.utf8CodeUnitCount),
            Self.isID(at: lastID, of: line), !line.contains("proficienc")
        {
            self = .intent(submission: line.text(at: lastID, count: Self.idLength))
        } else {
            self = .other
        }
    }

    /// Whether an id stands there, and a time behind it.
    private static func isID(at place: Int, of line: UnsafeRawBufferPointer) -> Bool {
        let end = place + idLength
        return line.holds(betweenThem, at: end)
            && line.holds("\"", at: end + betweenThem.utf8CodeUnitCount + timeLength)
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func holds(_ text: StaticString, at place: Int) -> Bool {
        guard place >= 0, place + text.utf8CodeUnitCount <= count, let baseAddress else { return false }
        return memcmp(baseAddress + place, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    fileprivate func contains(_ text: StaticString) -> Bool {
        guard let baseAddress else { return false }
        var place = 0
        while let found = memchr(baseAddress + place, Int32(text.utf8Start.pointee), count - place) {
            place = UnsafeRawPointer(found) - baseAddress
            if holds(text, at: place) { return true }
            place += 1
        }
        return false
    }

    fileprivate func text(at place: Int, count: Int) -> String {
        String(decoding: self[place..<(place + count)], as: UTF8.self)
    }
}
