// SPDX-License-Identifier: Apache-2.0

import AWSAccess

extension ConnectError {
    /// What happened and what to do, for the operator; without the request id.
    package var sentence: String {
        switch kind {
        case .accessDenied:
            return "Your AWS identity is not allowed connect:\(operation)."
        case .throttled where code.isEmpty:
            return "Amazon Connect or a gateway before it is busy (HTTP 429). Wait a moment and try again."
        case .throttled:
            return "Amazon Connect is busy for this account. Wait a moment and try again."
        case .quotaExceeded:
            return
                "The instance has no room for another user: its quota (L-9A46857E) is used up. Ask your administrator.\(said)"
        case .duplicate:
            return "A user of this name exists already. Choose another username."
        case .invalid:
            return message.isEmpty ? "Amazon Connect did not accept the request (\(code))." : message
        case .notFound:
            return "Amazon Connect does not find the instance or something chosen.\(said)"
        case .internalFailure where code.isEmpty:
            return
                "Amazon Connect or a gateway before it failed (HTTP \(httpStatus ?? 500)). Try again in a moment."
        case .internalFailure:
            return "Amazon Connect failed inside (HTTP \(httpStatus ?? 500)). Try again in a moment."
        case .credentials:
            return credentialsSentence
        case .notTheService:
            return
                "Something between here and Amazon Connect answered with HTTP \(httpStatus ?? 0): a proxy or a gateway. Check the network and the proxy."
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
            "Your AWS sign-in has ended. Sign in again and start anew."
        case "UnrecognizedClientException", "InvalidClientTokenId":
            "AWS does not know these credentials. Check the profile and whether the key still exists."
        case "RequestTimeTooSkewed",
            "InvalidSignatureException"
        where message.contains("expired") || message.contains("not yet current"):
            "This machine's clock is wrong, so AWS refuses its requests. Have the clock set.\(said)"
        case "InvalidSignatureException", "SignatureDoesNotMatch":
            "AWS does not accept the signature. The secret key is wrong, or a proxy changes requests."
        default: "AWS does not accept the credentials (\(code)).\(said)"
        }
    }

    /// The service's own words behind ours.
    private var said: String { message.isEmpty ? "" : " It says: \(message)" }
}
