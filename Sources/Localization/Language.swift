// SPDX-License-Identifier: Apache-2.0

/// A language that the program speaks to its operator.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case german = "de"

    /// The language of everything that is put into words now.
    ///
    /// Bound once around the whole program, and in tests around what is looked at; tasks take it over from
    /// where they were started.
    @TaskLocal package static var current = Language.english

    /// Whether what is said will be shown in ASCII: letters that it lacks are spelled as people do without them.
    @TaskLocal package static var isASCII = false

    /// The language that a locale's name asks for, such as `de_AT.UTF-8`; English where none is spoken here.
    package init(locale: String) {
        let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
        self = Language(rawValue: code.lowercased()) ?? .english
    }

    /// The language of messages by the environment's locale, in the order of POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`.
    ///
    /// A variable that is empty counts as one that is not set.
    package init(environment: (String) -> String?) {
        let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        self.init(locale: named ?? "")
    }

    /// English phrases and what they are in this language; none for English, which needs no table.
    var table: [String: String] {
        switch self {
        case .english: [:]
        case .german: German.table
        }
    }

    /// The letter that answers yes.
    package var yes: Unicode.Scalar {
        switch self {
        case .english: "y"
        case .german: "j"
        }
    }

    /// The letter that answers no.
    package var no: Unicode.Scalar { "n" }

    /// What stands between groups of three digits.
    package var groupSeparator: Character {
        switch self {
        case .english: ","
        case .german: "."
        }
    }
}
