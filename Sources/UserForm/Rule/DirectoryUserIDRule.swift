// SPDX-License-Identifier: Apache-2.0

/// What a directory user id may be.
///
/// Source: model shape `DirectoryUserId`, a string without limits. Control characters are refused, since none
/// of them can have been meant.
enum DirectoryUserIDRule {
    /// The verdict on a tidied id that is not empty.
    static func verdict(on id: String) -> Verdict {
        if id.unicodeScalars.contains(where: \.isControl) {
            return .error(.controlCharacter(.directoryUserID))
        }
        return MarkRule.verdict(on: id, field: .directoryUserID)
    }
}
