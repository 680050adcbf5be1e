/// How an image's pixels become those of the figure: Matplotlib's `interpolation`.
public enum Interpolation: Sendable, Hashable, CaseIterable {
  /// As the nearest where each pixel is enlarged three times or more, or exactly once or twice, and smoothed elsewhere:
  /// Matplotlib's default, `"auto"`.
  case automatic

  /// Each as the image's pixel that lies there.
  case nearest

  /// Between the image's pixels, evenly.
  case bilinear

  /// What is done where a number of pixels takes up a length.
  ///
  /// - Parameters:
  ///   - columns: The image's numbers of columns and rows.
  ///   - width: Their lengths in pixels of the figure.
  func method(columns: Int, rows: Int, width: Double, height: Double) -> Method {
    switch self {
    case .nearest: return .nearest
    case .bilinear: return .bilinear
    case .automatic:
      return Self.isPlain(columns, over: width) && Self.isPlain(rows, over: height) ? .nearest : .hanning
    }
  }

  /// Whether pixels are enlarged enough, or by a whole number, for their edges to look even.
  private static func isPlain(_ count: Int, over length: Double) -> Bool {
    let count = Double(count)
    return length > 3 * count || length == count || length == 2 * count
  }

  /// A way of reading values between pixels.
  enum Method: Sendable {
    case nearest, bilinear, hanning
  }
}
