// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import FoundationEssentials
package import UserForm

extension ConnectClient {
    private struct AttributePage: Page {
        struct Summary: Decodable {
            var Name: String?
        }

        var PredefinedAttributeSummaryList: [Summary]?
        var NextToken: String?
        var items: [Summary] { PredefinedAttributeSummaryList ?? [] }
    }

    private struct AttributeAnswer: Decodable {
        struct Attribute: Decodable {
            struct Values: Decodable {
                var StringList: [String]?
            }

            var Values: Values?
        }

        var PredefinedAttribute: Attribute
    }

    private struct AssociationBody: Encodable {
        struct Entry: Encodable {
            var AttributeName: String
            var AttributeValue: String
            var Level: Int
        }

        var UserProficiencies: [Entry]
    }

    /// ListPredefinedAttributes: the names of what users of an instance can be good at.
    package func predefinedAttributes(instanceID: String) async throws(ConnectError) -> [String] {
        var names: [String] = []
        try await readPages(
            AttributePage.self,
            { token in
                APICall(
                    operation: "ListPredefinedAttributes", method: "GET",
                    segments: ["predefined-attributes", instanceID],
                    parameters: Self.paging(size: 100, token: token))
            }, onPage: { page in names += page.compactMap(\.Name) })
        return names
    }

    /// DescribePredefinedAttribute: the values of an attribute; empty where it has none to choose from.
    package func predefinedAttributeValues(
        _ name: String, instanceID: String
    ) async throws(ConnectError) -> [String] {
        try await read(
            APICall(
                operation: "DescribePredefinedAttribute", method: "GET",
                segments: ["predefined-attributes", instanceID, name]),
            as: AttributeAnswer.self
        ).PredefinedAttribute.Values?.StringList ?? []
    }

    /// AssociateUserProficiencies: sets what a user is good at.
    ///
    /// Sent again like a read where its failure passes: setting the same levels twice is the same as once.
    package func associateProficiencies(
        _ proficiencies: [Proficiency], userID: String, instanceID: String
    ) async throws(ConnectError) {
        let body = AssociationBody(
            UserProficiencies: proficiencies.map {
                .init(AttributeName: $0.attribute, AttributeValue: $0.value, Level: $0.level)
            })
        try await carryOut(
            APICall(
                operation: "AssociateUserProficiencies", method: "POST",
                segments: ["users", instanceID, userID, "associate-proficiencies"], body: JSON.encoded(body)))
    }
}
