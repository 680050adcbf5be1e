import Synchronization

/// Makes several values at once, on as many cores as there are.
///
/// - Returns: The values, in order.
/// - Throws: The error of the first value, in their order, that cannot be made.
func concurrentResults<Value: Sendable>(
  _ count: Int, _ value: @Sendable (Int) throws(PlotError) -> Value
) throws(PlotError) -> [Value] {
  let results = Mutex([Result<Value, PlotError>?](repeating: nil, count: count))
  concurrently(count) { index in
    let result = Result { () throws(PlotError) in try value(index) }
    results.withLock { $0[index] = result }
  }
  var values: [Value] = []
  for result in results.withLock({ $0 }) {
    guard let result else {
      throw .library(name: "pthread", call: "pthread_join", reason: "a part was left out")
    }
    values.append(try result.get())
  }
  return values
}
