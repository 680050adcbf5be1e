import Foundation
import TestSupport
import Testing

/// What the program does with the fonts that a system has.
@Suite(.enabled(if: Fonts.path(of: "DejaVuSerifCondensed.ttf") != nil, "fonts-dejavu-extra is not installed"))
struct FontTests {
  /// A character that DejaVu Serif has and DejaVu Sans has not.
  private static let title = "y_true=\u{2ef} sine"

  private func fonts(in scratch: Scratch) throws -> Fonts {
    let names = ["DejaVuSans.ttf", "DejaVuSerif.ttf", "DejaVuSerifCondensed.ttf"]
    return try Fonts(in: scratch, files: try names.map { try #require(Fonts.path(of: $0)) })
  }

  private func render(_ fonts: Fonts, into directory: String, in scratch: Scratch) throws -> Program.Result {
    try Program.shell(
      #"""
      \#(fonts.assignment) exec "$sinplot" render --quiet --epochs 1 --title '\#(Self.title)' --out \#(directory)
      """#, in: scratch)
  }

  @Test(arguments: [20_000, 200_000]) func aDamagedFontIsPassedOver(size: Int) throws {
    let scratch = try Scratch()
    let fonts = try fonts(in: scratch)
    let whole = try render(fonts, into: "whole", in: scratch)
    #expect(whole.status == 0)
    #expect(whole.error.isEmpty)
    // fontconfig does not look again at a directory that has not changed.
    let file = scratch.path("fonts/DejaVuSerif.ttf")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
    let damaged = try render(fonts, into: "damaged", in: scratch)
    #expect(damaged.status == 0)
    #expect(damaged.message?.hasPrefix("warning: the font file '\(file)' is passed over: ") == true)
    let (before, after) = (try scratch.contents("whole"), try scratch.contents("damaged"))
    #expect(before["y_true.png"] != after["y_true.png"])
    #expect(before["y_pred.png"] == after["y_pred.png"])
  }

  @Test func aPathNeedNotBeText() throws {
    let scratch = try Scratch()
    let fonts = try fonts(in: scratch)
    let plain = try render(fonts, into: "plain", in: scratch)
    #expect(plain.status == 0)
    let moved = try Program.shell(#"mkdir fonts/$'\xff' && mv fonts/*.ttf fonts/$'\xff'"#, in: scratch)
    try #require(moved.status == 0)
    let result = try render(fonts, into: "moved", in: scratch)
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(try scratch.contents("moved") == scratch.contents("plain"))
  }

  /// What a font calls itself does not reach the terminal as it is.
  @Test func aFamilysNameIsCleaned() throws {
    let scratch = try Scratch()
    let fonts = try Fonts(in: scratch, files: [])
    var font = try Data(contentsOf: URL(fileURLWithPath: try #require(Fonts.path(of: "DejaVuSerif.ttf"))))
    for encoding in [String.Encoding.ascii, .utf16BigEndian] {
      let name = try #require("DejaVu Serif".data(using: encoding))
      let other = try #require("De\u{1b}[1m\nerif".data(using: encoding))
      while let place = font.range(of: name) {
        font.replaceSubrange(place, with: other + name.suffix(name.count - other.count))
      }
    }
    try font.write(to: URL(fileURLWithPath: scratch.path("fonts/other.ttf")))
    let result = try render(fonts, into: "out", in: scratch)
    #expect(result.status == 0)
    #expect(result.message?.contains("was not found, so De") == true, "\(result.error)")
  }

  /// A figure is the same whatever was drawn before it.
  @Test(.needsFont) func aFigureDoesNotDependOnOthers() throws {
    let scratch = try Scratch()
    let titles = "--title 'y_true=\u{2ef}\u{2f0}' --title 'y_pred=\u{1d400} \u{2ef}\u{2312}'"
    let script = #"exec "$sinplot" render --quiet --epochs 1 \#(titles)"#
    try #require(try Program.shell(script + " --out all", in: scratch).status == 0)
    try #require(try Program.shell(script + " --out one --only y_pred", in: scratch).status == 0)
    let (all, one) = (try scratch.contents("all"), try scratch.contents("one"))
    #expect(!one.isEmpty)
    for (name, bytes) in one where name.hasPrefix("y_pred") { #expect(all[name] == bytes, "\(name)") }
  }
}

/// What the program does where a process may have one thread only.
@Suite struct ThreadTests {
  /// As root, who is not limited, the program runs as nobody.
  @Test(.needsFont, arguments: ["--help", "render --quiet --epochs 1"])
  func oneThreadIsEnough(arguments: String) throws {
    let scratch = try Scratch()
    let isRoot = getuid() == 0
    let user = isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let script = #"""
      set -e
      cp "$sinplot" program
      chmod 755 . program
      mkdir out
      chmod 777 out
      export LD_LIBRARY_PATH="$LD_LIBRARY_PATH:$(ldd program | sed -n 's,.*=> \(/.*\)/libswiftCore.so.*,\1,p')"
      cd out
      exec timeout 60 \#(user)prlimit --nproc=1:1 ../program \#(arguments)
      """#
    let result = try Program.shell(script, in: scratch)
    // A user who has other processes may not even start one more.
    #expect(result.status == 0, "\(result.error)")
  }
}
