import CCairo
import TestSupport
import Testing

@testable import Plotter

/// Texts compared with Matplotlib's.
@Suite struct TextBlockTests {
  /// The pixels of each text, in its cell of a sheet.
  @Test(.needsDejaVuSans, arguments: TextCases.all.sheets)
  func looksLikeMatplotlibs(sheet: TextCases.Sheet) throws {
    let reference = try PixelImage(png: sheet.reference)
    let drawn = try PixelImage(png: sheet.figure.encoded(as: .png))
    try #require(drawn.width == reference.width && drawn.height == reference.height)
    for (index, item) in sheet.texts.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: sheet.columns)
      let distance = try #require(
        ImageDistance(
          drawn.cell(row, of: sheet.rows, column, of: sheet.columns),
          reference.cell(row, of: sheet.rows, column, of: sheet.columns)))
      #expect(distance.rootMeanSquare <= sheet.bound(of: item.text), "\(item.text): \(distance)")
    }
  }

  @Test(.needsDejaVuSans) func boxesAreMatplotlibs() throws {
    let typesetter = try Typesetter()
    #expect(TextCases.all.boxes.count > 100)
    for boxed in TextCases.all.boxes {
      let block = TextBlock(
        text: boxed.text, size: 10, horizontal: TextBlock.HorizontalAlignment(.named(boxed.horizontal)),
        vertical: TextBlock.VerticalAlignment(.named(boxed.vertical)), rotation: boxed.rotation,
        anchorsRotation: boxed.anchors,
        multialignment: boxed.multi.map { TextBlock.HorizontalAlignment(.named($0)) })
      let found = try block.arrangement(typesetter: typesetter, device: .raster(dpi: 100))
      let numbers =
        [found.box.x0, found.box.y0, found.box.x1, found.box.y1] + found.lines.flatMap { [$0.x, $0.y] }
      for (number, expected) in zip(numbers, boxed.box + boxed.lines.flatMap { $0 }) {
        #expect(abs(number - expected) < 1e-3, "\(boxed): \(numbers)")
      }
    }
  }
}

extension TextCases.Sheet {
  /// Primes and tall delimiters are stretched glyphs of another font than Matplotlib's, and the two versions of FreeType
  /// hint an exclamation mark otherwise.
  fileprivate func bound(of text: String) -> Double {
    if name == "borrowed" { return 12 }
    if text == "Ägypten ÄÖÜ", FontLibrary.movesAccents { return 12 }
    if text.contains("'") { return 2.5 }
    return text.contains("!") && text.contains("$") ? 1.6 : 0.3
  }
}

extension PixelImage {
  /// One of equal cells.
  fileprivate func cell(_ row: Int, of rows: Int, _ column: Int, of columns: Int) -> PixelImage {
    var cell = PixelImage(width: width / columns, height: height / rows)
    cell.paste(self, left: -column * width / columns, top: -row * height / rows)
    return cell
  }
}

extension FontLibrary {
  /// Whether the auto-hinter separates accents from their letters, as it does from FreeType 2.14 on: not as the version
  /// does that Matplotlib carries.
  static var movesAccents: Bool {
    guard let library = try? FontLibrary() else { return false }
    var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
    FT_Library_Version(library.library, &major, &minor, &patch)
    return (major, minor) >= (2, 14)
  }
}
