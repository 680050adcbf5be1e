import Glibc
import Plotter

/// Measures how the time and the memory of `sinplot render` grow with the points and with the epochs, and draws it.
///
///     Growth PROGRAM DIRECTORY
///
/// PROGRAM is a release build of sinplot; growth.png and growth.svg go into DIRECTORY, which exists.
@main
enum Growth {
  /// What grows while everything else stays, and the options that make it so large.
  static let series: [(name: String, arguments: @Sendable (Int) -> [String])] = [
    ("points", { ["--points", "\($0)", "--epochs", "1"] }),
    ("epochs", { ["--points", "100", "--epochs", "\($0)"] }),
  ]

  /// Three decades in half steps.
  static let sizes: [Double] = [1e4, 3e4, 1e5, 3e5, 1e6, 3e6, 1e7]

  static func main() {
    guard CommandLine.arguments.count == 3 else {
      complain("usage: Growth PROGRAM DIRECTORY")
      exit(64)
    }
    do {
      try run(program: CommandLine.arguments[1], directory: CommandLine.arguments[2])
    } catch {
      complain("Growth: \(error)")
      exit(1)
    }
  }

  static func complain(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  static func run(program: String, directory: String) throws {
    var template = Array("/tmp/growth-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw MeasurementError(description: "no temporary directory") }
    let scratch = String(cString: made)
    let figures = ["y_true", "y_pred", "y_random", "sinplot", "loss"]
    let common = ["render", "--quiet", "--out", scratch, "--only", figures.joined(separator: ",")]
    guard access(directory, W_OK) == 0 else {
      throw MeasurementError(
        description: "\(directory) is no directory that can be written to; make it first")
    }
    var seconds: [Line] = []
    var mebibytes: [Line] = []
    for (name, arguments) in series {
      print("\n| \(name) | seconds | MiB |\n|--:|--:|--:|")
      var runs: [Measurement] = []
      for size in sizes {
        let run = try Measurement(of: program, common + arguments(Int(size)), runs: size > 1e6 ? 3 : 11)
        runs.append(run)
        print("| \(Int(size)) | \(rounded(run.seconds)) | \(rounded(run.mebibytes)) |")
      }
      let time = PowerLaw(sizes, runs.map(\.seconds))
      let memory = PowerLaw(sizes, runs.map(\.mebibytes))
      print(
        """

        Above a constant \(rounded(time.base)) s and \(rounded(memory.base)) MiB, time grows like \(name) to the power of \
        \(rounded(time.exponent)), memory \(rounded(memory.exponent)).
        """)
      seconds += lines(runs.map(\.seconds), fit: time)
      mebibytes += lines(runs.map(\.mebibytes), fit: memory)
    }

    let figure = Figure(
      Grid([
        [panel("render: points blue, fit orange; epochs green, fit red", "seconds", seconds)],
        [panel("", "peak memory in MiB", mebibytes)],
      ]), width: 6.4, height: 6.4, layout: .tight)
    for format in ["png", "svg"] { try figure.write(to: "\(directory)/growth.\(format)") }
    for name in figures {
      for format in ["png", "svg"] { unlink("\(scratch)/\(name).\(format)") }
    }
    rmdir(scratch)
  }

  /// What was measured, and the fitted law.
  static func lines(_ values: [Double], fit: PowerLaw) -> [Line] {
    let curve = (0...60).map { pow(10, 4 + Double($0) / 20) }
    return [Line(x: sizes, y: values), Line(x: curve, y: curve.map(fit.value(at:)))]
  }

  static func panel(_ title: String, _ label: String, _ lines: [Line]) -> Axes {
    Axes(
      title: title, marks: lines, x: Axis(scale: .log), y: Axis(label: label, scale: .log))
  }

  /// Three decimals are plenty.
  static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
