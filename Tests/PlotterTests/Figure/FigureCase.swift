import Foundation
import Testing

@testable import Plotter

/// A figure of Fixtures/figures.json, which make_figures.py drew with Matplotlib.
struct FigureCase: Decodable, Sendable, CustomTestStringConvertible {
  /// A number, or the name of one that JSON has no notation for.
  struct Number: Decodable, Sendable {
    let value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        value = Double(text) ?? .nan
      } else {
        value = try container.decode(Double.self)
      }
    }
  }

  /// Coordinates: listed, or by one of the recurrences that make_figures.py documents.
  enum Values: Decodable, Sendable {
    case listed([Double])
    case ramp(Int)
    case noise(Int, seed: Int)

    private enum Key: CodingKey {
      case ramp, noise, seed
    }

    init(from decoder: any Decoder) throws {
      if let numbers = try? decoder.singleValueContainer().decode([Number].self) {
        self = .listed(numbers.map(\.value))
        return
      }
      let container = try decoder.container(keyedBy: Key.self)
      if let count = try container.decodeIfPresent(Int.self, forKey: .ramp) {
        self = .ramp(count)
      } else {
        self = .noise(
          try container.decode(Int.self, forKey: .noise), seed: try container.decode(Int.self, forKey: .seed))
      }
    }

    var values: [Double] {
      switch self {
      case .listed(let values): return values
      case .ramp(let count): return (0..<count).map(Double.init)
      case .noise(let count, var seed):
        return (0..<count).map { _ in
          seed = (seed * 1_103_515_245 + 12345) % (1 << 31)
          return Double(seed) / Double(1 << 31)
        }
      }
    }
  }

  struct Line: Decodable, Sendable {
    let x, y: Values
    let width: Double?
  }

  struct Panel: Decodable, Sendable {
    let row: Int
    let lines: [Line]
    let title, xlabel, ylabel, xscale, yscale: String?
    let xlim, ylim: [Double]?
    let xlabels, ylabels: [String]
    let xoffset, yoffset: String

    var axes: Axes {
      func axis(_ label: String?, _ scale: String?, _ limits: [Double]?) -> Axis {
        Axis(
          label: label ?? "", scale: scale == "log" ? .log : .linear, lower: limits?[0], upper: limits?[1])
      }
      return Axes(
        title: title ?? "",
        marks: lines.map { Plotter.Line(x: $0.x.values, y: $0.y.values, width: $0.width ?? 1.5) },
        x: axis(xlabel, xscale, xlim), y: axis(ylabel, yscale, ylim))
    }
  }

  let name: String
  let axes: [Panel]
  let rows: Int
  let dpi: Double
  let size: [Double]
  let crop, tight: Bool

  var testDescription: String { name }

  var figure: Figure {
    var grid = Grid(rows: rows)
    for panel in axes { grid[panel.row - 1, 0] = panel.axes }
    return Figure(
      grid, width: size[0], height: size[1], dpi: dpi, layout: tight ? .tight : .subplots,
      crop: crop ? .tight : .none)
  }

  var reference: [UInt8] {
    get throws {
      let url = try #require(Bundle.module.url(forResource: "Fixtures/figures/\(name)", withExtension: "png"))
      return Array(try Data(contentsOf: url))
    }
  }

  static let all: [FigureCase] = {
    do {
      let url = try #require(Bundle.module.url(forResource: "Fixtures/figures", withExtension: "json"))
      return try JSONDecoder().decode([FigureCase].self, from: Data(contentsOf: url))
    } catch {
      Issue.record("the fixtures cannot be read: \(error)")
      return []
    }
  }()
}
