/// What a box plot shows of its data: Matplotlib 3.9.2's `cbook.boxplot_stats`.
public struct BoxStatistics: Sendable, Hashable {
  /// How far whiskers reach.
  public enum Whiskers: Sendable, Hashable {
    /// So many lengths of the box beyond its ends.
    case reach(Double)
    /// To the values below which these parts of the data lie, in percent.
    case percentiles(Double, Double)
  }

  /// The values' mean.
  public let mean: Double

  /// The values below which a quarter, half and three quarters of the data lie, by linear interpolation.
  public let lowerQuartile, median, upperQuartile: Double

  /// The ends of the whiskers: the outermost values within the reach from the box.
  public let lowerWhisker, upperWhisker: Double

  /// The ends of the median's notch, an interval of about 95 % confidence: 1.57 times the box's length over the
  /// square root of the number of values to each side.
  public let lowerNotch, upperNotch: Double

  /// The values beyond the whiskers: those below, then those above, each in the order of the data.
  public let fliers: [Double]

  /// Summarises values. Where there are none, or one of them is no number, no statistic is a number and nothing is
  /// a flier.
  ///
  /// - Parameters:
  ///   - values: The data.
  ///   - whiskers: How far the whiskers reach.
  public init(of values: [Double], whiskers: Whiskers = .reach(1.5)) {
    let percentiles = Percentiles(of: values)
    let quartiles = (lower: percentiles.value(at: 25), upper: percentiles.value(at: 75))
    let length = quartiles.upper - quartiles.lower
    lowerQuartile = quartiles.lower
    median = percentiles.value(at: 50)
    upperQuartile = quartiles.upper
    mean = Plotter.mean(values)
    let notch = 1.57 * length / Double(values.count).squareRoot()
    lowerNotch = median - notch
    upperNotch = median + notch

    let fences =
      switch whiskers {
      case .reach(let reach):
        (lower: quartiles.lower - reach * length, upper: quartiles.upper + reach * length)
      case .percentiles(let lower, let upper):
        (lower: percentiles.value(at: lower), upper: percentiles.value(at: upper))
      }
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for value in values {
      if value >= fences.lower { least = min(least, value) }
      if value <= fences.upper { greatest = max(greatest, value) }
    }
    // No value between the fence and the box: the whisker has no length.
    let whiskers = (
      lower: least <= quartiles.lower ? least : quartiles.lower,
      upper: greatest >= quartiles.upper ? greatest : quartiles.upper
    )
    lowerWhisker = whiskers.lower
    upperWhisker = whiskers.upper
    fliers = values.filter { $0 < whiskers.lower } + values.filter { $0 > whiskers.upper }
  }
}
