// SPDX-License-Identifier: Apache-2.0

/// Everything the operator reads, in German.
///
/// One row a phrase, in the order of the sources; a test checks that no phrase of the sources is missing, that
/// no row is left over and that each row takes up every part of its pattern.
enum German {
    static let table: [String: String] = [
        "Username": "Benutzername"
    ]
}
