import AtomicFiles
import PlainText
import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where a plot goes: files, or the standard output, each in a format of its own.
struct PlotOutputs {
  private var files: [(path: String, format: ImageFormat)] = []
  private var standardOutput: ImageFormat?

  /// - Parameters:
  ///   - paths: What `--out` was given.
  ///   - tablePath: The table's file, whose name the picture takes where no other is given.
  ///   - format: What `--format` was given.
  init(_ paths: [String], tablePath: String?, format: ImageFormat?) throws(CommandFailure) {
    guard !paths.isEmpty else {
      guard let tablePath else {
        throw .usage(
          "--out: missing, and the standard input has no name to take; give --out FILE.png, or --out - for the "
            + "standard output")
      }
      files = [(Self.path(besides: tablePath, format ?? .png), format ?? .png)]
      return
    }
    for path in paths {
      guard path != "-" else {
        guard standardOutput == nil else { throw .usage("--out: - was given twice; give it once") }
        standardOutput = format ?? .png
        continue
      }
      guard let ending = ImageFormat(path: path) ?? format else {
        throw .usage(
          "--out: \(path.quoted()) names no format; end it in .png, .svg or .pdf, or give --format")
      }
      if let format, format != ending, paths.count == 1 {
        throw .usage(
          "--format: \(path.quoted()) ends in another format; leave --format out, or change the name")
      }
      files.append((path, ending))
    }
  }

  private static func path(besides tablePath: String, _ format: ImageFormat) -> String {
    let start = tablePath.lastIndex(of: "/").map(tablePath.index(after:)) ?? tablePath.startIndex
    let dot = tablePath[start...].lastIndex(of: ".").flatMap { $0 > start ? $0 : nil } ?? tablePath.endIndex
    return tablePath[..<dot] + "." + format.pathExtension
  }

  /// The files by their directories, in the order given.
  private func sets() throws(OutputError) -> [(set: OutputSet, members: [Int])] {
    var result: [(directory: String, members: [Int])] = []
    for (index, file) in files.enumerated() {
      let directory = Self.split(file.path).directory
      if let place = result.firstIndex(where: { $0.directory == directory }) {
        result[place].members.append(index)
      } else {
        result.append((directory, [index]))
      }
    }
    var sets: [(set: OutputSet, members: [Int])] = []
    for (directory, members) in result { sets.append((try OutputSet(directory: directory), members)) }
    return sets
  }

  private static func split(_ path: String) -> (directory: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let directory = path[..<slash]
    return (directory.isEmpty ? "/" : String(directory), String(path[path.index(after: slash)...]))
  }

  /// Finds out beforehand whether writing is bound to fail.
  func check() throws(CommandFailure) {
    do throws(OutputError) {
      for (set, _) in try sets() { try set.check() }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Draws the figure and writes all files, or none.
  ///
  /// - Returns: The files' paths.
  func write(_ figure: Figure) throws(CommandFailure) -> [String] {
    let encoded = try encoded(figure)
    if let standardOutput, let bytes = encoded[standardOutput] {
      try StandardOutput.write(bytes)
    }
    do throws(OutputError) {
      for (set, members) in try sets() {
        try set.write(
          members.map {
            OutputFile(name: Self.split(files[$0].path).name, bytes: encoded[files[$0].format] ?? [])
          })
      }
    } catch {
      throw CommandFailure(error)
    }
    return files.map(\.path)
  }

  private func encoded(_ figure: Figure) throws(CommandFailure) -> [ImageFormat: [UInt8]] {
    let formats = ImageFormat.allCases.filter { format in
      format == standardOutput || files.contains { $0.format == format }
    }
    do throws(PlotError) {
      let typesetter = try Typesetter()
      var prepared: [PreparedFigure] = []
      for format in formats { prepared.append(try figure.prepared(for: format, using: typesetter)) }
      for warning in typesetter.warnings { StandardError.write("sinplot: warning: \(warning)\n") }
      let bytes = try PreparedFigure.encoded(prepared)
      return Dictionary(uniqueKeysWithValues: zip(formats, bytes))
    } catch {
      throw .failure("\(error)")
    }
  }
}

extension StandardOutput {
  /// Writes bytes at once.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(STDOUT_FILENO, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var wait = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw .failure("cannot write to the standard output: \(systemReason(errno))")
      }
    }
  }
}
