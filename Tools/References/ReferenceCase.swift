import Foundation
import Plotter
import Training
import Tutorial

/// A training run and a look, and the figures that PyTorch and Matplotlib make of them.
///
/// `Tests/TutorialTests/Fixtures/make_references.py` makes the files and the index that this is read from.
package struct ReferenceCase: Sendable, Decodable {
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
  /// - Throws: `DecodingError` where the text is not such an index.
  package static func all(inIndex text: [UInt8]) throws -> [ReferenceCase] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([ReferenceCase].self, from: Data(text))
  }

  private enum CodingKeys: CodingKey {
    case name, seed, draw, weights, points, epochs, learningRate, dpi, figsize, figures
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    figures = try values.decode([ReferenceFigure].self, forKey: .figures)
    let initial: InitialWeights
    if let weights = try values.decodeIfPresent(SIMD4<Float>.self, forKey: .weights) {
      initial = .given(Weights(a: weights[0], b: weights[1], c: weights[2], d: weights[3]))
    } else {
      initial = .drawn(
        seed: try values.decode(Int64.self, forKey: .seed), draw: try values.decode(Int.self, forKey: .draw))
    }
    training = TrainingParameters(
      initial: initial, points: try values.decode(Int.self, forKey: .points),
      epochs: try values.decode(Int.self, forKey: .epochs),
      learningRate: try values.decode(Double.self, forKey: .learningRate))
    let size = try values.decode(SIMD2<Double>.self, forKey: .figsize)
    look = FigureParameters(
      width: size.x, height: size.y, dpi: try values.decode(Double.self, forKey: .dpi))
  }
}

/// A figure as Matplotlib made it.
package struct ReferenceFigure: Sendable, Decodable {
  /// A subplot of it.
  package struct Axes: Sendable, Decodable {
    package let title: String
    package let x, y: Axis
  }

  /// An axis of it.
  package struct Axis: Sendable, Decodable {
    /// The data values at the two ends.
    package let view: [Double]

    /// The ticks in view, and their labels.
    package let ticks: [Double], labels: [String]

    /// The text at the axis' end.
    package let offset: String
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
  package let axes: [Axes]
}

extension TutorialFigure: Decodable {}

extension Figure.Layout: Decodable {}
