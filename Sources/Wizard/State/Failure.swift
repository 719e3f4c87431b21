// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// A request that did not bring what was asked for.
package struct Failure: Equatable, Sendable {
    /// What it means for the form.
    package enum Kind: Sendable {
        /// The AWS identity lacks a permission.
        case denied
        /// Nothing was done; trying again may help.
        case passing
        /// The service said no; trying again without a change is pointless.
        case refused
        /// The username is taken.
        case duplicate
    }

    package var kind: Kind
    /// What happened, what state things are in and what to do; safe to show.
    package var sentence: String
    package var requestID: String?
    /// The field that the service's message speaks of.
    package var field: FieldID?

    package init(_ kind: Kind, _ sentence: String, requestID: String? = nil, field: FieldID? = nil) {
        self.kind = kind
        self.sentence = sentence
        self.requestID = requestID
        self.field = field
    }
}
