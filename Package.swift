// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    // For Tests/Fuzz, which is a package of its own.
    .library(name: "SiteGenerator", targets: ["SiteGenerator"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", .upToNextMinor(from: "2.1.1")),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", .upToNextMinor(from: "0.10.0")),
  ],
  targets: [
    // The C library comes from the system: one module map, one door.
    .systemLibrary(
      name: "CCmarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
        .brew(["cmark-gfm"]),
      ]
    ),
    .target(name: "CParserMemory"),
    .target(name: "Markdown", dependencies: ["CCmarkGFM", "CParserMemory"]),
    .target(
      name: "SiteGenerator",
      dependencies: [
        "Markdown",
        "Yams",
        .product(name: "Mustache", package: "swift-mustache"),
        "SwiftCSV",
      ],
      plugins: ["EmbedFilesPlugin"]
    ),
    // Of FlyingFox only the sockets; ARCHITECTURE.md says why.
    .target(
      name: "PreviewServer",
      dependencies: [.product(name: "FlyingSocks", package: "FlyingFox")],
      resources: [.embedInCode("Resources")]
    ),
    .target(name: "OutsideLinks", dependencies: ["SiteGenerator"]),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "OutsideLinks",
        "PreviewServer",
        "SiteGenerator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Takes the place of the system's malloc; ARCHITECTURE.md says why. Sanitizers, for debug builds, bring their own.
      linkerSettings: [.linkedLibrary("jemalloc", .when(platforms: [.linux], configuration: .release))]
    ),
    // The built-in theme and the example of `init` are folders of the repository, turned into Swift at build time.
    .executableTarget(name: "EmbedFiles"),
    .plugin(name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "CCmarkGFM"]),
    .testTarget(name: "SiteGeneratorTests", dependencies: ["SiteGenerator"]),
    .testTarget(
      name: "PreviewServerTests",
      dependencies: ["PreviewServer", .product(name: "FlyingSocks", package: "FlyingFox")]
    ),
    .testTarget(name: "OutsideLinksTests", dependencies: ["OutsideLinks", "SiteGenerator"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["sitegen", "SiteGenerator", .product(name: "FlyingSocks", package: "FlyingFox")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
