/// A box that names the marks.
public struct Legend: Sendable {
  /// Where a legend lies.
  public enum Place: Sendable, Hashable {
    /// Where it covers least of the data.
    case best
    case upperRight, upperLeft, lowerLeft, lowerRight, right, centerLeft, centerRight, lowerCenter,
      upperCenter, center

    /// Outside of the frame at its right, level with its top.
    case outsideRight

    /// One corner or side of the legend at a place given in fractions of the frame: Matplotlib's `loc` with `bbox_to_anchor`.
    indirect case anchored(Place, x: Double, y: Double)
  }

  /// Where the legend lies.
  public var place: Place

  /// The number of columns, at least 1.
  public var columns: Int

  /// The text above the entries; empty for none.
  public var title: String

  /// The marks that are named, in this order; `nil` for all marks that have a name.
  public var entries: [any Mark]?

  /// Whether the entries are written from the last to the first.
  public var isReversed = false

  /// Whether the legend has a frame.
  public var hasFrame = true

  /// The size of the texts in points; `nil` takes the style's.
  public var size: Double?

  /// Makes a legend.
  ///
  /// - Parameters:
  ///   - place: Where it lies.
  ///   - columns: The number of columns.
  ///   - title: The text above the entries; empty for none.
  ///   - entries: The marks that are named; `nil` for all that have a name.
  public init(_ place: Place = .best, columns: Int = 1, title: String = "", entries: [any Mark]? = nil) {
    self.place = place
    self.columns = columns
    self.title = title
    self.entries = entries
  }
}
