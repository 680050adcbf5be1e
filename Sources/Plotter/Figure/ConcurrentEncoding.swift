import Synchronization

extension PreparedFigure {
  /// Draws and encodes several figures at once, on as many cores as there are.
  ///
  /// Each figure's bytes are the same as from ``encoded()``.
  ///
  /// - Returns: The files' bytes, in the order of the figures.
  /// - Throws: The error of the first figure, in their order, that cannot be drawn.
  public static func encoded(_ figures: [PreparedFigure]) throws(PlotError) -> [[UInt8]] {
    let results = Mutex([Result<[UInt8], PlotError>?](repeating: nil, count: figures.count))
    // The largest come first, so that no core is left with one while the others have finished.
    let order = figures.indices.sorted { figures[$0].cost > figures[$1].cost }
    concurrently(order.count) { position in
      let index = order[position]
      let result = Result { () throws(PlotError) in try figures[index].encoded() }
      results.withLock { $0[index] = result }
    }
    var files: [[UInt8]] = []
    for result in results.withLock({ $0 }) {
      guard let result else {
        throw .library(name: "pthread", call: "pthread_join", reason: "a figure was left out")
      }
      files.append(try result.get())
    }
    return files
  }

  /// About how long this takes: pixels are costly, and a vector format's strokes are not.
  private var cost: Double {
    let points = builder.layout.panels.flatMap(\.panel.axes.marks).reduce(0) { $0 + $1.cost }
    return size.width * size.height * (format == .png ? 4 : 1) + Double(points)
  }
}
