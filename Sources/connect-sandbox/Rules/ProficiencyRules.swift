// SPDX-License-Identifier: Apache-2.0

/// What the documentation of AssociateUserProficiencies says beyond the model.
enum ProficiencyRules {
    /// "Proficiencies per agent" among the service's quotas.
    private static let quota = 10

    /// The levels of a user by attribute and value, with those of a request.
    ///
    /// - Throws: `ServiceError` for an attribute or value that the instance does not have, a level that is none, a
    ///   proficiency that is given twice, and more than a user can have.
    static func levels(
        _ entries: [JSONValue], on instance: StoredInstance, adding old: [[String]: Double]
    ) throws(ServiceError) -> [[String]: Double] {
        var levels = old
        var given: Set<[String]> = []
        for entry in entries {
            let name = entry["AttributeName"]?.string ?? ""
            let value = entry["AttributeValue"]?.string ?? ""
            guard let attribute = instance.attributes.first(where: { $0.name == name }) else {
                throw .invalidParameter("AttributeName is not a predefined attribute of the instance")
            }
            guard attribute.values.contains(value) else {
                throw .invalidParameter("AttributeValue is not a value of the predefined attribute")
            }
            guard let level = entry["Level"]?.number, (1...5).map(Double.init).contains(level) else {
                throw .invalidParameter("The valid values of Level are 1, 2, 3, 4 and 5")
            }
            guard given.insert([name, value]).inserted else {
                throw .invalidParameter("UserProficiencies has a proficiency twice")
            }
            levels[[name, value]] = level
        }
        guard levels.count <= quota else {
            throw .invalidParameter("A user has at most \(quota) proficiencies")
        }
        return levels
    }
}
