// swift-tools-version: 6.1

import PackageDescription

// A package as someone else's would be: it wants the library alone.
let package = Package(
  name: "dependent",
  dependencies: [.package(name: "sinplot", path: "sinplot", traits: [])],
  targets: [
    .executableTarget(name: "Dependent", dependencies: [.product(name: "Plotter", package: "sinplot")])
  ],
  swiftLanguageModes: [.v6]
)
