// SPDX-License-Identifier: Apache-2.0

/// Everything the operator reads, in German.
///
/// One row a phrase, in the order of the sources; a test checks that no phrase of the sources is missing, that
/// no row is left over and that each row takes up every part of its pattern.
enum German {
    static let rows = [form, request, wizard, screens, lineMode, service, access, program]

    static let table = Dictionary(rows.flatMap { $0.map { ($0.key, $0.value) } }) { first, _ in first }
}
