// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import FoundationEssentials

/// The body of a Search operation.
struct SearchBody: Encodable {
    struct Criteria: Encodable {
        struct Condition: Encodable {
            var FieldName: String
            var Value: String
            var ComparisonType: String
        }

        var StringCondition: Condition?
        var AndConditions: [Criteria]?
        var OrConditions: [Criteria]?
    }

    var InstanceId: String?
    var NextToken: String?
    var MaxResults: Int
    var SearchCriteria: Criteria?

    init(_ members: [String: String], maximum: Int, criteria: Criteria? = nil) {
        InstanceId = members["InstanceId"]
        NextToken = members["NextToken"]
        MaxResults = maximum
        SearchCriteria = criteria
    }

    var encoded: [UInt8] {
        JSON.encoded(self)
    }
}

/// Writing JSON: keys sorted, so that the same request is the same bytes.
enum JSON {
    static func encoded(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings, numbers and Booleans always encode; an empty body would be refused by the service.
        return (try? encoder.encode(value)).map(Array.init) ?? []
    }
}
