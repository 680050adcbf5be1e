import Foundation
import TestSupport
import Testing

/// What the program does in environments that lack something.
@Suite struct EnvironmentTests {
  @Test func withoutAnyFontItNamesThePackageAndWritesNothing() throws {
    let scratch = try Scratch()
    let fonts = try Fonts(in: scratch, files: [])
    try FileManager.default.createDirectory(atPath: scratch.path("old"), withIntermediateDirectories: true)
    try Data("old".utf8).write(to: URL(fileURLWithPath: scratch.path("old/y_true.png")))
    for directory in ["old", "new/one"] {
      let result = try Program.shell(
        #"\#(fonts.assignment) exec "$sinplot" render --quiet --out \#(directory)"#, in: scratch)
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(
        result.message == "no font was found: install one, for example the package fonts-dejavu-core")
    }
    #expect(try scratch.contents("old") == ["y_true.png": Data("old".utf8)])
    #expect(!FileManager.default.fileExists(atPath: scratch.path("new")))
  }

  @Test func withoutAnyFontALongTrainingIsNotDoneInVain() throws {
    let scratch = try Scratch()
    let fonts = try Fonts(in: scratch, files: [])
    let result = try Program.shell(
      #"\#(fonts.assignment) exec timeout 60 "$sinplot" render --epochs 100000000"#, in: scratch)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.message?.hasPrefix("no font was found") == true)
  }

  @Test func trainingNeedsNoFont() throws {
    let scratch = try Scratch()
    let fonts = try Fonts(in: scratch, files: [])
    let result = try Program.shell(#"\#(fonts.assignment) exec "$sinplot" train --epochs 1"#, in: scratch)
    #expect(result.status == 0)
    #expect(result.output == "epoch : 1, loss : 7937.68505859375\n")
    #expect(result.error.isEmpty)
  }

  /// Where there is only another font, it is used, and a warning names what is missing.
  @Test(.enabled(if: Fonts.path(of: "DejaVuSerif.ttf") != nil, "there is no other font to try"))
  func withAnotherFontItWarns() throws {
    let scratch = try Scratch()
    let fonts = try Fonts(in: scratch, files: [try #require(Fonts.path(of: "DejaVuSerif.ttf"))])
    let result = try Program.shell(#"\#(fonts.assignment) exec "$sinplot" render --quiet"#, in: scratch)
    #expect(result.status == 0)
    #expect(
      result.message
        == "warning: the font DejaVu Sans was not found, so DejaVu Serif is used and the figures will differ; "
        + "installing the package fonts-dejavu-core mends that")
    #expect(try scratch.names("output") == allFiles)
  }

  /// As in a bare chroot or a strict sandbox.
  @Test(.enabled(if: geteuid() == 0, "only root can take /proc away"))
  func withoutProcItHasItsArguments() throws {
    let result = try Program.launch(
      "/usr/bin/env",
      [
        "unshare", "--mount", "sh", "-c", #"mount -t tmpfs none /proc && exec "$0" train --epochs 1"#,
        Program.path,
      ], in: nil
    ).result()
    #expect(result.status == 0)
    #expect(result.output == "epoch : 1, loss : 7937.68505859375\n")
    #expect(result.error.isEmpty)
  }

  /// Nothing of what the environment says changes a byte.
  @Test(
    .needsFont,
    arguments: [
      "env -u HOME -u XDG_CACHE_HOME -u XDG_CONFIG_HOME", "env HOME=/nonexistent", "env -i",
      "env HOME=$PWD XDG_CACHE_HOME=$PWD/cache", "env HOME= XDG_CACHE_HOME=/proc/nowhere",
      "env TZ=Asia/Seoul",
      "env LC_ALL=de_DE.UTF-8", "env LC_ALL=nonsense", "env LANG=ko_KR.UTF-8 LC_NUMERIC=fr_FR.UTF-8",
      "env SOURCE_DATE_EPOCH=1", "nice", "env PATH= ", "env TMPDIR=/nonexistent",
    ])
  func theEnvironmentChangesNothing(wrapper: String) throws {
    let scratch = try Scratch()
    try #require(
      try Program.run("render", "--quiet", "--format", "png,svg,pdf", "--out", "plain", in: scratch).status
        == 0)
    // What was set to find the fonts stays.
    let fonts = ProcessInfo.processInfo.environment["FONTCONFIG_FILE"].map { "FONTCONFIG_FILE='\($0)'" } ?? ""
    let kept = wrapper == "env -i" ? "env -i \(fonts)" : wrapper
    let library = #"LD_LIBRARY_PATH="$LD_LIBRARY_PATH""#
    let result = try Program.shell(
      #"\#(kept)\#(wrapper == "env -i" ? " " + library : "") "$sinplot" render --quiet --format png,svg,pdf"#,
      in: scratch)
    #expect(result.status == 0)
    #expect(try scratch.contents("output") == scratch.contents("plain"))
  }

  /// With a cache that is made on the spot, or one that cannot be made, fontconfig finds the same fonts.
  @Test(
    .needsDejaVuSans, .enabled(if: Fonts.path(of: "DejaVuSans.ttf") != nil),
    arguments: ["cache", "/proc/nowhere"])
  func theCacheChangesNothing(cache: String) throws {
    let scratch = try Scratch()
    try #require(try Program.run("render", "--quiet", "--out", "plain", in: scratch).status == 0)
    let fonts = try Fonts(in: scratch, files: [try #require(Fonts.path(of: "DejaVuSans.ttf"))], cache: cache)
    for directory in ["first", "second"] {
      let result = try Program.shell(
        #"\#(fonts.assignment) exec "$sinplot" render --quiet --out \#(directory)"#, in: scratch)
      #expect(result.status == 0)
      // What fontconfig says of a cache that it cannot write is its own affair.
      #expect(!result.error.contains("sinplot: "))
      #expect(try scratch.contents(directory) == scratch.contents("plain"))
    }
  }

  /// A configuration that cannot be read leaves fontconfig with its own; with that there are fonts or there are none.
  @Test(arguments: [
    "garbage <", "", "<fontconfig><dir>", "<?xml version=\"1.0\"?><fontconfig><match/></fontconfig>",
  ])
  func aBrokenFontConfigurationIsNoCrash(configuration: String) throws {
    let scratch = try Scratch()
    try Data(configuration.utf8).write(to: URL(fileURLWithPath: scratch.path("broken.conf")))
    let result = try Program.shell(
      #"FONTCONFIG_FILE="$PWD/broken.conf" exec "$sinplot" render --quiet"#, in: scratch)
    let own = result.error.split(separator: "\n").filter { !$0.hasPrefix("Fontconfig ") }
    if result.status == 0 {
      #expect(own.allSatisfy { $0.hasPrefix("sinplot: warning: ") })
      #expect(try scratch.names("output") == allFiles)
    } else {
      #expect(result.status == 1)
      #expect(own == ["sinplot: no font was found: install one, for example the package fonts-dejavu-core"])
      #expect(try scratch.names() == ["broken.conf"])
    }
  }

  /// A font file that is damaged is an error or another font's turn.
  @Test(.enabled(if: Fonts.path(of: "DejaVuSans.ttf") != nil), arguments: [0, 100, 20_000, 300_000])
  func aTruncatedFontIsNoCrash(size: Int) throws {
    let scratch = try Scratch()
    let whole = try Data(contentsOf: URL(fileURLWithPath: try #require(Fonts.path(of: "DejaVuSans.ttf"))))
    let fonts = try Fonts(in: scratch, files: [])
    try whole.prefix(size).write(to: URL(fileURLWithPath: scratch.path("fonts/DejaVuSans.ttf")))
    let result = try Program.shell(#"\#(fonts.assignment) exec "$sinplot" render --quiet"#, in: scratch)
    #expect(result.status == 1)
    #expect(result.message != nil, "\(result.error)")
    #expect(!result.error.contains("has crashed"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("output")))
  }
}

/// A set of fonts that is all that fontconfig knows.
struct Fonts {
  /// What to put before a command for it to see these fonts alone.
  let assignment: String

  /// - Parameters:
  ///   - scratch: Where the configuration and the directory `fonts` go.
  ///   - files: The fonts.
  ///   - cache: Where fontconfig may keep what it knows of them.
  init(in scratch: Scratch, files: [String], cache: String = "cache") throws {
    let directory = scratch.path("fonts")
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    for file in files {
      try FileManager.default.copyItem(
        atPath: file, toPath: "\(directory)/\(URL(fileURLWithPath: file).lastPathComponent)")
    }
    let cache = cache.hasPrefix("/") ? cache : scratch.path(cache)
    try Data(
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig><dir>\(directory)</dir><cachedir>\(cache)</cachedir></fontconfig>
      """.utf8
    ).write(to: URL(fileURLWithPath: scratch.path("fonts.conf")))
    assignment = "FONTCONFIG_FILE='\(scratch.path("fonts.conf"))'"
  }

  /// Where a font file is, if it is where Debian keeps them.
  static func path(of name: String) -> String? {
    let root = "/usr/share/fonts"
    let files = FileManager.default.enumerator(atPath: root)
    while let file = files?.nextObject() as? String {
      if URL(fileURLWithPath: file).lastPathComponent == name { return "\(root)/\(file)" }
    }
    return nil
  }
}
