// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Names for the made-up world.
enum SeedNames {
    private static let departments = [
        "Billing", "Claims", "Sales", "Support", "Retention", "Collections", "Logistics", "Returns", "Fraud",
        "Onboarding",
    ]
    private static let sites = [
        "London", "Leeds", "Dublin", "Berlin", "Madrid", "Kraków", "Malmö", "São Paulo", "東京", "Αθήνα",
    ]

    static func securityProfiles(_ count: Int) -> [String] {
        let standard = ["Agent", "Admin", "CallCenterManager", "QualityAnalyst"]
        let roles = ["Agent", "Supervisor", "Team Lead", "Analyst"]
        return Array(
            (standard + combinations(departments, roles, sites, count) { "\($0) \($1)" }).prefix(count))
    }

    static func routingProfiles(_ count: Int) -> [String] {
        let kinds = ["Voice", "Chat", "Voice and Chat", "E-mail and Tasks", "Overflow", "Night"]
        return Array(
            (["Basic Routing Profile"] + combinations(departments, kinds, sites, count) { "\($0) \($1)" })
                .prefix(count))
    }

    /// Pairs first, then pairs with a site, then numbered ones, until there are enough.
    private static func combinations(
        _ first: [String], _ second: [String], _ third: [String], _ count: Int,
        _ join: (String, String) -> String
    ) -> [String] {
        var names = first.flatMap { a in second.map { join(a, $0) } }
        names += third.flatMap { site in names.prefix(first.count * second.count).map { "\($0), \(site)" } }
        var number = 2
        let plain = names
        while names.count < count {
            names += plain.map { "\($0) (\(number))" }
            number += 1
        }
        return names
    }

    /// The names of the groups on each level.
    static func hierarchy(large: Bool) -> [[String]] {
        let teams = (1...(large ? 36 : 2)).map { "Team \($0)" }
        return [
            ["EMEA", "Americas", "APAC"],
            large ? ["North", "South", "West", "East"] : ["North", "South"],
            large ? ["Site A", "Site B", "Site C"] : ["Site A", "Site B"],
            Array(departments.prefix(large ? 6 : 3)),
            teams,
        ]
    }

    private static let firstNames = [
        "Ada", "Alan", "Grace", "Edsger", "Barbara", "Donald", "Margaret", "Dennis", "Radia", "Ken", "José",
        "Zoë",
        "Søren", "François", "Jürgen", "Łukasz", "Ольга", "Νίκος", "花子", "太郎", "다은", "सुनीता", "ليلى", "דוד",
    ]
    private static let lastNames = [
        "Lovelace", "Turing", "Hopper", "Dijkstra", "Liskov", "Knuth", "Hamilton", "Ritchie", "Perlman",
        "Thompson",
        "García", "Müller", "Ångström", "Lefèvre", "Nowak", "Иванова", "Παππάς", "山田", "鈴木", "김", "शर्मा",
        "حداد",
    ]

    /// A person and their username; the small world has Latin names only.
    static func person(_ number: Int, many: Bool) -> (first: String, last: String, username: String) {
        let firsts = many ? firstNames : Array(firstNames.prefix(16))
        let lasts = many ? lastNames : Array(lastNames.prefix(15))
        let first = firsts[number % firsts.count]
        let last = lasts[(number / firsts.count + number) % lasts.count]
        let plain = "\(first.first ?? "x")\(last)".folding(options: .diacriticInsensitive, locale: nil)
            .lowercased()
        let ascii = plain.filter { $0.isASCII && $0.isLetter }
        return (first, last, "\(ascii.count > 2 ? ascii : "user")\(number + 1)")
    }

    /// What users can be good at.
    static func attributes(large: Bool) -> [PredefinedAttribute] {
        let plain = [
            PredefinedAttribute(
                name: "Language", values: ["English", "Deutsch", "Español", "Français", "Português", "日本語"]),
            PredefinedAttribute(name: "Product", values: ["Cards", "Loans", "Mortgages", "Savings"]),
            PredefinedAttribute(name: "Certification / Level", values: ["Complaints", "Fraud"]),
            PredefinedAttribute(name: "Unused", values: []),
        ]
        guard large else { return plain }
        return plain
            + (1...146).map { number in
                PredefinedAttribute(name: "Skill \(number)", values: (1...40).map { "Grade \($0)" })
            }
    }

    /// The queues that a routing profile serves.
    static func queues(ofProfile number: Int) -> [String] {
        let names = ["Sales", "Support", "Billing", "Returns", "Escalations", "Callbacks", "Español"]
        return (0...number % 5).map { names[(number + $0) % names.count] }
    }
}
