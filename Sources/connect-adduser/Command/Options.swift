// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Localization

/// What a run works on; each option outranks environment and configuration, unless that is locked.
struct TargetOptions: Equatable {
    /// An id, an ARN or a name of the configuration.
    var instance: String?
    var profile: String?
    var region: String?
    var sandbox = false
    /// What is passed on to connect-sandbox.
    var sandboxOptions: [String] = []
}

/// What the form begins with.
struct RequestOptions: Equatable {
    /// What stands for standard input where a file can be named.
    static let standardInput = "-"

    var from: String?
    /// Whether it is only to be said what is wrong with `from`.
    var check = false
}

/// How the wizard talks to the operator.
struct DisplayOptions: Equatable {
    var ascii = false
    var utf8 = false
    var theme: Theme?
    var language: Language?
    var accessible = false
    var kiosk = false
}

extension DisplayOptions {
    /// What is spoken, by the option, the configuration or the locale.
    func language(by settings: Settings) -> Language {
        language ?? settings.configuration.language ?? Language { settings.environment[$0] }
    }
}

extension Language {
    /// What the operator's locale asks for.
    static var ofLocale: Language {
        let environment = Environment.live
        return Language { environment[$0] }
    }
}
