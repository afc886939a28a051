// swift-tools-version: 6.3
import PackageDescription

/// The settings of every Swift target: one place, so that no target drifts from the others.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TriageTestSupport"] + dependencies,
    exclude: [
      "NaiveBayes", "TriageTickets", "TriagePolicies", "TriageLint", "TriageCommands",
      "FieldTraining",
    ].contains(name)
      ? ["Fixtures"] : [],
    swiftSettings: settings)
}

let package = Package(
  name: "triage",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "triage", targets: ["triage"]),
    .library(name: "TriageKit", targets: ["TriageKit"]),
    .library(name: "PatternMatching", targets: ["PatternMatching"]),
    .library(name: "NaiveBayes", targets: ["NaiveBayes"]),
  ],
  targets: [
    // Ground floor first; an upper target imports lower ones only.
    .target(name: "CPrefetch"),
    library("ByteStorage", ["CPrefetch"]),
    library("JSON5Values"),
    library("PatternMatching"),
    library("NaiveBayes", ["ByteStorage"]),
    library("TriageTickets"),
    library("TriageFeatures", ["JSON5Values", "PatternMatching", "TriageTickets"]),
    library("TriagePolicies", ["JSON5Values"]),
    library(
      "TriageLint",
      [
        "ByteStorage", "EmbeddedModels", "JSON5Values", "PatternMatching", "TriageFeatures",
        "TriageTickets",
      ]),
    library("TriageEvaluation", ["NaiveBayes", "TriageKit"]),
    .target(name: "CTriageModels"),
    library("EmbeddedModels", ["ByteStorage", "CTriageModels"]),
    library(
      "TriageKit",
      [
        "ByteStorage", "EmbeddedModels", "JSON5Values", "NaiveBayes", "PatternMatching",
        "TriageFeatures",
        "TriageLint",
        "TriagePolicies", "TriageTickets",
      ]),
    library(
      "TriageCommands",
      [
        "ByteStorage", "JSON5Values", "NaiveBayes", "PatternMatching", "TriageEvaluation",
        "TriageFeatures",
        "TriageKit",
        "TriageLint", "TriagePolicies", "TriageTickets",
      ]),
    .executableTarget(name: "triage", dependencies: ["TriageCommands"], swiftSettings: settings),
    .executableTarget(
      name: "triage-benchmarks",
      dependencies: [
        "NaiveBayes", "PatternMatching", "TriageFeatures", "TriageKit", "TriageLint",
        "TriagePolicies", "TriageTickets",
      ], exclude: ["hyperscan.py"], swiftSettings: settings),
    library(
      "FieldTraining",
      [
        "ByteStorage", "JSON5Values", "NaiveBayes", "TriageEvaluation", "TriageLint",
        "TriageTickets",
      ]),
    .executableTarget(
      name: "triage-fields",
      dependencies: ["ByteStorage", "FieldTraining", "TriageKit", "TriageLint"],
      swiftSettings: settings),
    .target(
      name: "TriageTestSupport", path: "Tests/TriageTestSupport", swiftSettings: settings),
    tests("ByteStorage", []),
    tests("PatternMatching", []),
    tests("NaiveBayes", ["ByteStorage"]),
    tests("TriageFeatures", ["TriageTickets"]),
    tests("TriageEvaluation", ["NaiveBayes"]),
    tests(
      "TriageKit",
      ["NaiveBayes", "PatternMatching", "TriageFeatures", "TriageLint", "TriagePolicies"]),
    tests(
      "TriageCommands",
      ["NaiveBayes", "TriageKit", "TriageLint", "TriagePolicies", "TriageTickets", "triage"]),
    tests("TriageTickets", []),
    tests("JSON5Values", []),
    tests("TriagePolicies", ["JSON5Values"]),
    tests("FieldTraining", ["ByteStorage", "TriageKit", "TriageLint", "TriageTickets"]),
    tests("TriageLint", ["ByteStorage", "TriageFeatures", "TriageTickets"]),
  ],
  cLanguageStandard: .c2x
)
