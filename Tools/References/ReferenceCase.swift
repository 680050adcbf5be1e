import Plotter
import Training
import Tutorial

/// A training run and a look, and the figures that PyTorch and Matplotlib make of them.
///
/// `Tests/TutorialTests/Fixtures/make_references.py` makes the files and the index that this is read from.
package struct ReferenceCase: Sendable {
  /// What the case is called; also the directory of its files.
  package let name: String

  /// What to train with.
  package let training: TrainingParameters

  /// What the figures look like. Their layout is each one's own.
  package let look: FigureParameters

  /// The figures.
  package let figures: [ReferenceFigure]

  /// Reads the cases of an index.
  ///
  /// - Throws: ``ReferenceError`` where the text is not such an index.
  package static func all(inIndex text: [UInt8]) throws(ReferenceError) -> [ReferenceCase] {
    guard let cases = JSONValue(text)?.array else { throw .notAnIndex }
    return try cases.map { value throws(ReferenceError) in
      guard let found = ReferenceCase(value) else {
        throw .incompleteCase(name: value["name"].string ?? "without a name")
      }
      return found
    }
  }

  private init?(_ value: JSONValue) {
    guard let name = value["name"].string, let points = value["points"].int64,
      let epochs = value["epochs"].int64,
      let learningRate = value["learning_rate"].double, let dpi = value["dpi"].double,
      let size = value["figsize"].array?.compactMap(\.double), size.count == 2,
      let figures = value["figures"].array
    else { return nil }
    let initial: InitialWeights
    if let weights = value["weights"].array?.compactMap(\.double).map(Float.init), weights.count == 4 {
      initial = .given(Weights(a: weights[0], b: weights[1], c: weights[2], d: weights[3]))
    } else if let seed = value["seed"].int64, let draw = value["draw"].int64 {
      initial = .drawn(seed: seed, draw: Int(draw))
    } else {
      return nil
    }
    self.name = name
    training = TrainingParameters(
      initial: initial, points: Int(points), epochs: Int(epochs), learningRate: learningRate)
    look = FigureParameters(width: size[0], height: size[1], dpi: dpi)
    self.figures = figures.compactMap(ReferenceFigure.init)
    guard self.figures.count == figures.count else { return nil }
  }
}

/// A figure as Matplotlib made it.
package struct ReferenceFigure: Sendable {
  /// An axis of it.
  package struct Axis: Sendable {
    /// The data values at the two ends.
    package let view: [Double]

    /// The ticks in view, and their labels.
    package let ticks: [Double], labels: [String]

    /// The text at the axis' end.
    package let offset: String

    fileprivate init?(_ value: JSONValue) {
      guard let view = value["view"].array?.compactMap(\.double), view.count == 2,
        let ticks = value["ticks"].array?.compactMap(\.double),
        let labels = value["labels"].array?.compactMap(\.string), ticks.count == labels.count,
        let offset = value["offset"].string
      else { return nil }
      self.view = view
      self.ticks = ticks
      self.labels = labels
      self.offset = offset
    }
  }

  /// Which figure it is.
  package let figure: TutorialFigure

  /// How the stacked figure is laid out; `nil` for the others.
  package let layout: Figure.Layout?

  /// The PNG file, and the SVG file where that is kept, seen from the index.
  package let png: String, svg: String?

  /// The PNG's width and height in pixels, and the SVG's in points.
  package let pixels: [Int], points: [Double]

  /// The size of Matplotlib's SVG file in bytes.
  package let svgBytes: Int

  /// Its subplots from top to bottom.
  package let axes: [(title: String, x: Axis, y: Axis)]

  fileprivate init?(_ value: JSONValue) {
    guard let figure = value["figure"].string.flatMap(TutorialFigure.init), let png = value["png"].string,
      let pixels = value["pixels"].array?.compactMap(\.int64).map({ Int($0) }), pixels.count == 2,
      let points = value["points"].array?.compactMap(\.double), points.count == 2,
      let svgBytes = value["svg_bytes"].int64, let axes = value["axes"].array
    else { return nil }
    self.figure = figure
    layout = value["layout"].string.flatMap(Figure.Layout.init)
    self.png = png
    svg = value["svg"].string
    self.pixels = pixels
    self.points = points
    self.svgBytes = Int(svgBytes)
    self.axes = axes.compactMap { axes in
      guard let title = axes["title"].string, let x = Axis(axes["x"]), let y = Axis(axes["y"]) else {
        return nil
      }
      return (title, x, y)
    }
    guard self.axes.count == axes.count else { return nil }
  }
}

/// Why an index of references could not be read.
package enum ReferenceError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text is not a JSON array.
  case notAnIndex

  /// Something is missing in a case.
  case incompleteCase(name: String)

  package var description: String {
    switch self {
    case .notAnIndex: "the index is not a JSON array of cases; make it again with make_references.py"
    case .incompleteCase(let name):
      "something is missing in the index's case '\(name)'; make it again with make_references.py"
    }
  }
}
