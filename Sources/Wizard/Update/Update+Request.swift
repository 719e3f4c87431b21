// SPDX-License-Identifier: Apache-2.0

import UserForm

// A form that begins with a request which somebody has written down.

extension State {
    /// Takes a request over into the form; its profiles may be named or given by their ids.
    mutating func begin(with user: NewUser) {
        request = user
        draft.fill(in: user)
        wantNames()
        touched.formUnion(fieldsOfRequest)
    }

    /// What a request that is written down can be expected to say: all but the password.
    private var fieldsOfRequest: [FieldID] {
        allFields.filter { $0 != .password || !draft.password.isEmpty }
    }

    /// Judges the request's values as finished once it is known what the instance takes, and tells what it does not.
    mutating func followRequest() {
        guard let request, instance?.identityManagement != nil, step != .done else { return }
        touched.formUnion(fieldsOfRequest)
        let leftOut = request.fieldsNotTaken(in: context)
        if !leftOut.isEmpty { bulletin = .leftOut(leftOut) }
        checkUsername()
    }
}
