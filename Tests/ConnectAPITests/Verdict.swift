// SPDX-License-Identifier: Apache-2.0

import ConnectAPI

/// A result in a form that can be compared.
enum Verdict: Equatable {
    case created(String, wasInDoubt: Bool)
    case notCreated(String, wasInDoubt: Bool)
    case taken(by: String?, free: [String], code: String?)
    case unknown(String)
    case notSent(String)

    init(_ result: SubmissionResult) {
        self =
            switch result {
            case .created(let ids, let wasInDoubt): .created(ids.userID, wasInDoubt: wasInDoubt)
            case .notCreated(let error, let wasInDoubt): .notCreated(error.sentence, wasInDoubt: wasInDoubt)
            case .taken(let holder, let error):
                .taken(by: holder.firstName, free: holder.freeAlternatives, code: error?.code)
            case .unknown(let error): .unknown(error.sentence)
            case .notSent(let error): .notSent(error.sentence)
            }
    }
}
