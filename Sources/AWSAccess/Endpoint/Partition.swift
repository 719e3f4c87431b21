// SPDX-License-Identifier: Apache-2.0

/// A part of AWS with domains of its own (botocore's `partitions.json`).
struct Partition {
    var name: String
    /// How the names of its regions begin.
    var prefixes: [String]
    var domain: String
    var dualStackDomain: String

    /// The domain of `aws login`'s token service, behind the region.
    var signInDomain: String {
        switch name {
        case "aws-cn": "signin.amazonaws.cn"
        case "aws-us-gov": "signin.amazonaws-us-gov.com"
        default: "signin.aws.amazon.com"
        }
    }

    /// The partition of a region; an unknown region counts as one of `aws`.
    static func of(region: String) -> Partition {
        all.first { $0.prefixes.contains { region.hasPrefix($0) } } ?? all[all.count - 1]
    }

    /// Longer prefixes stand before those they contain; `aws` comes last.
    private static let all = [
        Partition(
            name: "aws-cn", prefixes: ["cn-"], domain: "amazonaws.com.cn",
            dualStackDomain: "api.amazonwebservices.com.cn"),
        Partition(
            name: "aws-us-gov", prefixes: ["us-gov-"], domain: "amazonaws.com", dualStackDomain: "api.aws"),
        Partition(
            name: "aws-eusc", prefixes: ["eusc-"], domain: "amazonaws.eu",
            dualStackDomain: "api.amazonwebservices.eu"),
        Partition(
            name: "aws-iso", prefixes: ["us-iso-"], domain: "c2s.ic.gov", dualStackDomain: "api.aws.ic.gov"),
        Partition(
            name: "aws-iso-b", prefixes: ["us-isob-"], domain: "sc2s.sgov.gov",
            dualStackDomain: "api.aws.scloud"),
        Partition(
            name: "aws-iso-e", prefixes: ["eu-isoe-"], domain: "cloud.adc-e.uk",
            dualStackDomain: "api.cloud-aws.adc-e.uk"),
        Partition(
            name: "aws-iso-f", prefixes: ["us-isof-"], domain: "csp.hci.ic.gov",
            dualStackDomain: "api.aws.hci.ic.gov"),
        Partition(
            name: "aws", prefixes: ["us-", "eu-", "ap-", "sa-", "ca-", "me-", "af-", "il-", "mx-"],
            domain: "amazonaws.com", dualStackDomain: "api.aws"),
    ]
}
