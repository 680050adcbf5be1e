// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "Leaks",
  dependencies: [.package(name: "sinplot", path: "../..")],
  targets: [.executableTarget(name: "Leaks", dependencies: [.product(name: "Plotter", package: "sinplot")])],
  swiftLanguageModes: [.v6]
)
