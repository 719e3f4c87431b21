// SPDX-License-Identifier: Apache-2.0

/// What the made-up security profiles permit, by the API names that the Administrator Guide lists ("List of security
/// profile permissions"); the four that every new instance has are as it describes them ("Default security profiles").
extension SeedNames {
    private static let agent = [
        "BasicAgentAccess", "OutboundCallAccess", "TransferContact.Enabled", "AudioDeviceSettings.Access",
        "ContactSearch.View", "MyContacts.View",
    ]
    private static let metrics = [
        "AccessMetrics", "ContactSearch.View", "MetricsReports.View", "RealtimeContactLens.View",
        "ReportSchedules.View",
    ]

    private static func all(_ kinds: [String], _ actions: [String]) -> [String] {
        kinds.flatMap { kind in actions.map { "\(kind).\($0)" } }
    }

    /// The permissions of a profile, by the role in its name.
    static func permissions(ofProfile name: String) -> [String] {
        let role = name.split(separator: ",").first.map(String.init) ?? name
        if role == "Admin" {
            return agent + metrics
                + all(
                    [
                        "Users", "SecurityProfiles", "RoutingPolicies", "Queues", "ContactFlows",
                        "HoursOfOperation",
                        "AgentGrouping", "AgentStates", "Prompts", "PhoneNumbers",
                    ], ["View", "Create", "Edit", "Delete"]) + [
                    "Users.EditPermission", "Users.EnableAndDisable",
                ]
        }
        if role == "CallCenterManager" {
            return agent + metrics
                + all(
                    ["RoutingPolicies", "Queues", "HoursOfOperation", "AgentStates"],
                    ["View", "Create", "Edit"])
                + ["Users.View", "Users.Create", "Users.Edit", "SecurityProfiles.View"]
        }
        if role.contains("Supervisor") { return agent + metrics + ["Users.View", "ManagerListenIn"] }
        if role.contains("Team Lead") { return agent + metrics + ["Users.View", "Users.Edit"] }
        // Analysts look at contacts and take none.
        return role.contains("Analyst") ? metrics + ["Evaluations.View", "ContactAttributes.View"] : agent
    }
}
