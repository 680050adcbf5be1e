import Plotter

/// A line's look as Matplotlib's format strings tell it: a colour, a marker and a pattern of dashes in any order.
public struct LineFormat: Sendable, Equatable {
  /// The colour; `nil` where none is told.
  public var color: Paint?
  /// The marker; `nil` where none is told.
  public var marker: Marker?
  /// The pattern of dashes; `nil` where none is told.
  public var line: LineStyle?
  /// Whether a letter in the text could be one of Matplotlib's single-letter colours, which is what pandas asks.
  public var hasColorLetter: Bool

  /// Reads a format string.
  ///
  /// - Returns: `nil` where Matplotlib 3.9.2 would refuse it.
  public init?(_ text: String) {
    hasColorLetter = text.contains { "bgrcmykw".contains($0) }
    // A text that is a colour as a whole tells nothing else, unless it is a number: that is a marker.
    if Double(text) == nil, let color = Color(text) {
      self.color = .color(color)
      return
    }
    var rest = Substring(text)
    while let first = rest.first {
      if let pattern = ["--", "-.", "-", ":"].first(where: rest.hasPrefix) {
        guard line == nil else { return nil }
        line = LineStyle(named: pattern)
        rest.removeFirst(pattern.count)
      } else if first == " " {
        guard line == nil else { return nil }
        line = LineStyle.none
        rest.removeFirst()
      } else if let marker = Marker(first) {
        guard self.marker == nil else { return nil }
        self.marker = marker
        rest.removeFirst()
      } else if "bgrcmykw".contains(first), let color = Color(String(first)) {
        guard self.color == nil else { return nil }
        self.color = .color(color)
        rest.removeFirst()
      } else if first == "C", let digit = rest.dropFirst().first, let place = digit.wholeNumberValue {
        guard color == nil else { return nil }
        color = .cycle(place)
        rest.removeFirst(2)
      } else {
        return nil
      }
    }
    // A marker alone comes without a line.
    if marker != nil, line == nil { line = LineStyle.none }
  }
}

extension LineStyle {
  /// The pattern of Matplotlib's name for it.
  init?(named name: String) {
    switch name {
    case "-": self = .solid
    case "--": self = .dashed
    case "-.": self = .dashDotted
    case ":": self = .dotted
    default: return nil
    }
  }
}
