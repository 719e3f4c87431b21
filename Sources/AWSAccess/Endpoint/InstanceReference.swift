// SPDX-License-Identifier: Apache-2.0

import Localization

/// An instance as people name it: by its id or by its ARN, which tells the region too.
package struct InstanceReference: Sendable, Equatable {
    package var id: String
    package var region: String?

    /// Reads an id of 1 to 100 letters, digits and dashes (model shape `InstanceId`), or
    /// `arn:PARTITION:connect:REGION:ACCOUNT:instance/ID`.
    ///
    /// - Throws: `AccessError` that shows both forms.
    package init(_ text: String) throws(AccessError) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var id = text
        if parts.count == 6, parts[0] == "arn", parts[2] == "connect", parts[5].hasPrefix("instance/") {
            region = String(parts[3])
            id = String(parts[5].dropFirst("instance/".count))
        }
        let isID = id.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
        }
        guard isID, (1...100).contains(id.utf8.count) else {
            throw AccessError(
                localized(
                    """
                    “\(text)” names no instance. Give its id, such as 11111111-1111-4111-8111-111111111111, or its ARN, \
                    such as arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111.
                    """))
        }
        self.id = id
    }
}
