import Foundation
import TestSupport
import Testing

@testable import Plotter

/// Figures of values that make no picture, or hardly one.
@Suite(.needsFont) struct HostileFigureTests {
  private func figure(
    _ line: Line = Line(x: [0.0, 1], y: [0.0, 1]), x: Axis = Axis(), y: Axis = Axis()
  ) -> Figure {
    Figure(Axes(marks: [line], x: x, y: y), width: 2, height: 1.5)
  }

  private func draw(_ figure: Figure) throws(PlotError) {
    let typesetter = try Typesetter()
    for format in ImageFormat.allCases { _ = try figure.encoded(as: format, using: typesetter) }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, -0.001, 10_000.5, 1e75, .greatestFiniteMagnitude])
  func refusesLineWidths(width: Double) throws {
    #expect { try draw(figure(Line(x: [0.0, 1], y: [0.0, 1], width: width))) } throws: { error in
      guard case PlotError.mark(let what, _)? = error as? PlotError else { return false }
      return what.contains("\(width)") && "\(error)".contains("from 0.0 to 10000.0")
    }
  }

  @Test(arguments: [0, .leastNonzeroMagnitude, 10_000.0]) func drawsLinesOfAnyOtherWidth(width: Double) throws
  {
    try draw(figure(Line(x: [0.0, 1], y: [0.0, 1], width: width)))
  }

  @Test(
    arguments: [
      (0.0, 1.0, 100.0), (-1, 1, 100), (.nan, 1, 100), (1, .infinity, 100), (1, 1, 0), (1, 1, .nan),
      (400, 1, 100),
      (1, 1, 1e300), (1e-300, 1, 100), (0.004, 1, 100), (1e-15, 2e-15, 1e16), (0.001, 0.001, 1_000_001),
    ])
  func refusesSizes(width: Double, height: Double, dpi: Double) throws {
    var figure = figure()
    (figure.width, figure.height, figure.dpi) = (width, height, dpi)
    let typesetter = try Typesetter()
    #expect {
      _ = try figure.encoded(as: .png, using: typesetter)
    } throws: { error in
      guard case PlotError.size? = error as? PlotError else { return false }
      return !"\(error)".contains("\n")
    }
  }

  /// Of vector images, whose sides are in points, and of cropped ones.
  @Test(arguments: [(1e300, 1e-300), (500, 10), (0.0001, 10_000), (1e-5, 1e6)])
  func refusesSizesOfWhatIsDrawn(side: Double, dpi: Double) throws {
    for crop in [Figure.Crop.none, .tight] {
      var figure = figure()
      (figure.width, figure.height, figure.dpi, figure.crop) = (side, side, dpi, crop)
      let typesetter = try Typesetter()
      for format in ImageFormat.allCases {
        do throws(PlotError) {
          _ = try figure.encoded(as: format, using: typesetter)
          // Only a PNG file is as large as its pixels are; what is drawn may be small enough.
          #expect(crop == .tight || format == .png, "\(format)")
        } catch {
          #expect(crop == .tight || format != .png, "\(error)")
          guard case .size = error else {
            Issue.record("\(format): \(error)")
            continue
          }
          #expect(!"\(error)".contains("\n"))
        }
      }
    }
  }

  @Test(arguments: [(1, 1), (1, 2), (1, Int.min), (3, -1), (1000, Int.max)])
  func refusesAxesOutsideOfTheRows(rows: Int, row: Int) throws {
    var grid = Grid(rows: rows)
    grid[rows: row..<(row == .max ? row : row + 1), columns: 0..<1] = Axes()
    #expect {
      try draw(Figure(grid))
    } throws: { error in
      guard case PlotError.grid? = error as? PlotError else { return false }
      return true
    }
  }

  /// Points that fall together when they are rounded to fractions of a pixel have no direction.
  @Test(arguments: [0, 1e-9, 1.5, 100]) func drawsPointsThatFallTogether(width: Double) throws {
    let values = [0, 1, .nan, 0.5, 0.5 + 1e-9, .nan, 0.7, 0.7 + 1e-9, 0.7, .nan, 0.2]
    try draw(figure(Line(x: values, y: values, width: width)))
  }

  /// Of a text that is much wider than the figure, the middle is seen; of a glyph larger than that, a part.
  @Test func drawsTextsOfAnySize() throws {
    var wide = figure()
    wide.grid[0, 0]?.title = String(repeating: "W", count: 50_000)
    try draw(wide)
    var large = figure()
    large.grid[0, 0]?.title = "W"
    (large.width, large.height, large.dpi) = (0.0005, 0.0005, 1e6)
    let typesetter = try Typesetter()
    _ = try large.encoded(as: .png, using: typesetter)
  }

  @Test(arguments: [Int.min, -1, 0, 1001, Int.max]) func refusesNumbersOfRows(rows: Int) throws {
    for grid in [Grid(rows: rows), Grid(rows: 1, columns: rows)] {
      #expect {
        try draw(Figure(grid))
      } throws: { error in
        guard case PlotError.grid? = error as? PlotError else { return false }
        return "\(error)".contains("\(rows)")
      }
    }
  }

  @Test(arguments: [1, 2, 1000]) func rowsMayBeEmptyOrTooLow(rows: Int) throws {
    for layout in Figure.Layout.allCases {
      for crop in [Figure.Crop.none, .tight] {
        for row in [nil, 0, rows - 1] {
          var grid = Grid(rows: rows)
          if let row { grid[row, 0] = Axes() }
          try draw(Figure(grid, width: 1, height: 1, layout: layout, crop: crop))
        }
      }
    }
  }

  @Test func refusesLimits() throws {
    for (lower, upper) in [(Double.nan, 1.0), (0, .infinity), (-.infinity, .infinity)] {
      for scale: any Scale in [LinearScale(), LogScale()] {
        #expect(throws: PlotError.self) {
          try draw(figure(x: Axis(scale: scale, lower: lower, upper: upper)))
        }
      }
    }
    for (lower, upper) in [(0.0, 1.0), (-1, 1), (1, -1)] {
      #expect {
        try draw(figure(y: Axis(scale: .log, lower: lower, upper: upper)))
      } throws: { error in
        guard case PlotError.limits(let limit, _)? = error as? PlotError else { return false }
        return limit <= 0
      }
    }
  }

  /// Limits so close that their logarithms are the same number are equal ones to a logarithmic axis.
  @Test(arguments: [
    (2.687153791666144e+164, 2.6871537916662057e+164), (1.0000000000000006e-05, 1e-05),
    (1.7434352723035437e-184, 1.743435272303513e-184), (1.0000000000000002e-05, 1.0000000000000006e-05),
    (.greatestFiniteMagnitude, .greatestFiniteMagnitude.nextDown),
  ])
  func limitsMayHaveEqualLogarithms(lower: Double, upper: Double) throws {
    try #require(log10(lower) == log10(upper))
    let axis = Axis(scale: .log, lower: lower, upper: upper)
    let limits = AxisLimits(of: axis, span: Extent.Span(), style: .light).view
    #expect(log10(limits.lower) != log10(limits.upper))
    #expect(limits.isInverted == (lower > upper))
    #expect(limits.contains(lower) && limits.contains(upper))
    try draw(figure(x: axis))
    try draw(figure(y: axis))
  }

  /// Limits of which even the distance is past the greatest number.
  @Test func limitsMayLieAsFarApartAsNumbersGo() {
    let greatest = Double.greatestFiniteMagnitude
    let transform = AxisTransform(
      scale: .linear, limits: ViewInterval(lower: -greatest, upper: greatest), start: 10, end: 110)
    for (value, expected) in [(-greatest, 10.0), (-greatest / 2, 35), (0, 60), (greatest, 110)] {
      #expect(abs(transform.position(of: value) - expected) < 1e-9)
    }
  }

  /// Data that no axis was made for; each is drawn, as Matplotlib would, with what is finite in it.
  @Test(arguments: [
    [], [.nan], [.infinity, -.infinity], [.nan, 1, .infinity, 2], [.leastNonzeroMagnitude, 0x1p-1060],
    [1.7e308, -1.7e308],
    [0, -0.0], [1, 1 + .ulpOfOne], [-1, -2],
  ])
  func drawsAnyData(values: [Double]) throws {
    let indices = values.indices.map { Double($0) }
    for scale: any Scale in [LinearScale(), LogScale()] {
      let axis = Axis(scale: scale)
      try draw(figure(Line(x: indices, y: values), y: axis))
      try draw(figure(Line(x: values, y: indices), x: axis))
      try draw(figure(Line(x: values.map { Float($0) }, y: values.map { Float($0) }), x: axis, y: axis))
    }
  }
}
