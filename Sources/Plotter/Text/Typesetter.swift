import PlainText
import Synchronization

/// Sets texts in DejaVu Sans, or the nearest font there is, and remembers what it has set.
///
/// One typesetter can serve any number of figures, from several tasks at once; opening the font is the costly part. What
/// it makes of a text does not depend on what it has set before.
public final class Typesetter: Sendable {
  /// Something that makes the figures differ from the expected ones, without stopping them.
  public enum Warning: Sendable, Hashable, CustomStringConvertible {
    /// The preferred font is not installed; the family that is used instead.
    case substituted(family: String)

    /// A font file that cannot be used, and why.
    case unusableFont(path: String, reason: String)

    /// No installed font has these characters. They are drawn as the font's mark for a missing glyph.
    case missingCharacters([Unicode.Scalar])

    /// These characters are of scripts whose words are more than one glyph after the other, which is how they are drawn.
    case unshapedCharacters([Unicode.Scalar])

    /// What stands between dollar signs is no formula, so the text is drawn as it is: the text, the number of characters
    /// before the fault, and what is wrong there.
    case invalidFormula(text: String, position: Int, reason: String)

    public var description: String {
      switch self {
      case .substituted(let family):
        "the font DejaVu Sans was not found, so \(family.onASingleLine) is used and the figures will differ; "
          + "installing the package fonts-dejavu-core mends that"
      case .unusableFont(let path, let reason):
        "the font file '\(path.onASingleLine)' is passed over: \(reason.onASingleLine)"
      case .missingCharacters(let scalars):
        missingCharacterAdvice(scalars)
      case .unshapedCharacters(let scalars):
        shapingAdvice(scalars)
      case .invalidFormula(let text, let position, let reason):
        "'\(text.onASingleLine)' is drawn as it is, dollar signs included, because \(reason.onASingleLine) at "
          + "character \(position + 1); write \\$ for a dollar sign that starts no formula"
      }
    }
  }

  private struct Key: Hashable {
    var text: String
    var size: Double
    var device: Device
  }

  private struct State {
    var fonts: FontCollection
    var lines: [Key: GlyphRun] = [:]
    var invalid: [String: MathError] = [:]
  }

  private let state: Mutex<State>

  /// Opens the font.
  ///
  /// - Throws: ``PlotError/noFont`` where no font is installed, or ``PlotError/library(name:call:reason:)``.
  public init() throws(PlotError) {
    state = Mutex(State(fonts: try FontCollection()))
  }

  /// What has gone other than expected so far, in an order that does not depend on that of the texts.
  public var warnings: [Warning] {
    state.withLock { state in
      var warnings: [Warning] = []
      let fonts = state.fonts
      if let family = fonts.substitute { warnings.append(.substituted(family: family)) }
      for (file, reason) in fonts.unusable.sorted(by: { $0.file < $1.file }) {
        warnings.append(.unusableFont(path: file, reason: reason))
      }
      if !fonts.missing.isEmpty { warnings.append(.missingCharacters(fonts.missing.sorted())) }
      let unshaped = fonts.unshaped.subtracting(fonts.missing)
      if !unshaped.isEmpty { warnings.append(.unshapedCharacters(unshaped.sorted())) }
      for (text, error) in state.invalid.sorted(by: { $0.key < $1.key }) {
        warnings.append(.invalidFormula(text: text, position: error.position, reason: error.reason))
      }
      return warnings
    }
  }

  /// Sets one line of text, in which `$…$` is a formula. `size` is in points.
  func set(_ text: String, size: Double, device: Device) throws(PlotError) -> GlyphRun {
    let key = Key(text: text, size: size, device: device)
    return try state.withLock { state throws(PlotError) in
      if let line = state.lines[key] { return line }
      let line: GlyphRun
      do throws(MathFailure) {
        line = try LineSetter(fonts: state.fonts, size: size, device: device).set(text)
      } catch {
        switch error {
        case .plot(let error): throw error
        case .formula(let error):
          state.invalid[text] = error
          line = try LineSetter(fonts: state.fonts, size: size, device: device).setPlainly(text)
        }
      }
      state.lines[key] = line
      return line
    }
  }
}
