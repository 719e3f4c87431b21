// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Localization

extension ConnectError {
    /// What happened and what to do, for the operator; without the request id.
    package var sentence: String {
        if let accessError { return SafeText.printable(accessError.description) }
        if let ownWords { return SafeText.printable(localized(ownWords)) }
        switch kind {
        case .accessDenied:
            return localized("Your AWS identity is not allowed connect:\(operation).")
        case .throttled where code.isEmpty:
            return localized(
                "Amazon Connect or a gateway before it is busy (HTTP 429). Wait a moment and try again.")
        case .throttled:
            return localized("Amazon Connect is busy for this account. Wait a moment and try again.")
        case .quotaExceeded:
            return
                localized(
                    "The instance has no room for another user: its quota (L-9A46857E) is used up. Ask your administrator.\(said)"
                )
        case .duplicate:
            return localized("A user of this name exists already. Choose another username.")
        case .invalid:
            return message.isEmpty
                ? localized("Amazon Connect did not accept the request (\(code)).") : message
        case .notFound:
            return localized("Amazon Connect does not find the instance or something chosen.\(said)")
        case .internalFailure where code.isEmpty:
            return
                localized(
                    "Amazon Connect or a gateway before it failed (HTTP \(httpStatus ?? 500)). Try again in a moment."
                )
        case .internalFailure:
            return localized(
                "Amazon Connect failed inside (HTTP \(httpStatus ?? 500)). Try again in a moment.")
        case .credentials:
            return credentialsSentence
        case .notTheService:
            return
                localized(
                    "Something between here and Amazon Connect answered with HTTP \(httpStatus ?? 0): a proxy or a gateway. Check the network and the proxy."
                )
        case .malformedAnswer:
            return message
        case .transport(let failure):
            return failure.description
        }
    }

    private var credentialsSentence: String {
        switch code {
        case "": message
        case "ExpiredTokenException", "ExpiredToken", "RequestExpired":
            localized("Your AWS sign-in has ended. Sign in again and start anew.")
        case "UnrecognizedClientException", "InvalidClientTokenId":
            localized(
                "AWS does not know these credentials. Check the profile and whether the key still exists.")
        case "RequestTimeTooSkewed",
            "InvalidSignatureException"
        where message.contains("expired") || message.contains("not yet current"):
            localized(
                "This machine's clock is wrong, so AWS refuses its requests. Have the clock set.\(said)")
        case "InvalidSignatureException", "SignatureDoesNotMatch":
            localized(
                "AWS does not accept the signature. The secret key is wrong, or a proxy changes requests.")
        default: localized("AWS does not accept the credentials (\(code)).\(said)")
        }
    }

    /// The service's own words behind ours.
    private var said: String { message.isEmpty ? "" : " " + localized("It says: \(message)") }

    /// What the journal holds of it: the service's code, or a sentence in English whatever the operator speaks.
    var journalDetail: String {
        code.isEmpty ? Language.$current.withValue(.english) { sentence } : code
    }
}
