/// The colours and sizes of a figure.
///
/// The values are those of Matplotlib 3.9.2's default style. Each property names the `rcParams` entry that it stands for. Sizes
/// are in points.
public struct Style: Sendable, Hashable {
  /// The look of the ticks of one kind.
  public struct TickStyle: Sendable, Hashable {
    /// The length, the width of the stroke, and the distance between the end of the tick and its label, in points.
    public var length, width, pad: Double

    /// Makes a tick style from sizes in points.
    public init(length: Double, width: Double, pad: Double) {
      self.length = length
      self.width = width
      self.pad = pad
    }
  }

  /// The colour behind everything (`figure.facecolor`, `axes.facecolor`).
  public var background: Color

  /// The colour of spines, ticks and text (`axes.edgecolor`, `xtick.color`, `text.color`).
  public var foreground: Color

  /// The colours that marks without one of their own take in turn (`axes.prop_cycle`).
  public var cycle: [Color]

  /// The colour of grid lines (`grid.color`).
  public var gridColor: Color

  /// The colour of a legend's frame (`legend.edgecolor`).
  public var legendEdge: Color

  /// The size of texts that have none of their own (`font.size`).
  public var fontSize = 10.0

  /// The size of the title of axes (`axes.titlesize`).
  public var titleSize = 12.0

  /// The size of the title of a figure (`figure.titlesize`).
  public var figureTitleSize = 12.0

  /// The size of axis labels (`axes.labelsize`).
  public var axisLabelSize = 10.0

  /// The size of tick labels (`xtick.labelsize`, `ytick.labelsize`).
  public var tickLabelSize = 10.0

  /// The size of the texts of a legend (`legend.fontsize`).
  public var legendSize = 10.0

  /// The distance between the frame and the title (`axes.titlepad`).
  public var titlePad = 6.0

  /// The distance between tick labels and the axis label (`axes.labelpad`).
  public var axisLabelPad = 4.0

  /// The width of spines (`axes.linewidth`).
  public var spineWidth = 0.8

  /// The width of grid lines (`grid.linewidth`).
  public var gridWidth = 0.8

  /// Major ticks (`xtick.major.size` and so on).
  public var majorTick = TickStyle(length: 3.5, width: 0.8, pad: 3.5)

  /// Minor ticks (`xtick.minor.size` and so on).
  public var minorTick = TickStyle(length: 2, width: 0.6, pad: 3.4)

  /// The part of the data's range that is added on each side of an axis (`axes.xmargin`, `axes.ymargin`).
  public var margin = 0.05

  /// Makes a style from its colours, with Matplotlib's sizes. An empty cycle draws marks in the foreground colour.
  public init(
    background: Color, foreground: Color, cycle: [Color], gridColor: Color, legendEdge: Color
  ) {
    self.background = background
    self.foreground = foreground
    self.cycle = cycle
    self.gridColor = gridColor
    self.legendEdge = legendEdge
  }

  /// Matplotlib's default look: black on white, and its ten-colour cycle ("tab10").
  public static let light = Style(
    background: .white, foreground: .black,
    cycle: [
      0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22, 0x17becf,
    ].map(Color.init(hex:)),
    gridColor: Color(hex: 0xb0b0b0), legendEdge: Color(hex: 0xcccccc))

  /// A look for dark pages. The background is the one of the Chirpy theme's dark mode, so that a figure has no visible
  /// edge in a post; text and lines keep a contrast of at least 4.5 to 1 against it.
  public static let dark = Style(
    background: Color(hex: 0x1b1b1e), foreground: Color(hex: 0xd6d6d8),
    cycle: [
      0x5aaee8, 0xff9d45, 0x5cc45c, 0xff7b7b, 0xb99be0, 0xc29a8d, 0xf09ad8, 0xababab, 0xd0d14a, 0x45d5e5,
    ].map(Color.init(hex:)),
    gridColor: Color(hex: 0x4a4a4f), legendEdge: Color(hex: 0x5c5c62))

  /// The colour at a place of the cycle, which starts again after its last one.
  public func cycleColor(at index: Int) -> Color {
    guard !cycle.isEmpty else { return foreground }
    let place = index % cycle.count
    return cycle[place < 0 ? place + cycle.count : place]
  }
}
