import Foundation
import Testing

@testable import Plotter

/// What Matplotlib makes of texts, from texts.json.
struct TextCases: Decodable {
  struct Sheet: Decodable, CustomTestStringConvertible {
    struct Item: Decodable {
      let text: String
      let x, y, size, rotation: Double
      let horizontal, vertical: String
      let anchors: Bool
    }

    let name: String
    let width, height, dpi: Double
    let columns, rows: Int
    let texts: [Item]

    var testDescription: String { name }

    var reference: [UInt8] {
      get throws {
        let url = try #require(Bundle.module.url(forResource: "Fixtures/text/\(name)", withExtension: "png"))
        return Array(try Data(contentsOf: url))
      }
    }

    /// The texts alone, each in its cell.
    var figure: Figure {
      var axes = Axes(marks: [Labels(texts: texts.map(\.label))])
      axes.spines = []
      axes.isFrameVisible = false
      (axes.x.ticks, axes.y.ticks) = (.none, .none)
      var grid = Grid([[axes]])
      (grid.left, grid.right, grid.bottom, grid.top) = (0, 1, 0, 1)
      return Figure(grid, width: width, height: height, dpi: dpi)
    }
  }

  struct Boxed: Decodable {
    let text: String
    let rotation: Double
    let anchors: Bool
    let horizontal, vertical: String
    let multi: String?
    let box: [Double]
    let lines: [[Double]]
  }

  struct Formula: Decodable, CustomTestStringConvertible {
    enum Value: Decodable {
      case number(Double)
      case text(String)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }

      var number: Double { if case .number(let number) = self { number } else { .nan } }
      var string: String { if case .text(let text) = self { text } else { "" } }
    }

    let text: String
    let borrowed: Bool
    let width, height, depth: Double
    let glyphs: [[Value]]
    let rules: [[Double]]

    var testDescription: String { text }
  }

  let sheets: [Sheet]
  let boxes: [Boxed]
  let formulas: [Formula]

  static let all: TextCases = {
    do {
      let url = try #require(Bundle.module.url(forResource: "Fixtures/text/texts", withExtension: "json"))
      return try JSONDecoder().decode(TextCases.self, from: Data(contentsOf: url))
    } catch {
      Issue.record("the fixtures cannot be read: \(error)")
      return TextCases(sheets: [], boxes: [], formulas: [])
    }
  }()

  private init(sheets: [Sheet], boxes: [Boxed], formulas: [Formula]) {
    self.sheets = sheets
    self.boxes = boxes
    self.formulas = formulas
  }
}

extension TextCases.Sheet.Item {
  fileprivate var label: TextLabel {
    var label = TextLabel(
      text, x: x, y: y, in: .axes, horizontal: .named(horizontal), vertical: .named(vertical),
      rotation: rotation, size: size)
    label.anchorsRotation = anchors
    return label
  }
}

extension TextLabel.Horizontal {
  static func named(_ name: String) -> Self {
    switch name {
    case "left": .left
    case "right": .right
    default: .center
    }
  }
}

extension TextLabel.Vertical {
  static func named(_ name: String) -> Self {
    switch name {
    case "top": .top
    case "bottom": .bottom
    case "baseline": .baseline
    case "center_baseline": .centerBaseline
    default: .center
    }
  }
}

/// Texts as a mark.
struct Labels: Mark {
  var texts: [TextLabel]

  func labels(in view: AxesView) -> [TextLabel] { texts }
  func draw(in canvas: inout Canvas) {}
}
