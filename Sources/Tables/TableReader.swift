#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads tables of comma-separated values as pandas 3.1.1's `read_csv` reads them, from a file or a pipe, in memory that
/// grows with the columns alone.
///
/// It differs from `read_csv` where that would surprise: rows with a field more than the header are the index only where
/// that last field is not empty, else it is the delimiter at the line's end that is one too many; two fields more are
/// refused; so are bytes of zero. Columns of dates are found without being named.
public struct TableReader: Sendable {
  /// The longest row that is read, in bytes.
  public static let longestRow = 1 << 28
  /// The most columns that are read.
  public static let mostColumns = 1 << 20

  private static let pieceSize = 1 << 20

  /// How the table is written.
  public var options: TableOptions

  public init(options: TableOptions = TableOptions()) { self.options = options }

  /// Reads from a file descriptor to its end.
  ///
  /// - Parameters:
  ///   - descriptor: Open for reading; it stays open.
  ///   - goesOn: Called before each read with the number of bytes read so far; reading is called off where it says `false`.
  /// - Throws: `TableError`, where the bytes are no table or cannot be read.
  public func read(
    descriptor: Int32, goesOn: (Int) -> Bool = { _ in true }
  ) throws(TableError) -> Table {
    var parser = TableParser(options)
    var buffer = [UInt8](repeating: 0, count: Self.pieceSize)
    var filled = 0
    var total = 0
    var enough = 0
    while true {
      if filled == buffer.count {
        guard buffer.count < Self.longestRow else { throw .longRow(.init(line: parser.line, column: 1)) }
        buffer.append(contentsOf: repeatElement(0, count: buffer.count))
      }
      guard goesOn(total) else { throw .cancelled }
      let room = filled..<buffer.count
      let count = buffer.withUnsafeMutableBytes { bytes in
        readOnce(descriptor, UnsafeMutableRawBufferPointer(rebasing: bytes[room]))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .reading(errno)
      }
      filled += count
      total += count
      // What begins a row is looked at again only once there is twice as much, however small the pieces.
      guard filled >= enough || count == 0 else { continue }
      let taken = try buffer.withUnsafeBufferPointer { bytes throws(TableError) in
        try parser.take(UnsafeBufferPointer(rebasing: bytes[..<filled]), isLast: count == 0)
      }
      if count == 0 { return try parser.table() }
      if taken > 0 {
        buffer.withUnsafeMutableBytes { bytes in
          bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[taken..<filled]))
        }
        filled -= taken
      }
      enough = 2 * filled
    }
  }

  /// Reads a table that is in memory.
  ///
  /// - Throws: `TableError`, where the bytes are no table.
  public func read(_ bytes: [UInt8]) throws(TableError) -> Table {
    var parser = TableParser(options)
    _ = try bytes.withUnsafeBufferPointer { bytes throws(TableError) in
      try parser.take(bytes, isLast: true)
    }
    return try parser.table()
  }
}

/// Reads what there is, once there is something: a descriptor that whoever shares it has made non-blocking is waited for.
private func readOnce(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  let count = read(descriptor, bytes.baseAddress, bytes.count)
  guard count < 0, errno == EAGAIN else { return count }
  var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  poll(&wait, 1, -1)
  errno = EINTR
  return count
}
