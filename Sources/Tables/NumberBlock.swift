/// Rows of nothing but numbers, on their way into the columns.
struct NumberBlock {
  private let columns: Int
  private let delimiter: UInt8
  private let capacity: Int
  /// Row after row.
  private var values: [Double]
  private var areWhole: [Bool]
  /// How many rows there are.
  private(set) var rows = 0

  init(columns: Int, delimiter: UInt8) {
    self.columns = columns
    self.delimiter = delimiter
    capacity = max(1, (1 << 15) / columns)
    values = [Double](repeating: 0, count: capacity * columns)
    areWhole = [Bool](repeating: true, count: columns)
  }

  /// Replaces the rows by those that the bytes begin with, each as many numbers, or nothing, as there are columns, and
  /// a line's end.
  ///
  /// - Parameter end: Where the bytes end, behind a line feed.
  /// - Returns: Where the first row that is not of that form, or has no more room, begins.
  mutating func take(
    _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    rows = 0
    let (columns, delimiter, capacity) = (columns, delimiter, capacity)
    return values.withUnsafeMutableBufferPointer { values in
      areWhole.withUnsafeMutableBufferPointer { areWhole in
        areWhole.update(repeating: true)
        var rowStart = start
        while rows < capacity {
          var at = rowStart
          let row = rows * columns
          for column in 0..<columns {
            let ending = column == columns - 1 ? UInt8.lineFeed : delimiter
            guard at < end else { return rowStart }
            if at.pointee == ending, column > 0 || column < columns - 1 {
              values[row + column] = .nan
            } else {
              var number = DecimalNumber()
              guard let next = number.scan(at, to: end) else { return rowStart }
              values[row + column] = number.value(at, to: next)
              if !number.isWhole { areWhole[column] = false }
              at = next
              if ending == .lineFeed, at < end, at.pointee == .carriageReturn { at += 1 }
              guard at < end, at.pointee == ending else { return rowStart }
            }
            at += 1
          }
          rowStart = at
          rows += 1
        }
        return rowStart
      }
    }
  }

  /// One column's numbers, and whether all are whole.
  func column(_ column: Int) -> (numbers: LazyMapSequence<StrideTo<Int>, Double>, areWhole: Bool) {
    let values = values
    return (
      stride(from: column, to: rows * columns, by: columns).lazy.map { values[$0] }, areWhole[column]
    )
  }
}
