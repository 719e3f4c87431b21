// SPDX-License-Identifier: Apache-2.0

/// What to say about characters that are easily overlooked in otherwise free text.
enum MarkRule {
    /// The verdict on invisible characters and on combining marks in tidied text.
    ///
    /// "Text containing characters in a non-NFC form (for example, decomposed characters or combining marks) are
    /// not accepted" (model members `FirstName` and `LastName`). What has a composed form was composed before; of
    /// the marks that stay the service's answer is not known. Invisible characters are not mentioned anywhere,
    /// but a name with one is never found again, so the operator is told.
    static func verdict(
        on text: String, field: FieldID, combiningMarks: FormContext.Judgement = .allowed
    ) -> Verdict {
        var mark: Unicode.Scalar?
        var invisible: Unicode.Scalar?
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            if scalar.isInvisible {
                invisible = invisible ?? scalar
            } else if scalar.isCombiningMark {
                mark = mark ?? scalar
            }
        }
        let onMark = mark.map { combiningMarks.verdict(.combiningMark(field, $0)) } ?? .fine
        if onMark.blocksSubmission { return onMark }
        if let invisible { return .warning(.invisibleCharacter(field, invisible)) }
        return onMark
    }
}
