// SPDX-License-Identifier: Apache-2.0

/// First and last names (model shapes `AgentFirstName` and `AgentLastName`).
///
/// First name at most 255; last name 256 with CONNECT_MANAGED, else 300. Any script, in Normalization Form C;
/// a mark that has no composed form is a warning, for the service's behaviour is not documented.
enum NameRule {
    static func maximumLength(of id: FieldID, in context: FormContext) -> Int {
        if id == .firstName { return 255 }
        return context.identityManagement == .connectManaged ? 256 : 300
    }

    static func admits(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isControl
    }

    static func verdict(_ value: String, of id: FieldID, in context: FormContext) -> Verdict {
        let composed = value.composed
        if let stray = TextRule.strayCharacter(composed, of: id, allowing: admits) { return stray }
        let maximum = maximumLength(of: id, in: context)
        if let long = TextRule.length(composed, of: id, maximum: maximum) { return long }
        if let invisible = TextRule.invisibles(composed, of: id) { return invisible }
        return composed.unicodeScalars.contains(where: \.isCombiningMark)
            ? .warning(.uncomposableMark(id)) : .fine
    }
}
