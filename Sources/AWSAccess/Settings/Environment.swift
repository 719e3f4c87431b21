// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The environment variables of the process, as a value; an empty variable counts as unset.
package struct Environment: Sendable, Equatable {
    private let variables: [String: String]

    package init(_ variables: [String: String]) {
        self.variables = variables
    }

    /// The variables that the process was started with.
    package static var live: Environment {
        var variables: [String: String] = [:]
        var entry = environ
        while let line = entry.pointee {
            let text = String(cString: line)
            if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
                variables[String(text[..<equals])] = String(text[text.utf8.index(after: equals)...])
            }
            entry += 1
        }
        return Environment(variables)
    }

    /// The environment without the variables of certain names.
    package func without(_ isLeftOut: (String) -> Bool) -> Environment {
        Environment(variables.filter { !isLeftOut($0.key) })
    }

    package subscript(name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a variable says true, in any case; `nil` when it is not set.
    package func flag(_ name: String) -> Bool? {
        self[name].map { $0.lowercased() == "true" }
    }
}
