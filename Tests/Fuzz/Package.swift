// swift-tools-version: 6.0

import PackageDescription

// A package of its own, so that the program's has neither a target nor a flag that only fuzzing needs.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "sitegen", path: "../..")],
  targets: [
    .target(name: "FuzzDriver"),
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzDriver", .product(name: "SiteGenerator", package: "sitegen")]),
  ],
  swiftLanguageModes: [.v6]
)
