// swift-tools-version: 6.1

import PackageDescription

let nio = [
  Target.Dependency.product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
]

let package = Package(
  name: "figure-server",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "sinplot", path: "../..", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
  ],
  targets: [
    .executableTarget(
      name: "FigureServer", dependencies: nio + [.product(name: "Plotter", package: "sinplot")]),
    .executableTarget(name: "FigureLoad", dependencies: nio),
  ],
  swiftLanguageModes: [.v6]
)
