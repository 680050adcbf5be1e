/// A scale on which the bands between edges take equal lengths, values within a band evenly: that of a colour bar of
/// contours, Matplotlib's `spacing="uniform"`.
struct BandScale: Scale, Hashable {
  /// The edges, ascending, at least two.
  let edges: [Double]

  /// Makes the scale.
  ///
  /// - Returns: The scale, or nothing where the edges do not ascend or are fewer than two.
  init?(edges: [Double]) {
    guard edges.count > 1, zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    self.edges = edges
  }

  func coordinate(of value: Double) -> Double {
    guard value.isFinite else { return value }
    let band = min(max((edges.firstIndex { $0 > value } ?? edges.count) - 1, 0), edges.count - 2)
    return Double(band) + (value - edges[band]) / (edges[band + 1] - edges[band])
  }

  func value(at coordinate: Double) -> Double {
    guard coordinate.isFinite else { return coordinate }
    let band = Int(min(max(coordinate.rounded(.down), 0), Double(edges.count - 2)))
    return edges[band] + (coordinate - Double(band)) * (edges[band + 1] - edges[band])
  }

  func majorLocator(tickSpace: Int) -> any Locator { FixedLocator(edges) }

  var majorFormatter: any TickFormatter { ScalarFormatter() }
}
