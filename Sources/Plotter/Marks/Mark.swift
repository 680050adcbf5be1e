/// Something that axes show: a line, points, bars, an image.
///
/// A mark is a value. It says how far its data reach, and draws itself on a canvas in data coordinates. A mark of one's own does
/// the same as those of the library:
///
///     struct Diamond: Mark {
///       var x, y: Double
///       func extend(_ extent: inout Extent) { extent.include(x: x, y: y) }
///       func draw(in canvas: inout Canvas) {
///         canvas.draw(.polygon(x: [x - 1, x, x + 1, x], y: [y, y + 1, y, y - 1]), fill: canvas.color(.next))
///       }
///       var cycle: CycleUse { .fills(1) }
///     }
public protocol Mark: Sendable {
  /// What a legend calls the mark; `nil` for a mark that no legend names.
  var name: String? { get }

  /// How many colours the mark takes of the axes' cycles.
  var cycle: CycleUse { get }

  /// How many points the mark has, about. Figures are drawn at once on several cores, the costly ones first.
  var cost: Int { get }

  /// Checks what cannot be drawn whatever the axes are.
  ///
  /// - Throws: ``PlotError/mark(_:reason:)`` with the value and what is allowed.
  func validate() throws(PlotError)

  /// Adds what the data span, by which the axes find their limits.
  func extend(_ extent: inout Extent)

  /// The texts that belong to the mark. They have their places before anything is drawn, since axes make room for them.
  func labels(in view: AxesView) -> [TextLabel]

  /// Draws the mark.
  func draw(in canvas: inout Canvas)

  /// Draws what stands for the mark in a legend.
  func drawKey(in key: inout KeyCanvas)

  /// The marks that a legend names for this one: mostly itself, if it has a name.
  var legendEntries: [any Mark] { get }

  /// Whether a legend names the mark after all others, as Matplotlib does with bars, error bars and stems.
  var isNamedLast: Bool { get }

  /// Tells what a legend had better not cover.
  func obstruct(_ obstacles: inout Obstacles)
}

extension Mark {
  public var name: String? { nil }
  public var cycle: CycleUse { .none }
  public var cost: Int { 0 }
  public func validate() throws(PlotError) {}
  public func extend(_ extent: inout Extent) {}
  public func labels(in view: AxesView) -> [TextLabel] { [] }
  public func drawKey(in key: inout KeyCanvas) {}
  public var legendEntries: [any Mark] { name == nil ? [] : [self] }
  public var isNamedLast: Bool { false }
  public func obstruct(_ obstacles: inout Obstacles) {}
}

/// A mark that is made of other marks.
///
/// The parts share the colours that the whole takes of the cycle: ``Paint/next`` is the same for all of them.
public protocol CompositeMark: Mark {
  /// The marks that it is made of, in the order in which they are drawn.
  var parts: [any Mark] { get }
}

extension CompositeMark {
  public var cost: Int { parts.reduce(0) { $0 + $1.cost } }

  public func validate() throws(PlotError) {
    for part in parts { try part.validate() }
  }

  public func extend(_ extent: inout Extent) {
    for part in parts { part.extend(&extent) }
  }

  public func labels(in view: AxesView) -> [TextLabel] { parts.flatMap { $0.labels(in: view) } }

  public func draw(in canvas: inout Canvas) {
    for part in parts { part.draw(in: &canvas) }
  }

  public func drawKey(in key: inout KeyCanvas) { parts.first?.drawKey(in: &key) }

  public func obstruct(_ obstacles: inout Obstacles) {
    for part in parts { part.obstruct(&obstacles) }
  }
}
