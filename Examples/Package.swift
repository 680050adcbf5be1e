// swift-tools-version: 6.1

import PackageDescription

// Programs that draw with Plotter. Each reads a file of Data/ and writes one into Pictures/.
let names = [
  "LossCurve", "ImageGrid", "MeasuredPoints", "HistogramDensity", "HeatMap", "DatedSeries", "Dashboard",
]

let package = Package(
  name: "examples",
  dependencies: [
    // Without its traits, sinplot is a library and fetches nothing.
    .package(name: "sinplot", path: "..", traits: [])
  ],
  targets: [
    .target(name: "ExampleFiles")
  ]
    + names.map {
      .executableTarget(
        name: $0, dependencies: ["ExampleFiles", .product(name: "Plotter", package: "sinplot")])
    },
  swiftLanguageModes: [.v6]
)
