import Plotter

extension FuzzArea {
  /// Lines of any numbers, on axes of any limits.
  func dataFindings(_ random: inout CaseRandom, _ check: DrawingCheck) throws -> [String] {
    let rows = Int.random(in: 1...4, using: &random)
    var grid = Grid(rows: rows)
    for row in 1...rows where !random.once(in: 5) {
      grid[row - 1, 0] = Axes(
        title: "row \(row)", marks: (0..<Int.random(in: 0...3, using: &random)).map { _ in line(&random) },
        x: axis(&random), y: axis(&random))
    }
    let figure = Figure(
      grid, layout: random.pick(Figure.Layout.allCases),
      crop: random.pick([.none, .tight]),
      style: random.pick([.light, .dark]))
    return try check.findings(figure, as: random.pick(ImageFormat.allCases), drawnTwice: random.once(in: 8))
  }

  /// Figures from a single pixel to the greatest, at any resolution.
  func sizeFindings(_ random: inout CaseRandom, _ check: DrawingCheck) throws -> [String] {
    let dpi = random.once(in: 10) ? HostileNumbers.number(&random) : random.magnitude(from: 0.5, to: 5000)
    let limit = random.once(in: 10) ? 40000.0 : 2000
    let width =
      random.once(in: 20) ? HostileNumbers.number(&random) : random.magnitude(from: 0.5, to: limit) / dpi
    // A long figure is narrow: memory is not what is tried here.
    let longest = min(limit, 4e6 / max(width * dpi, 100))
    let height =
      random.once(in: 20)
      ? HostileNumbers.number(&random) : random.magnitude(from: 0.5, to: max(longest, 1)) / dpi
    guard !(width * height * dpi * dpi > 1e8 && max(width, height) * dpi < 40000) else { return [] }
    let figure = Figure(
      Axes(title: "a title", marks: [Line(x: [0.0, 1, 2, 3], y: [1.0, -1, 1, -1])], y: Axis(label: "y")),
      width: width, height: height, dpi: dpi, layout: random.pick(Figure.Layout.allCases),
      crop: random.pick([.none, .tight]))
    return try check.findings(figure, as: random.pick(ImageFormat.allCases), drawnTwice: random.once(in: 8))
  }

  private func line(_ random: inout CaseRandom) -> Line {
    let count =
      random.once(in: 10) ? Int.random(in: 0...5000, using: &random) : Int.random(in: 0...40, using: &random)
    let (x, y) = (HostileNumbers.series(count, &random), HostileNumbers.series(count, &random))
    let width = random.once(in: 10) ? HostileNumbers.number(&random) : 1.5
    guard random.once(in: 2) else { return Line(x: x, y: y, width: width) }
    return Line(x: x.map { Float($0) }, y: y.map { Float($0) }, width: width)
  }

  private func axis(_ random: inout CaseRandom) -> Axis {
    var axis = Axis(label: random.pick(["", "label"]), scale: random.pick([.linear, .log]))
    if random.once(in: 3) {
      let (lower, upper) = HostileNumbers.pair(&random)
      if !random.once(in: 4) { axis.lower = lower }
      if !random.once(in: 4) { axis.upper = upper }
    }
    return axis
  }
}
