// SPDX-License-Identifier: Apache-2.0

extension Fact {
    /// The fact in words for the operator: what is wrong and what to type, one or two short sentences.
    package var sentence: String {
        switch self {
        case .missing(let field): "\(Form.spec(field).label) is required."
        case .usernameTaken: "A user of this name exists already. Type another one."
        }
    }
}
