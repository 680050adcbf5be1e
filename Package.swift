// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "sinplot",
  products: [
    .library(name: "Plotter", targets: ["Plotter"]),
    .library(name: "Training", targets: ["Training"]),
    .executable(name: "sinplot", targets: ["sinplot"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCairo",
      pkgConfig: "cairo-fc",
      providers: [.apt(["libcairo2-dev"])]
    ),
    .target(name: "Training"),
    .target(name: "Plotter", dependencies: ["CCairo"]),
    .target(name: "Report", dependencies: ["Training", "Plotter"]),
    .executableTarget(
      name: "sinplot",
      dependencies: [
        "Report", "Plotter", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Compares the figures with Matplotlib's; no part of the products.
    .target(name: "References", dependencies: ["Report", "Plotter", "Training"]),
    .executableTarget(
      name: "distances",
      dependencies: [
        "References", "Report", "Plotter", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Tries the program and the libraries with hostile input; no part of the products.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Report", "Plotter", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // What the tests share.
    .target(name: "TestSupport", dependencies: ["Plotter", "UserLocale"], path: "Tests/Support"),
    .target(name: "UserLocale", path: "Tests/UserLocale"),
    .testTarget(
      name: "TrainingTests", dependencies: ["Training", "TestSupport"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "PlotterTests", dependencies: ["Plotter", "TestSupport", "UserLocale"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ReportTests", dependencies: ["Report", "References", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "CommandTests", dependencies: ["sinplot", "Report", "Training", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
