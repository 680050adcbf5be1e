import Plotter

/// What is to be drawn of a table, in the words of pandas' `DataFrame.plot`.
public struct PlotOptions: Sendable {
  /// What a plot shows.
  public enum Kind: String, Sendable, CaseIterable {
    case line, area, bar, barh, hist, box, scatter, pie, heatmap
  }

  /// Where the legend lies.
  public enum LegendChoice: Sendable, Hashable {
    /// Where pandas puts it.
    case automatic
    /// At a place.
    case at(Legend.Place)
    /// Nowhere.
    case none
  }

  /// A limit of an axis, each end of its own.
  public struct Limits: Sendable, Hashable {
    public var lower, upper: Double

    public init(lower: Double, upper: Double) { (self.lower, self.upper) = (lower, upper) }
  }

  public var kind = Kind.line

  // Columns.

  /// The column along the horizontal axis, or with the names of bars and wedges; `nil` numbers the rows.
  public var x: String?
  /// The columns to draw; empty for all that hold numbers.
  public var y: [String] = []
  /// The column that colours points: `c`.
  public var colorBy: String?
  /// The column of the points' areas in square points: `s`.
  public var sizeBy: String?
  /// The columns of the errors.
  public var xError, yError: String?
  /// The columns that are drawn against a second axis at the right.
  public var secondaryY: [String] = []

  // Look.

  /// Matplotlib's format strings, such as `r--o`: a single one for all columns, several for one after the other.
  public var styles: [LineFormat] = []
  public var steps = Line.Steps.none
  /// Colours for the columns in turn.
  public var colors: [Paint] = []
  public var colorMap: ColorMap?
  public var lineWidth: Double?
  public var marker: Marker?
  public var markerSize: Double?
  public var alpha: Double?
  /// `nil` stacks areas and nothing else.
  public var isStacked: Bool?
  /// `nil` makes ten bins.
  public var bins: Bins?
  public var range: Limits?
  public var isDensity = false
  public var isCumulative = false
  /// `nil` draws a colour bar where pandas does.
  public var hasColorBar: Bool?

  // Axes.

  public var title = ""
  public var xLabel, yLabel: String?
  public var xLimits, yLimits: Limits?
  public var isLogX = false
  public var isLogY = false
  public var xTicks, yTicks: [Double]?
  /// The degrees by which tick labels are turned; `nil` turns them as pandas does.
  public var rotation: Double?
  public var hasGrid = false
  public var legend = LegendChoice.automatic

  // Figure.

  public var hasSubplots = false
  /// Rows and columns; one of them may be -1, to be as many as it takes.
  public var layout: (rows: Int, columns: Int)?
  public var sharesX = true
  public var sharesY = false
  /// Width and height in inches.
  public var size: (width: Double, height: Double) = (6.4, 4.8)
  public var dpi = 100.0
  public var crop = Figure.Crop.none
  public var style = Style.light

  public init() {}
}
