// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "Leaks",
  dependencies: [.package(name: "sinplot", path: "../..", traits: [])],
  targets: [.executableTarget(name: "Leaks", dependencies: [.product(name: "Plotter", package: "sinplot")])],
  swiftLanguageModes: [.v6]
)
