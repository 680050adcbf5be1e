#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Short ticks that divide the intervals between long ones evenly: Matplotlib 3.9.2's `ticker.AutoMinorLocator`.
///
/// The long ticks have to be equally far apart.
public struct AutoMinorLocator: Locator, Equatable {
  /// The number of parts of an interval; `nil` takes five where the long ticks' step is 1, 2.5 or 5 times a power of
  /// ten, and four elsewhere.
  public let divisions: Int?

  /// Makes a locator.
  ///
  /// - Parameter divisions: The number of parts of an interval; anything below 1 counts as 1.
  public init(divisions: Int? = nil) {
    self.divisions = divisions.map { max($0, 1) }
  }

  /// None: there is nothing to divide without long ticks.
  public func tickValues(in view: ViewInterval) -> [Double] { [] }

  public func tickValues(in view: ViewInterval, between majors: [Double]) -> [Double] {
    guard let first = majors.min(), let second = majors.filter({ $0 > first }).min() else { return [] }
    let majorStep = second - first
    let step = majorStep / (divisions.map { Double($0) } ?? automaticDivisions(of: majorStep))
    let interval = view.ascending
    let start = ((interval.lower - first) / step).rounded(.toNearestOrEven)
    let end = ((interval.upper - first) / step).rounded(.toNearestOrEven)
    guard end - start < greatestTickCount, end >= start else { return [] }
    return (0...Int(end - start)).map { (start + Double($0)) * step + first }.filter(\.isFinite)
  }

  private func automaticDivisions(of step: Double) -> Double {
    let mantissa = pow(10, floorDivide(log10(step), by: 1).remainder)
    return [1, 2.5, 5, 10].contains { abs(mantissa - $0) <= 1e-8 + 1e-5 * $0 } ? 5 : 4
  }
}
