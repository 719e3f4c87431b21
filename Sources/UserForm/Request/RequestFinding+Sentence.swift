// SPDX-License-Identifier: Apache-2.0

import Localization

extension RequestFinding {
    /// What is wrong and what to do; free of control characters, whatever was read.
    package var sentence: String {
        switch mistake {
        case .notJSON(let kind): kind.sentence
        case .unknown(let known):
            localized("CreateUser has no such member\(Spelling.hint(for: name, among: known))")
        case .repeated: localized("This member is there twice; keep one.")
        case .wrongType(let type): type.sentence
        case .noChoice(let choices): localized("This takes \(choices.alternatives), in quotes.")
        case .missing: localized("This member is missing; every entry of the list needs it.")
        }
    }

    /// The last name of the path.
    private var name: String { path.split(separator: ".").last.map(String.init) ?? path }
}

extension RequestType {
    fileprivate var sentence: String {
        switch self {
        case .text: localized("This takes text in quotes.")
        case .flag: localized("This takes true or false, without quotes.")
        case .wholeNumber: localized("This takes a whole number, without quotes.")
        case .object: localized("This takes an object: members in { }.")
        case .textList: localized("This takes a list of texts: [\"…\", \"…\"].")
        case .objectList: localized("This takes a list of objects: [{ }, { }].")
        case .texts: localized("This takes an object of texts: {\"…\": \"…\"}.")
        }
    }
}

extension JSONMistake.Kind {
    fileprivate var sentence: String {
        switch self {
        case .empty: localized("There is nothing in it. It takes the members of CreateUser as JSON.")
        case .notUTF8: localized("This is not text in UTF-8. Save it in that encoding.")
        case .unexpected(let character):
            localized("This is not JSON: \(character.named) does not belong here.")
        case .unfinished: localized("This is not JSON: it ends too early.")
        case .controlCharacter:
            localized(
                "This is not JSON: a text has a line end, tab or other control character; write \\n, \\t.")
        case .escape: localized("This is not JSON: a \\ has something behind it that JSON does not know.")
        case .number: localized("This is not JSON: numbers are written otherwise.")
        case .tooDeep: localized("This is no request: there are too many brackets within one another.")
        case .moreBehind: localized("This is more than one request; there must be nothing behind the first.")
        }
    }
}
