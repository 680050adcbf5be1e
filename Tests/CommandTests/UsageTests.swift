import Foundation
import PlainText
import TestSupport
import Testing
import Tutorial

@testable import sinplot

/// The names of the files that `render` makes by default.
let allFiles = [
  "fit.png", "fit.svg", "loss.png", "loss.svg", "report.html", "report.md", "sinplot.png", "sinplot.svg",
  "y_pred.png",
  "y_pred.svg",
  "y_random.png", "y_random.svg", "y_true.png", "y_true.svg",
]

@Suite struct UsageTests {
  @Test func versionIsOneConstant() throws {
    for arguments in [["--version"], ["render", "--version"], ["train", "--version"]] {
      let result = try Program.run(arguments)
      #expect(result.status == 0)
      #expect(result.output == Software.version + "\n")
      #expect(result.error.isEmpty)
    }
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], []])
  func helpNamesTheCommands(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.contains("sinplot render"))
    #expect(result.output.contains("sinplot train"))
  }

  @Test(arguments: [
    (
      "render",
      [
        "out", "seed", "draw", "weights", "epochs", "learning-rate", "points", "format", "figsize", "dpi",
        "layout", "theme", "title", "animate", "frames", "lang", "link-prefix", "only", "quiet",
      ]
    ),
    ("train", ["seed", "draw", "weights", "epochs", "learning-rate", "points", "log-every", "format"]),
  ])
  func helpNamesEveryOption(command: String, options: [String]) throws {
    for arguments in [[command, "--help"], ["help", command]] {
      let result = try Program.run(arguments)
      #expect(result.status == 0)
      #expect(result.error.isEmpty)
      let (usage, rest) = try #require(result.output.range(of: "OPTIONS:")).split(result.output)
      for option in options {
        #expect(usage.contains("[--\(option)"), "\(option)")
        #expect(rest.contains("\n  --\(option)"), "\(option)")
      }
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
  }

  /// An option, a value that is refused, and a piece of what is said to be allowed.
  @Test(arguments: [
    ("seed", "x", "-9223372036854775808 to 18446744073709551615"),
    ("seed", "", "-9223372036854775808 to"), ("seed", "18446744073709551616", "to 18446744073709551615"),
    ("seed", "-9223372036854775809", "from -9223372036854775808"), ("seed", "1.5", "whole number"),
    ("seed", "1e3", "whole number"), ("seed", " 1", "whole number"), ("seed", "٣", "whole number"),
    ("draw", "0", "1 to 100000000"), ("draw", "-1", "1 to 100000000"),
    ("draw", "100000001", "1 to 100000000"),
    ("draw", "99999999999999999999", "1 to 100000000"),
    ("epochs", "0", "1 to 100000000"), ("epochs", "-5", "1 to 100000000"),
    ("epochs", "nan", "1 to 100000000"),
    ("epochs", "1e400", "1 to 100000000"), ("epochs", "9223372036854775808", "1 to 100000000"),
    ("epochs", "100000001", "1 to 100000000"), ("epochs", "", "1 to 100000000"),
    ("points", "1", "2 to 100000000"), ("points", "0", "2 to 100000000"), ("points", "-2147483649", "2 to"),
    ("points", "100000001", "2 to 100000000"), ("points", "1_000", "2 to 100000000"),
    ("learning-rate", "0", "1e-45 to 3.4e38"), ("learning-rate", "-1e-6", "1e-45 to 3.4e38"),
    ("learning-rate", "nan", "1e-45 to"), ("learning-rate", "inf", "1e-45 to"),
    ("learning-rate", "1e400", "1e-45 to"), ("learning-rate", "1e-400", "1e-45 to"),
    ("learning-rate", "1e39", "1e-45 to"), ("learning-rate", "1e-46", "1e-45 to"),
    ("learning-rate", "", "1e-45 to"), ("learning-rate", "0,001", "1e-45 to"),
    ("weights", "1,2,3", "four numbers"), ("weights", "1,2,3,4,5", "four numbers"),
    ("weights", "", "four numbers"),
    ("weights", "1,2,3,nan", "four numbers"), ("weights", "1,2,3,1e39", "3.4e38"), ("weights", ",,,", "four"),
  ])
  func refusesTrainingOptions(option: String, value: String, allowed: String) throws {
    for command in ["train", "render"] {
      let scratch = try Scratch()
      let result = try Program.run([command, "--\(option)", value], in: scratch)
      #expect(result.status == 64)
      #expect(result.output.isEmpty)
      let message = try #require(result.message)
      #expect(message.hasPrefix("--\(option): '\(value)' is not allowed; give "))
      #expect(message.contains(allowed))
      #expect(try scratch.names().isEmpty)
    }
  }

  @Test(arguments: [
    ("format", "gif", "png"), ("format", "", "png"), ("format", "png,", "svg"), ("format", ",", "svg"),
    ("format", "PNG", "png"), ("format", "png,svg,bmp", "svg"),
    ("only", "", "y_true, y_pred"), ("only", "loss,", "fit or report"), ("only", "y_tru", "y_true, y_pred"),
    ("layout", "", "tight or subplots"), ("layout", "loose", "tight or subplots"),
    ("dpi", "0", "positive"), ("dpi", "-100", "positive"), ("dpi", "nan", "positive"),
    ("dpi", "inf", "positive"),
    ("dpi", "1e400", "positive"), ("dpi", "", "positive"), ("dpi", "5120", "32767"),
    ("dpi", "1e308", "32767"),
    ("dpi", "0.1", "1 to 32767"),
    ("figsize", "6.4", "two positive"), ("figsize", "6.4,4.8,1", "two positive"),
    ("figsize", "0,1", "two positive"),
    ("figsize", "1,-1", "two positive"), ("figsize", "nan,1", "two positive"),
    ("figsize", "", "two positive"),
    ("figsize", "1,inf", "two positive"), ("figsize", "1e400,1", "two positive"),
    ("theme", "", "light, dark or both"), ("theme", "black", "light, dark or both"),
    ("theme", "light,dark", "light, dark or both"), ("lang", "", "en or ko"), ("lang", "de", "en or ko"),
    ("lang", "EN", "en or ko"), ("title", "", "NAME=TEXT"), ("title", "y_true", "NAME=TEXT"),
    ("title", "=text", "NAME=TEXT"), ("title", "sinplot=text", "NAME=TEXT"),
    ("title", "Y_TRUE=a", "NAME=TEXT"),
    ("frames", "1", "2 to 1000"), ("frames", "1001", "2 to 1000"), ("frames", "60", "--animate"),
    ("figsize", "327.68,1", "32767"), ("figsize", "1,1e308", "32767"), ("figsize", "0.001,1", "1 to 32767"),
  ])
  func refusesFigureOptions(option: String, value: String, allowed: String) throws {
    let scratch = try Scratch()
    let result = try Program.run(["render", "--\(option)", value], in: scratch)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    let message = try #require(result.message)
    #expect(message.hasPrefix("--\(option): '\(value)' is not allowed; give "))
    #expect(message.contains(allowed))
    #expect(try scratch.names().isEmpty)
  }

  @Test(arguments: [
    (
      ["render", "--dpi", "1e7", "--figsize", "1e-4,1e-4"],
      "--dpi: '1e7' is not allowed; give at most 1000000"
    ),
    (
      ["render", "--dpi", "10", "--figsize", "500,5"],
      "--figsize: '500,5' is not allowed; give sides from 0.014"
    ),
    (
      ["render", "--dpi", "1e3", "--figsize", "1,0.01"], "--figsize: '1,0.01' is not allowed; give sides from"
    ),
    (["train", "--log-every", "0"], "--log-every: '0' is not allowed"),
    (["train", "--log-every", "-1"], "--log-every: '-1' is not allowed"),
    (["train", "--format", "xml"], "--format: 'xml' is not allowed; give text, csv or json"),
    (["render", "--out", ""], "--out: '' is not allowed"),
    (
      ["render", "--title", "loss=" + String(repeating: "a", count: 10_001)],
      "--title: 'loss=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…aaaaaaaaaaaaaaaaaaaa' is not allowed; give a title of at most 10000 characters"
    ),
    (
      ["render", "--title", "loss=a", "--title", "y_true=a", "--title", "loss=b"],
      "--title: given more than once for loss; give it once for each figure"
    ),
    (
      ["render", "--lang", "ko", "--lang", "en"], "--lang: given more than once ('ko' and 'en'); give it once"
    ),
    (["train", "--seed", "1", "--seed", "1"], "--seed: given more than once ('1' and '1'); give it once"),
    (["render", "--format", "png", "--format=svg"], "--format: given more than once ('png' and 'svg')"),
    (["render", "--out", "a", "--out", "b", "--out", "c"], "--out: given more than once"),
    (
      ["train", "--weights", "1,2,3,4", "--seed", "5"],
      "--weights: '1,2,3,4' is not allowed together with --seed '5'"
    ),
    (
      ["train", "--weights", "1,2,3,4", "--draw", "5"],
      "--weights: '1,2,3,4' is not allowed together with --draw '5'"
    ),
    (["train", "--points", "100000000", "--epochs", "100000000"], "--points: "),
    (["render", "--out", "--quiet"], "Missing value for '--out <DIR>'"),
    (
      ["render", "--out", "-dir"],
      "Missing value for '--out <DIR>'; for a value that begins with a dash write --out=-dir "
    ),
    (
      ["render", "--title", "-x y"],
      "Missing value for '--title <NAME=TEXT>'; for a value that begins with a dash write --title='-x y' "
    ),
    (["render", "--seed"], "Missing value for '--seed <N>' ("),
    (["render", "--seed="], "Missing value for '--seed <N>'"),
    (["render", "--quiet=yes"], "The option '--quiet' does not take any value"),
    (["render", "--outt", "x"], "Unknown option '--outt'. Did you mean '--out'?"),
    (["train", "--out", "x"], "Unknown option '--out'"),
    (["train", "--bad\noption"], "Unknown option '--bad"),
    (["train", "extra"], "Unexpected argument 'extra'"),
    (["bogus"], "Unexpected argument 'bogus'"),
    (["train", "--seed", "a\u{1B}[31m\nb"], #"--seed: $'a\x1b[31m\nb' is not allowed"#),
    (["train", "--seed", String(repeating: "9", count: 100_000)], "--seed: '9999"),
  ])
  func refusesInOneLine(arguments: [String], message: String) throws {
    let scratch = try Scratch()
    let result = try Program.run(arguments, in: scratch)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    let said = try #require(result.message)
    #expect(said.hasPrefix(message))
    #expect(said.unicodeScalars.count < 600)
    #expect(try scratch.names().isEmpty)
  }

  @Test func refusesWhatIsNotText() throws {
    let scratch = try Scratch()
    let result = try Program.shell(#"exec "$sinplot" render --out $'caf\xe9'"#, in: scratch)
    #expect(result.status == 64)
    #expect(result.message?.contains("is not valid UTF-8") == true)
    #expect(try scratch.names().isEmpty)
  }

  @Test(.needsPlainMemory) func refusesWhatMemoryCannotHold() throws {
    let scratch = try Scratch()
    let points = try Program.shell(
      #"ulimit -v 4000000; exec "$sinplot" render --points 100000000"#, in: scratch)
    #expect(points.status == 64)
    #expect(points.message?.hasPrefix("--points: '100000000' is not allowed; give at most 6") == true)
    let pixels = try Program.shell(
      #"ulimit -v 4000000; exec "$sinplot" render --figsize 327,327"#, in: scratch)
    let epochs = try Program.shell(
      #"ulimit -v 600000; exec "$sinplot" train --epochs 100000000 --points 2"#, in: scratch)
    #expect(epochs.status == 64)
    #expect(epochs.message?.hasPrefix("--epochs: '100000000' is not allowed; give at most 7") == true)
    #expect(pixels.status == 64)
    #expect(pixels.message?.contains("for this machine's memory") == true)
    #expect(try scratch.names().isEmpty)
  }

  @Test(arguments: [
    (["--seed", "-9223372036854775808"], "\"seed\":-9223372036854775808,\"draw\":1,"),
    (["--seed=-1"], "\"seed\":-1,\"draw\":1,"),
    (["--seed", "18446744073709551615"], "\"seed\":-1,\"draw\":1,"),
    (["--seed", "0", "--draw", "2"], "\"seed\":0,\"draw\":2,"),
    (["--draw", "2"], "\"seed\":4034316668,\"draw\":2,"),
    ([], "\"seed\":4034316668,\"draw\":3,"), (["--weights", "-1,2e0,.5,-0"], "\"seed\":null,\"draw\":null,"),
  ])
  func seedsAndDrawsAreThoseMeant(arguments: [String], json: String) throws {
    let result = try Program.run(["train", "--epochs", "1", "--format", "json"] + arguments)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("{" + json))
    if arguments.first == "--weights" {
      #expect(result.output.contains(#""initial":{"a":-1.0,"b":2.0,"c":0.5,"d":-0.0}"#))
    }
  }
}

extension Range<String.Index> {
  fileprivate func split(_ text: String) -> (before: String, after: String) {
    (String(text[..<lowerBound]), String(text[upperBound...]))
  }
}
