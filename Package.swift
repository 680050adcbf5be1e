// swift-tools-version: 6.1

import PackageDescription

// Only the program and the tools parse arguments: a package that depends on a library alone leaves this trait out, and
// then does not even fetch the parser.
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Programs"]))

let package = Package(
  name: "sinplot",
  products: [
    .library(name: "Plotter", targets: ["Plotter"]),
    .library(name: "Training", targets: ["Training"]),
    .executable(name: "sinplot", targets: ["sinplot"]),
  ],
  traits: [
    .trait(name: "Programs", description: "The program sinplot, and the tools for working on the package."),
    .default(enabledTraits: ["Programs"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The libraries.
    .systemLibrary(
      name: "CCairo",
      pkgConfig: "cairo-fc",
      providers: [.apt(["libcairo2-dev"])]
    ),
    .target(
      name: "CPNG", dependencies: ["CCairo"], linkerSettings: [.linkedLibrary("png16"), .linkedLibrary("z")]),
    .target(name: "PlainText"),
    .target(name: "CFiles"),
    .target(name: "AtomicFiles", dependencies: ["CFiles", "PlainText"]),
    .target(name: "Training"),
    .target(name: "Tables"),
    .target(name: "Plotter", dependencies: ["AtomicFiles", "CCairo", "CPNG", "PlainText"]),

    // The program.
    .target(name: "Tutorial", dependencies: ["AtomicFiles", "PlainText", "Plotter", "Training"]),
    .target(name: "TablePlot", dependencies: ["PlainText", "Plotter", "Tables"]),
    .target(name: "Report", dependencies: ["AtomicFiles", "PlainText", "Plotter", "Training", "Tutorial"]),
    .target(name: "CArguments"),
    .executableTarget(
      name: "sinplot",
      dependencies: [
        "AtomicFiles", "CArguments", "PlainText", "Plotter", "Report", "TablePlot", "Tables", "Training",
        "Tutorial", argumentParser,
      ]
    ),

    // Tools for whoever works on the package; no part of the products.
    .target(
      name: "References", dependencies: ["Plotter", "Training", "Tutorial"], path: "Tools/References"),
    .executableTarget(
      name: "distances",
      dependencies: ["Plotter", "References", "Training", "Tutorial", argumentParser],
      path: "Tools/distances"
    ),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "PlainText", "Plotter", "Report", "TablePlot", "Tables", "Training", "Tutorial", argumentParser,
      ],
      path: "Tools/fuzz"
    ),
    .target(name: "GalleryFigures", dependencies: ["Plotter"], path: "Tools/GalleryFigures"),
    .target(name: "GuideFigures", dependencies: ["Plotter"], path: "Tools/GuideFigures"),
    .executableTarget(
      name: "guide", dependencies: ["GuideFigures", "Plotter", argumentParser], path: "Tools/guide"),
    .executableTarget(
      name: "gallery",
      dependencies: ["GalleryFigures", "Plotter", argumentParser],
      path: "Tools/gallery"
    ),

    // What the tests share.
    .target(name: "TestSupport", dependencies: ["CPNG", "Plotter", "UserLocale"], path: "Tests/Support"),
    .target(name: "UserLocale", path: "Tests/UserLocale"),
    .testTarget(name: "PlainTextTests", dependencies: ["PlainText", "UserLocale"]),
    .testTarget(name: "AtomicFilesTests", dependencies: ["AtomicFiles", "CFiles", "TestSupport"]),
    .testTarget(
      name: "TrainingTests", dependencies: ["Training", "TestSupport"], resources: [.copy("Fixtures")]),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "PlotterTests", dependencies: ["Plotter", "TestSupport", "UserLocale"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "TutorialTests", dependencies: ["References", "TestSupport", "Tutorial"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ReportTests", dependencies: ["AtomicFiles", "PlainText", "Report", "TestSupport", "Tutorial"]),
    .testTarget(
      name: "GalleryTests", dependencies: ["CCairo", "GalleryFigures", "Plotter", "TestSupport"],
      exclude: ["Matplotlib"], resources: [.copy("Fixtures")]),
    .testTarget(name: "OutsideTests", dependencies: ["Plotter", "TestSupport"]),
    .testTarget(name: "GuideTests", dependencies: ["GuideFigures", "Plotter", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["PlainText", "References", "TestSupport", "Training", "Tutorial", "sinplot"],
      resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)

// The documentation is built with a plugin that nobody else needs: `SINPLOT_DOCS=1 swift package generate-documentation`.
if Context.environment["SINPLOT_DOCS"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"))
}
