/// A piece of running text, some of it set as code, before any markup is written for it.
///
/// What is interpolated is text, whatever characters it holds; `\(code: …)` sets it as code.
struct Prose: ExpressibleByStringInterpolation, Sendable {
  /// A stretch of text in one style.
  enum Piece: Sendable {
    case text(String)
    case code(String)
  }

  /// Collects the pieces of a literal.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }

    mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    mutating func appendInterpolation(_ number: Int) { appendLiteral("\(number)") }

    mutating func appendInterpolation(code text: String) { pieces.append(.code(text)) }

    mutating func appendInterpolation(_ prose: Prose) { pieces += prose.pieces }
  }

  /// The text in order.
  private(set) var pieces: [Piece]

  init(_ text: String) { pieces = [.text(text)] }

  init(stringLiteral text: String) { self.init(text) }

  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// Sentences, with a space between each two.
  init(sentences: [Prose]) {
    pieces = []
    for sentence in sentences where !sentence.pieces.isEmpty {
      if !pieces.isEmpty { pieces.append(.text(" ")) }
      pieces += sentence.pieces
    }
  }

  static func + (left: Prose, right: Prose) -> Prose { "\(left)\(right)" }

  /// The text without its styles.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .code(let text): text
      }
    }.joined()
  }
}
