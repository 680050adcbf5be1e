import Dispatch
import Synchronization

/// A typesetter on its way: another thread finds and opens the font while this one goes on with something else.
public final class TypesetterLoading: Sendable {
  private let result = Mutex<Result<Typesetter, PlotError>?>(nil)
  private let group = DispatchGroup()

  /// Starts to load.
  public init() {
    DispatchQueue.global(qos: .userInitiated).async(group: group) {
      self.result.withLock { $0 = Result { () throws(PlotError) in try Typesetter() } }
    }
  }

  /// Waits for the typesetter and hands it over. Asked a second time, this makes another one.
  ///
  /// - Throws: ``PlotError/noFont`` where no font is installed, or ``PlotError/library(name:call:reason:)``.
  public func value() throws(PlotError) -> Typesetter {
    group.wait()
    let loaded = result.withLock { result in
      defer { result = nil }
      return result
    }
    guard let loaded else { return try Typesetter() }
    return try loaded.get()
  }
}
