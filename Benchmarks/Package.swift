// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "sinplot", path: "..", traits: []),
    .package(url: "https://github.com/google/swift-benchmark", exact: "0.1.2"),
  ],
  targets: [
    .executableTarget(
      name: "MicroBenchmarks",
      dependencies: [
        .product(name: "Plotter", package: "sinplot"),
        .product(name: "Training", package: "sinplot"),
        .product(name: "Benchmark", package: "swift-benchmark"),
      ]
    ),
    .executableTarget(
      name: "Growth",
      dependencies: [.product(name: "Plotter", package: "sinplot")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
