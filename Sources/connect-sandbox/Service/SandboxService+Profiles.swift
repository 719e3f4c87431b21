// SPDX-License-Identifier: Apache-2.0

/// What the profiles hold: made up from a profile's place on its list.
extension SandboxService {
    func place(
        of id: JSONValue?, among profiles: [Named], _ kind: String
    ) throws(ServiceError) -> Int {
        guard let number = profiles.firstIndex(where: { $0.id == id?.string }) else {
            throw .notFound("The \(kind) was not found.")
        }
        return number
    }

    func describeRoutingProfile(_ number: Int, of instance: StoredInstance) -> JSONValue {
        let profile = instance.routingProfiles[number]
        let channels: [JSONValue] = zip(["VOICE", "CHAT", "TASK", "EMAIL"], [1, 3, 5, 2])
            .prefix(1 + number % 4)
            .map { ["Channel": .string($0), "Concurrency": .number(Double($1))] }
        return [
            "InstanceId": .string(instance.id), "RoutingProfileId": .string(profile.id),
            "RoutingProfileArn": .string(instance.arn("routing-profile", profile.id, region: region)),
            "Name": .string(profile.name),
            "Description": .string("Contacts for \(profile.name), in the order of their queues."),
            "MediaConcurrencies": .array(channels),
        ]
    }

    func queue(_ name: String, of instance: StoredInstance) -> JSONValue {
        let id = "ffffffff-0000-4000-8000-" + String(repeating: "0", count: 12)
        return [
            "QueueId": .string(id), "QueueArn": .string(instance.arn("queue", id, region: region)),
            "QueueName": .string(name), "Priority": 1, "Delay": 0, "Channel": "VOICE",
        ]
    }
}
