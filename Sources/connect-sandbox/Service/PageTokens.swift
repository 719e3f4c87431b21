// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Page marks that mean nothing to a client and hold for one operation on one instance only.
enum PageTokens {
    static func token(_ offset: Int, for operation: String, instance: String) -> String {
        Data("\(operation)|\(instance)|\(offset)".utf8).base64EncodedString()
    }

    /// The offset that a token stands for.
    ///
    /// - Throws: `ServiceError` for a token of another list, or none at all.
    static func offset(_ token: String?, for operation: String, instance: String) throws(ServiceError) -> Int
    {
        guard let token else { return 0 }
        let parts = Data(base64Encoded: token).map {
            String(decoding: $0, as: UTF8.self).split(separator: "|")
        }
        guard let parts, parts.count == 3, parts[0] == operation, parts[1] == instance,
            let offset = Int(parts[2]), offset > 0
        else { throw .invalidRequest("The NextToken is not valid.") }
        return offset
    }
}
