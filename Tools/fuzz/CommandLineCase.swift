import Foundation
import Plotter

/// A run of the program with made-up arguments, in a directory of its own.
struct CommandLineCase {
  private var arguments: [String] = []
  private let keep: String?
  private let name: String

  /// Makes up the arguments. Those that are valid ask for little: patience is not what is tried here.
  init(_ random: inout CaseRandom, keep: String?, name: String) {
    self.keep = keep
    self.name = name
    let command = random.pick(["render", "render", "render", "train", "train", "inspect", "help", ""])
    if !random.once(in: 50) {
      arguments.append(command)
    } else {
      arguments.append(HostileText.text(length: 8, &random))
    }
    let options = Self.values.keys.sorted()
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let option = random.pick(options)
      let value = Self.value(of: option, &random)
      // The operating system ends an argument at the first zero.
      let text = String(value.unicodeScalars.prefix { $0.value != 0 })
      if random.once(in: 4) { arguments.append("\(option)=\(text)") } else { arguments += [option, text] }
    }
    if random.once(in: 5) {
      arguments.append(random.pick(["--quiet", "--help", "--version", "-h", "--", "-", "x", "--nonsense"]))
    }
    if command == "inspect" {
      arguments.append(random.pick(["nowhere", ".", "/dev/null", "/proc/self/exe"]))
    }
    if command != "render" { return }
    for (option, value) in [("--points", "50"), ("--epochs", "20")] where !random.once(in: 8) {
      if !arguments.contains(where: { $0.hasPrefix(option) }) { arguments += [option, value] }
    }
  }

  /// The options, and values that they take.
  private static let values: [String: [String]] = [
    "--out": ["output", "a/b", "그림", "a b\nc", "."], "--seed": ["0", "-1", "18446744073709551615", "7"],
    "--draw": ["1", "3", "1000"], "--weights": ["1,2,3,4", "0,0,0,0", "1e38,-1e38,1,1", "1e-45,0,0,-0"],
    "--points": ["2", "3", "50", "1000"], "--epochs": ["1", "2", "50", "1000"],
    "--learning-rate": ["1e-6", "1e-3", "1", "1e-45", "3e38"],
    "--format": ["png", "svg,pdf", "png,svg,pdf", "text", "json"],
    "--figsize": ["6.4,4.8", "1,1", "0.02,0.02", "20,0.1"], "--dpi": ["100", "10", "72.5", "0.3"],
    "--layout": ["tight", "subplots"], "--theme": ["light", "dark", "both"], "--lang": ["en", "ko"],
    "--title": ["y_true=x", "y_pred=사인", "loss=", "sinplot=no"], "--link-prefix": ["/images/", "", "a b/"],
    "--only": ["y_true", "loss,report", "report", "sinplot"], "--log-every": ["1", "7", "100000"],
  ]

  private static func value(of option: String, _ random: inout CaseRandom) -> String {
    if option == "--out" { return random.pick(values[option] ?? []) }
    if !random.once(in: 3) { return random.pick(values[option] ?? []) }
    let text =
      switch Int.random(in: 0..<5, using: &random) {
      case 0: HostileText.text(length: Int.random(in: 0...60, using: &random), &random)
      case 1:
        random.pick([
          "", " ", "0", "-0", "nan", "inf", "-inf", "1e400", "0x10", "1_000", "1,", ",", "٣",
          "9223372036854775808",
        ])
      case 2: "\(HostileNumbers.number(&random)),\(HostileNumbers.number(&random))"
      case 3: "\(HostileNumbers.number(&random))"
      default: random.pick(values[random.pick(values.keys.sorted())] ?? [])
      }
    if option == "--title" { return random.pick(["y_true=", "y_pred=", "loss="]) + text }
    // What is valid here would take long, or much memory.
    let isLarge =
      ["--points", "--epochs", "--figsize", "--dpi"].contains(option)
      && text.split(separator: ",").contains { (Double($0).map { abs($0) > 1000 && abs($0) < 1e9 }) ?? false }
    return isLarge ? "0" : text
  }

  /// What was wrong with the run.
  func findings() throws -> [String] {
    let files = FileManager.default
    let directory = files.temporaryDirectory.appendingPathComponent(
      "fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    try? files.removeItem(at: directory)
    try files.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: directory) }
    let (status, output, error) = try run(in: directory)
    var findings: [String] = []
    func expect(_ isRight: Bool, _ complaint: String) {
      if !isRight {
        findings.append(
          "\(complaint) from \(arguments.map(\.debugDescription).joined(separator: " ").prefix(2000))")
      }
    }
    expect([0, 1, 64].contains(status), "status \(status)")
    let lines = error.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    expect(!error.contains("has crashed"), "a crash")
    expect(error.isEmpty || error.hasSuffix("\n"), "an unfinished line")
    expect(
      lines.allSatisfy { $0.hasPrefix("sinplot: ") && HostileText.isLine(String($0)) },
      "\(error.debugDescription)")
    let complaints = lines.filter { !$0.hasPrefix("sinplot: warning: ") }
    expect(complaints.count == (status == 0 ? 0 : 1), "\(complaints.count) lines with status \(status)")
    if status == 64 { expect(output.isEmpty && lines.count == 1, "more than a line for wrong usage") }
    let paths = files.enumerator(atPath: directory.path)?.compactMap { $0 as? String } ?? []
    let known = ["png", "svg", "pdf", "md", "html"]
    let made = paths.filter { path in
      let ending = (path as NSString).pathExtension
      return known.contains(ending)
    }
    expect(!paths.contains { $0.contains(".sinplot-") }, "a temporary file")
    if status != 0 { expect(paths.isEmpty, "files \(paths) with status \(status)") }
    for path in made where !path.hasSuffix("md") && !path.hasSuffix("html") {
      let bytes = [UInt8](try Data(contentsOf: directory.appendingPathComponent(path)))
      do throws(PlotError) { _ = try ImageInformation(of: bytes) } catch {
        expect(false, "\(path): \(error)")
      }
      if path.hasSuffix("svg") {
        for finding in SVGCheck(bytes).findings { expect(false, "\(path): \(finding)") }
      }
    }
    if let keep {
      for path in made {
        let target = "\(keep)/\(name)-\((path as NSString).lastPathComponent)"
        try? files.copyItem(atPath: directory.appendingPathComponent(path).path, toPath: target)
      }
    }
    return findings
  }

  /// Runs the program that lies beside this one.
  private func run(in directory: URL) throws -> (status: Int, output: String, error: String) {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent(
      "sinplot")
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.standardInput = FileHandle.nullDevice
    let (output, error) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    // What is said on the standard error is short and waits in its pipe until the rest is read.
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let signal = process.terminationReason == .uncaughtSignal ? 1000 : 0
    return (
      Int(process.terminationStatus) + signal, String(decoding: said, as: UTF8.self),
      String(decoding: complained, as: UTF8.self)
    )
  }
}
