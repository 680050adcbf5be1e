/// Labels of dates that say only what changes from tick to tick, and once beside the axis what does not.
///
/// The rules are those of Matplotlib 3.9.2's `dates.ConciseDateFormatter` with its default formats.
public struct ConciseDateFormatter: TickFormatter, Equatable {
  /// Makes the formatter.
  public init() {}

  /// A part of a date, from the greatest to the smallest.
  private enum Level: Int, CaseIterable {
    case year, month, day, hour, minute, second

    /// The format of most ticks.
    var format: String { ["%Y", "%b", "%d", "%H:%M", "%H:%M", "%S.%f"][rawValue] }

    /// The format of ticks at the start of the next greater part, which they name.
    var startFormat: String { ["", "%Y", "%b", "%b-%d", "%H:%M", "%H:%M"][rawValue] }

    /// The format of what all ticks have in common.
    var commonFormat: String {
      ["", "%Y", "%Y-%b", "%Y-%b-%d", "%Y-%b-%d", "%Y-%b-%d %H:%M"][rawValue]
    }

    /// The value of the part in a moment.
    func value(in moment: Timestamp) -> Int {
      switch self {
      case .year: moment.year
      case .month: moment.month
      case .day: moment.day
      case .hour: moment.hour
      case .minute: moment.minute
      case .second: moment.second
      }
    }

    /// Whether a tick is at the start of the next greater part. Matplotlib counts years from 0.
    func isStart(_ moment: Timestamp) -> Bool {
      switch self {
      case .month, .day: value(in: moment) == 1
      case .second: moment.second == 0 && moment.microsecond == 0
      default: value(in: moment) == 0
      }
    }
  }

  public func format(_ ticks: [Double], in view: ViewInterval) -> FormattedTicks {
    let moments = ticks.map { Timestamp(days: $0) }
    let known = moments.compactMap(\.self)
    guard let last = known.last else {
      return FormattedTicks(labels: [String](repeating: "", count: ticks.count))
    }
    // The smallest part that is not the same in all ticks; where only microseconds differ, seconds.
    let changing = Level.allCases.last { level in
      known.contains { level.value(in: $0) != level.value(in: last) }
    }
    let level = changing ?? .second
    var labels = moments.map { moment in
      guard let moment else { return "" }
      return moment.formatted(level.isStart(moment) ? level.startFormat : level.format)
    }
    if level == .second { shortenFractions(of: &labels) }
    // Among months or years a tick at the start of a year names the year.
    let namesYear =
      (changing == .year || changing == .month) && known.contains { level.value(in: $0) == 1 }
    return FormattedTicks(
      labels: labels, offsetText: namesYear ? "" : last.formatted(level.commonFormat))
  }

  /// Strips zeros that all fractions of seconds end in.
  private func shortenFractions(of labels: inout [String]) {
    let fractions = labels.filter { $0.contains(".") }
    let zeros = fractions.map { label in label.reversed().prefix { $0 == "0" }.count }.min() ?? 0
    guard zeros > 0 else { return }
    for index in labels.indices where labels[index].contains(".") {
      labels[index].removeLast(zeros)
      if labels[index].last == "." { labels[index].removeLast() }
    }
  }
}
