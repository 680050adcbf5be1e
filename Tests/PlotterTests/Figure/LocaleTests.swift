import Foundation
import Plotter
import TestSupport
import Testing
import UserLocale

/// All tests run in the locale that the environment names, so that with a decimal comma in it they show that nothing
/// depends on the locale. These make sure that it is so.
@Suite struct LocaleTests {
  /// The locale that the environment asks for in numbers, if any.
  private static let wanted: String? = {
    let environment = ProcessInfo.processInfo.environment
    let name = ["LC_ALL", "LC_NUMERIC", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return name.flatMap { ["C", "POSIX"].contains($0) ? nil : $0 }
  }()

  @Test(.enabled(if: wanted != nil, "the environment asks for no locale"))
  func theTestsAreInTheLocaleThatIsAskedFor() throws {
    let wanted = try #require(Self.wanted)
    let name = try #require(sinplot_user_locale(), "there is no locale \(wanted)")
    #expect(String(cString: name).contains(wanted))
    let point = String(cString: localeconv().pointee.decimal_point)
    if wanted.hasPrefix("de") || wanted.hasPrefix("fr") {
      #expect(point == ",")
      var text = [CChar](repeating: 0, count: 8)
      withVaList([0.5]) { _ = vsnprintf(&text, 8, "%.1f", $0) }
      #expect(text.prefix(3).map { UInt8(bitPattern: $0) } == Array("0,5".utf8))
    }
  }

  /// What the C library makes of numbers is in no file.
  @Test(.needsFont, arguments: ImageFormat.allCases)
  func numbersHaveAPoint(format: ImageFormat) throws {
    let axes = Axes(marks: [Line(x: [0, 0.25, 1], y: [0.5, -1.5, 2.75])])
    let figure = Figure(axes, width: 3.25, height: 2.125, dpi: 72.5)
    let bytes = try figure.encoded(as: format, using: Typesetter())
    switch format {
    case .png: #expect(bytes.starts(with: [0x89] + Array("PNG".utf8)))
    case .svg:
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains(#"viewBox="0 0 234 153""#))
      #expect(text.range(of: #"\d,\d"#, options: .regularExpression) == nil)
    case .pdf:
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("/MediaBox [ 0 0 234 153 ]"))
      #expect(text.range(of: #"\d,\d"#, options: .regularExpression) == nil)
    }
  }
}
