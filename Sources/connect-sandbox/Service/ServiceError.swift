// SPDX-License-Identifier: Apache-2.0

/// An error as the service answers it.
struct ServiceError: Error, Equatable {
    var code: String
    var status: Int
    var message: String

    static func invalidRequest(_ message: String) -> ServiceError {
        ServiceError(code: "InvalidRequestException", status: 400, message: message)
    }

    static func invalidParameter(_ message: String) -> ServiceError {
        ServiceError(code: "InvalidParameterException", status: 400, message: message)
    }

    static func notFound(_ message: String) -> ServiceError {
        ServiceError(code: "ResourceNotFoundException", status: 404, message: message)
    }

    static let duplicate = ServiceError(
        code: "DuplicateResourceException", status: 409,
        message: "A resource with the specified name already exists.")
    static let quota = ServiceError(
        code: "LimitExceededException", status: 429,
        message: "The allowed limit for the resource has been exceeded.")
    static let throttled = ServiceError(
        code: "TooManyRequestsException", status: 429, message: "Too Many Requests")
    static let failure = ServiceError(
        code: "InternalServiceException", status: 500,
        message: "Request processing failed because of an error.")

    static func denied(_ operation: String, account: String, resource: String) -> ServiceError {
        ServiceError(
            code: "AccessDeniedException", status: 403,
            message: """
                User: arn:aws:iam::\(account):user/operator is not authorized to perform: connect:\(operation) on \
                resource: \(resource)
                """)
    }
}
