// SPDX-License-Identifier: Apache-2.0

/// The version of the program; the one place that names it.
enum Version {
    static let current = "0.1.0"
}
