import Foundation
import Testing

@testable import PlainText

@Suite struct QuotingTests {
  @Test(arguments: [
    ("output", "'output'"), ("", "''"), ("my dir", "'my dir'"), ("그림/한글", "'그림/한글'"),
    ("a\nb", #"$'a\nb'"#), ("it's", #"'it'\''s'"#), ("'", #"''\'''"#), ("'\n", #"$'\'\n'"#),
    ("a\\b", #"'a\b'"#), ("a\\\tb", #"$'a\\\tb'"#),
    ("\u{1B}[31m", #"$'\x1b[31m'"#), ("\u{202E}gpj", #"$'\u202egpj'"#), ("\u{85}", #"$'\u0085'"#),
  ])
  func quotesAsAShellWould(text: String, expected: String) {
    #expect(text.quoted() == expected)
  }

  /// Texts without control characters, as the simplest of shells takes them.
  @Test(arguments: [
    "plain", "", "it's", "'", "'; exit 3 #'", "a\\b'\\''", "$HOME `id` \"q\" *", "한글 '인용'", "-n",
  ])
  func aShellReadsWhatWasQuoted(text: String) throws {
    let (shell, output) = (Process(), Pipe())
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "printf '%s|' " + text.quoted()]
    shell.standardOutput = output
    try shell.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(String(decoding: bytes, as: UTF8.self) == text + "|")
  }

  @Test func plainTextStaysOnItsLine() {
    #expect("it's mine/한글".onOneLine == "it's mine/한글")
    #expect("a\nb'c".onOneLine == #"$'a\nb\'c'"#)
    #expect("a\r\nb\u{7}".withoutControls == #"a\r\nb\x07"#)
  }

  @Test func longTextIsShortened() {
    let text = String(repeating: "a", count: 5000) + "z"
    #expect(text.quoted(limit: 30).count == 33)
    #expect(text.quoted(limit: 30).hasSuffix("z'"))
    #expect(("e" + String(repeating: "\u{301}", count: 100_000)).quoted(limit: 30).unicodeScalars.count == 33)
  }
}
