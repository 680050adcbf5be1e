import Plotter
import References
import Tutorial

/// What was measured, figure by figure.
struct DistanceTable {
  /// A figure's measurements.
  struct Entry {
    var name: String
    var figure: ReferenceFigure
    /// Of the raster images; `nil` where the sizes differ.
    var distance: ImageDistance?
    /// Of the rasterised SVG documents; `nil` where it was not measured.
    var vector: ImageDistance?
    /// The size of sinplot's SVG document.
    var bytes: Int
    var mismatches: [String]

    /// The measurements on one line.
    var line: String {
      var words = [figure.png]
      if let distance {
        words += [
          fixed(distance.rootMeanSquare, 3), fixed(distance.shareOfDifferent * 100, 3) + " %",
          "\(distance.greatest)",
        ]
      } else {
        words.append("sizes differ")
      }
      if let vector { words += ["SVG", fixed(vector.rootMeanSquare, 3)] }
      words += ["\(bytes)/\(figure.svgBytes) bytes", mismatches.isEmpty ? "" : "MISMATCH"]
      return words.joined(separator: " ")
    }
  }

  var entries: [Entry] = []

  /// Whether SVG documents are compared.
  var hasVectors: Bool

  init(hasVectors: Bool) { self.hasVectors = hasVectors }

  /// A Markdown table with a row for each case.
  var markdown: String {
    var lines = [
      "| Case | y true | y pred | y random | stacked | loss | pixels over 16 levels |"
        + (hasVectors ? " SVG |" : ""),
      "| --- | --: | --: | --: | --: | --: | --: |" + (hasVectors ? " --: |" : ""),
    ]
    var names: [String] = []
    for entry in entries where names.last != entry.name { names.append(entry.name) }
    for name in names {
      let members = entries.filter { $0.name == name }
      var cells = [name]
      for figure in [TutorialFigure.yTrue, .yPred, .yRandom, .stacked, .loss] {
        cells.append(
          members.filter { $0.figure.figure == figure }
            .map { entry in entry.distance.map { fixed($0.rootMeanSquare, 2) } ?? "sizes differ" }
            .joined(separator: ", "))
      }
      cells.append(fixed((members.compactMap { $0.distance?.shareOfDifferent }.max() ?? 0) * 100, 2) + " %")
      if hasVectors {
        cells.append(members.compactMap { $0.vector?.rootMeanSquare }.max().map { fixed($0, 2) } ?? "")
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  /// The distribution of the distances, and the figures farthest from their references.
  var summary: String {
    var lines: [String] = []
    let measured = entries.filter { $0.distance != nil }
    lines.append(
      "\(entries.count) figures, \(entries.count - measured.count) of another size, "
        + "\(entries.count { !$0.mismatches.isEmpty }) with mismatches")
    func describe(_ name: String, _ values: [Double]) {
      let sorted = values.sorted()
      guard let greatest = sorted.last else { return }
      func quantile(_ share: Double) -> String { fixed(sorted[Int(share * Double(sorted.count - 1))], 3) }
      lines.append(
        "\(name): median \(quantile(0.5)), 90 % \(quantile(0.9)), 99 % \(quantile(0.99)), greatest \(fixed(greatest, 3))"
      )
    }
    describe("RMS", measured.compactMap { $0.distance?.rootMeanSquare })
    describe(
      "pixels over 16 levels, %", measured.compactMap { $0.distance.map { $0.shareOfDifferent * 100 } })
    describe("RMS of the SVG documents", entries.compactMap { $0.vector?.rootMeanSquare })
    describe(
      "bytes of the SVG documents, share of Matplotlib's",
      entries.map {
        Double($0.bytes) / Double($0.figure.svgBytes)
      })
    let worst = measured.sorted { ($0.distance?.rootMeanSquare ?? 0) > ($1.distance?.rootMeanSquare ?? 0) }
    lines += worst.prefix(10).map(\.line)
    return lines.joined(separator: "\n")
  }
}

/// A number with a fixed count of decimals.
private func fixed(_ value: Double, _ decimals: Int) -> String {
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((value * Double(scale)).rounded())
  let fraction = String(whole % scale)
  return "\(whole / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
}
