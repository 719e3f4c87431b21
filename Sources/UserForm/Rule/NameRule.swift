// SPDX-License-Identifier: Apache-2.0

/// What a first and a last name may be.
///
/// Source: model shapes `AgentFirstName` (0 to 255) and `AgentLastName` (0 to 300), and the user management page
/// of the administrator guide (last names of 1 to 256 where Amazon Connect keeps the users). There is no
/// pattern: blanks, apostrophes and every script are fine.
enum NameRule {
    /// The longest first name that the model takes.
    static let firstNameMaximum = 255

    /// The longest last name that the model takes.
    static let lastNameModelMaximum = 300

    /// The longest last name of an instance, in Unicode scalars.
    static func lastNameMaximum(in context: FormContext) -> Int {
        context.identityManagement == .connectManaged ? 256 : lastNameModelMaximum
    }

    /// The verdict on a tidied name that is not empty.
    static func verdict(on name: String, field: FieldID, in context: FormContext) -> Verdict {
        let maximum = field == .firstName ? firstNameMaximum : lastNameMaximum(in: context)
        let count = name.scalarCount
        if count > maximum { return .error(.tooLong(field, count: count, maximum: maximum)) }
        if name.unicodeScalars.contains(where: \.isControl) { return .error(.controlCharacter(field)) }
        return MarkRule.verdict(on: name, field: field, combiningMarks: context.combiningMarks)
    }
}
