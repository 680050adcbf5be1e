import Plotter
import Testing

/// Which fonts the machine has: without them some tests have nothing to compare.
private enum InstalledFonts {
  /// Whether anything can be drawn at all.
  static let hasAny: Bool = {
    do throws(PlotError) {
      _ = try Typesetter()
      return true
    } catch .noFont {
      return false
    } catch {
      // Another failure is for the tests to show.
      return true
    }
  }()

  /// Whether figures look as they should.
  static let hasDejaVuSans = hasAny && (try? Typesetter())?.warnings.isEmpty != false
}

extension Trait where Self == ConditionTrait {
  /// For tests that draw.
  package static var needsFont: Self {
    .enabled(if: InstalledFonts.hasAny, "fontconfig knows no font, so nothing can be drawn")
  }

  /// For tests that compare with pictures of Matplotlib's or files made before, or allow no warning.
  package static var needsDejaVuSans: Self {
    .enabled(
      if: InstalledFonts.hasDejaVuSans,
      "DejaVu Sans is not installed, so figures look different, and a warning says so")
  }
}
