import Foundation
import GalleryFigures
import Plotter
import Testing

/// What there is to say of a figure that Matplotlib drew: an entry of Fixtures/index.json, which make_gallery.py made.
struct GalleryReference: Decodable, Sendable {
  /// The labels of an axis' ticks.
  struct Labels: Decodable, Sendable, Equatable {
    var major, minor: [String]
    var offset: String
  }

  /// The labels of the axes of a frame; none for an axis that is not drawn.
  struct Frame: Decodable, Sendable {
    var x, y: Labels?
  }

  var name: String
  var width, height: Int
  var dpi: Double
  var axes: [Frame]

  /// The sizes of Matplotlib's files in bytes.
  var svg, pdf: Int

  /// Whether there is a picture of Matplotlib's SVG.
  var vector: Bool

  /// Matplotlib's picture.
  var picture: PixelImage {
    get throws { try Self.picture(name) }
  }

  /// Matplotlib's SVG as librsvg shows it at 100 dots per inch.
  var vectorPicture: PixelImage {
    get throws { try Self.picture("vector/" + name) }
  }

  private static func picture(_ name: String) throws -> PixelImage {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "png"))
    return try PixelImage(png: Array(try Data(contentsOf: url)))
  }

  /// All references by name.
  static let all: [String: GalleryReference] = {
    do {
      let url = try #require(Bundle.module.url(forResource: "Fixtures/index", withExtension: "json"))
      let references = try JSONDecoder().decode([GalleryReference].self, from: Data(contentsOf: url))
      return Dictionary(uniqueKeysWithValues: references.map { ($0.name, $0) })
    } catch {
      Issue.record("the index cannot be read: \(error)")
      return [:]
    }
  }()

  /// The reference of a figure.
  static func of(_ figure: GalleryFigure) throws -> GalleryReference {
    try #require(all[figure.name], "there is no reference")
  }
}

extension GalleryFigure: CustomTestStringConvertible {
  public var testDescription: String { name }
}
