// SPDX-License-Identifier: Apache-2.0

/// What a tag's key and value may be, each on its own.
///
/// Source: model shapes `TagKey` (1 to 128, `^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`) and `TagValue` (up to 256,
/// no pattern); developer guide "Tag resources". The prefix `aws:` is reserved across AWS in any mix of
/// cases and for values too, although the model forbids it in lower case and for keys only.
enum TagRule {
    static let keyMaximum = 128
    static let valueMaximum = 256
    static let reservedPrefix = "aws:"

    /// Whether a character is among those that keys are made of and values should be made of.
    static func allows(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isControl
            && (scalar.isLetterSeparatorOrNumber || "_.:/=+-@".unicodeScalars.contains(scalar))
    }

    /// The verdict on a tidied key that is not empty.
    static func verdict(onKey key: String, field: FieldID) -> Verdict {
        let count = key.scalarCount
        if key.beginsIgnoringCase(with: reservedPrefix) { return .error(.tagPrefixReserved(field)) }
        if key.unicodeScalars.contains(where: \.isControl) { return .error(.controlCharacter(field)) }
        if let character = key.firstCharacter(notMadeOf: allows) {
            return .error(.characterNotAllowed(field, character))
        }
        if count > keyMaximum { return .error(.tooLong(field, count: count, maximum: keyMaximum)) }
        return MarkRule.verdict(on: key, field: field)
    }

    /// The verdict on a tidied value that is not empty.
    static func verdict(onValue value: String, field: FieldID, in context: FormContext) -> Verdict {
        let count = value.scalarCount
        if value.beginsIgnoringCase(with: reservedPrefix) { return .error(.tagPrefixReserved(field)) }
        if value.unicodeScalars.contains(where: \.isControl) { return .error(.controlCharacter(field)) }
        if count > valueMaximum { return .error(.tooLong(field, count: count, maximum: valueMaximum)) }
        let invisible = MarkRule.verdict(on: value, field: field)
        guard let character = value.firstCharacter(notMadeOf: allows) else { return invisible }
        let onCharacter = context.unusualTagValues.verdict(.tagValueUnusual(field, character))
        return onCharacter.blocksSubmission || invisible == .fine ? onCharacter : invisible
    }
}
