// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// Relative relocations in their short form and no table of exported names are two megabytes less to read at every
/// start, and the unwinder in the program is a library less.
let quickToLoad: LinkerSetting = .unsafeFlags(
    [
        "-use-ld=bfd", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker",
        "--no-export-dynamic", "-Xlinker", "-lgcc_eh",
    ], .when(configuration: .release))

/// What runs at every key lies side by side: code that nobody has run for a while is slow page by page.
let ordered: LinkerSetting = .unsafeFlags(
    ["-Xlinker", "-T", "-Xlinker", "\(Context.packageDirectory)/Packaging/function-order.ld"],
    .when(configuration: .release))

let package = Package(
    name: "connect-adduser",
    products: [
        .executable(name: "connect-adduser", targets: ["connect-adduser"]),
        .executable(name: "connect-sandbox", targets: ["connect-sandbox"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        // The sandbox only: an HTTP server in plain Swift concurrency.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // Arrows point only downwards; Scripts/test checks that no target imports what it does not name here.
        .executableTarget(
            name: "connect-adduser",
            dependencies: [
                "LineMode", "WizardView", "Wizard", "TerminalKit", "ConnectAPI", "AWSAccess", "AWSSigning",
                "UserForm", "Localization",
                "CTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            linkerSettings: [quickToLoad, ordered]
        ),
        .target(name: "LineMode", dependencies: ["Wizard", "UserForm", "TerminalKit", "Localization"]),
        .target(name: "WizardView", dependencies: ["Wizard", "UserForm", "TerminalKit", "Localization"]),
        .target(name: "Wizard", dependencies: ["UserForm", "TerminalKit", "Localization"]),
        .target(name: "TerminalKit"),
        .target(name: "ConnectAPI", dependencies: ["UserForm", "AWSAccess", "AWSSigning", "Localization"]),
        .target(name: "AWSAccess", dependencies: ["AWSSigning", "CCurl", "Localization"]),
        .target(name: "AWSSigning", dependencies: ["COpenSSL"]),
        .target(name: "UserForm", dependencies: ["Localization"]),
        .target(name: "Localization"),

        .target(
            name: "CTerminal",
            cSettings: [.define("_GNU_SOURCE"), .define("_XOPEN_SOURCE_EXTENDED")],
            linkerSettings: [.linkedLibrary("ncursesw")]
        ),
        .target(name: "CCurl", cSettings: [.define("_GNU_SOURCE")]),
        .target(name: "COpenSSL", cSettings: [.define("_GNU_SOURCE")]),

        .executableTarget(
            name: "connect-sandbox",
            dependencies: [
                "AWSSigning",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            resources: [.copy("Model")],
            linkerSettings: [quickToLoad]
        ),

        // What several suites share: a server that misbehaves as it is told.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "LocalizationTests", dependencies: ["Localization"]),
        .testTarget(name: "UserFormTests", dependencies: ["UserForm", "Localization"]),
        .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit", "TestSupport"]),
        .testTarget(
            name: "AWSSigningTests", dependencies: ["AWSSigning"], resources: [.copy("Vectors")]),
        .testTarget(
            name: "AWSAccessTests", dependencies: ["AWSAccess", "AWSSigning", "TestSupport"],
            resources: [.copy("Vectors")]),
        .testTarget(
            name: "ConnectAPITests",
            dependencies: [
                "ConnectAPI", "AWSAccess", "AWSSigning", "UserForm", "Localization", "TestSupport",
            ]),
        .testTarget(
            name: "WizardTests",
            dependencies: ["Wizard", "WizardView", "UserForm", "TerminalKit", "Localization", "TestSupport"]),
        .testTarget(
            name: "WizardViewTests",
            dependencies: ["WizardView", "Wizard", "UserForm", "TerminalKit", "Localization"],
            exclude: ["Screens"]
        ),
        .testTarget(
            name: "LineModeTests",
            dependencies: ["LineMode", "Wizard", "UserForm", "TerminalKit", "Localization", "TestSupport"],
            exclude: ["Transcripts"]
        ),
        .testTarget(name: "SandboxTests", dependencies: ["connect-sandbox", "AWSSigning"]),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "connect-adduser", "ConnectAPI", "AWSAccess", "UserForm", "Wizard", "Localization",
            ]),
        .testTarget(name: "EndToEndTests", dependencies: ["TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

/// The targets in which the compiler proves that no unsafe construct is used.
let pureTargets: Set<String> = [
    "Localization", "UserForm", "TerminalKit", "Wizard", "WizardView", "LineMode",
]

for target in package.targets where !["CTerminal", "CCurl", "COpenSSL"].contains(target.name) {
    target.swiftSettings = [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
        .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
        // Generic types are made with the conformances that the compiler knows. By their mangled names, the runtime
        // searches all conformances of the program for each of them, which takes a third of a start.
        .unsafeFlags(
            ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
            .when(configuration: .release)),
        // So that the linker can leave out and put in order.
        .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
    ]
    if pureTargets.contains(target.name) {
        target.swiftSettings?.append(.strictMemorySafety())  // SE-0458
    }
}
