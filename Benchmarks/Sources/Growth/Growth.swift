import Glibc
import Plotter

/// Measures how the time and the memory of `sinplot render` grow with the points and with the epochs, and draws it.
///
///     Growth PROGRAM DIRECTORY
///
/// PROGRAM is a release build of sinplot; growth.png and growth.svg go into DIRECTORY, which exists.
@main
enum Growth {
  /// A number that grows while everything else stays.
  struct Series {
    var name: String
    var sizes: [Double]
    var arguments: (Int) -> [String]
    /// The runs at each size.
    var measured: [Measurement] = []
  }

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
    let common = ["render", "--quiet", "--out", scratch]
    var series = [
      Series(name: "points", sizes: sizes) { ["--points", "\($0)", "--epochs", "1"] },
      Series(name: "epochs", sizes: sizes) { ["--points", "100", "--epochs", "\($0)"] },
    ]
    for index in series.indices {
      let name = series[index].name
      print("\n| \(name) | seconds | MiB |\n|--:|--:|--:|")
      for size in sizes {
        let run = try Measurement(
          of: program, common + series[index].arguments(Int(size)), runs: size > 1e6 ? 3 : 11)
        series[index].measured.append(run)
        print("| \(Int(size)) | \(rounded(run.seconds)) | \(rounded(run.mebibytes)) |")
      }
      let time = PowerLaw(sizes, series[index].measured.map(\.seconds))
      let memory = PowerLaw(sizes, series[index].measured.map(\.mebibytes))
      print(
        """

        Above a constant \(rounded(time.base)) s and \(rounded(memory.base)) MiB, time grows like \(name) to the power of \
        \(rounded(time.exponent)), memory \(rounded(memory.exponent)).
        """)
    }

    let figure = Figure(
      rows: 2,
      axes: [
        1: panel("seconds, by points (blue) and epochs (orange)", series.map { $0.measured.map(\.seconds) }),
        2: panel("MiB, by points (blue) and epochs (orange)", series.map { $0.measured.map(\.mebibytes) }),
      ], width: 6.4, height: 6.4, layout: .tight)
    for format in ["png", "svg"] { try figure.write(to: "\(directory)/growth.\(format)") }
    for name in ["y_true", "y_pred", "y_random", "sinplot", "loss"] {
      for format in ["png", "svg"] { unlink("\(scratch)/\(name).\(format)") }
    }
    rmdir(scratch)
  }

  static func panel(_ title: String, _ values: [[Double]]) -> Axes {
    Axes(
      title: title, lines: values.map { Line(x: sizes, y: $0) },
      xAxis: Axes.Axis(scale: .log), yAxis: Axes.Axis(scale: .log))
  }

  /// Three decimals are plenty.
  static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
