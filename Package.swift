// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "FactDiff",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "FactDiff", targets: ["FactDiff"]),
    .executable(name: "factdiff", targets: ["factdiff-cli"]),
  ],
  dependencies: [],
  targets: [
    .target(
      name: "FactDiff", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))], plugins: ["EmbedRulesPlugin"]
    ),
    .executableTarget(name: "factdiff-cli", dependencies: ["FactDiff"]),
    .executableTarget(name: "EmbedRules"),
    .plugin(
      name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["EmbedRules"], path: "Sources/EmbedRulesPlugin"
    ),
    .executableTarget(name: "benchmarks", dependencies: ["FactDiff"], path: "Tests/Benchmarks"),
    .testTarget(name: "FactDiffTests", dependencies: ["FactDiff", "factdiff-cli"]),
  ],
  swiftLanguageModes: [.v6]
)
