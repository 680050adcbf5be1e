/// A subplot with everything in it placed, in device units with y pointing up.
struct AxesLayout: Sendable {
  /// A text and the point it is attached to.
  struct PlacedText: Sendable {
    enum Role { case title, tickLabel, axisLabel, offset }
    var block: TextBlock
    var arrangement: TextBlock.Arrangement
    var x, y: Double
    var role: Role

    var box: Box { arrangement.box.translated(x: x, y: y) }
  }

  /// The frame.
  var frame: Box
  var horizontal, vertical: AxisTransform
  var xTicks, yTicks: PlacedTicks
  var xTexts: [PlacedText]
  var yTexts: [PlacedText]
  var title: PlacedText?

  /// Sizes in points: Matplotlib's default `rcParams`.
  enum Style {
    static let tickLabelSize = 10.0
    static let axisLabelSize = 10.0
    static let titleSize = 12.0
    static let titlePad = 6.0
    static let axisLabelPad = 4.0
    static let offsetPad = 3.0
    static let spineWidth = 0.8
    static let majorTick = (length: 3.5, width: 0.8, pad: 3.5)
    static let minorTick = (length: 2.0, width: 0.6, pad: 3.4)
  }

  var texts: [PlacedText] { xTexts + yTexts + (title.map { [$0] } ?? []) }

  /// Whether something of it lies in a box.
  func reaches(into box: Box) -> Bool {
    frame.intersects(box) || texts.contains { $0.box.intersects(box) }
  }

  /// The smallest box around the frame, its ticks and texts.
  ///
  /// For `layoutOnly`, a title or an axis label counts as one unit wide in its own direction, so that a long one
  /// does not push the frames together (Matplotlib's `for_layout_only`).
  func tightBox(device: Device, layoutOnly: Bool) -> Box {
    var box = frame
    let tickLength = device.units(points: Style.majorTick.length)
    let minorLength = device.units(points: Style.minorTick.length)
    func length(_ ticks: PlacedTicks) -> Double {
      ticks.ticks.contains(where: \.isMajor) ? tickLength : ticks.ticks.isEmpty ? 0 : minorLength
    }
    box.x0 -= length(yTicks)
    box.y0 -= length(xTicks)
    for text in texts {
      var extent = text.box
      // Text without extent takes no room.
      if extent.width <= 0 || extent.height <= 0 { continue }
      if layoutOnly, text.role == .title || text.role == .axisLabel {
        if text.block.rotation != 0 {
          extent.y0 = (extent.y0 + extent.y1) / 2 - 0.5
          extent.y1 = extent.y0 + 1
        } else {
          extent.x0 = (extent.x0 + extent.x1) / 2 - 0.5
          extent.x1 = extent.x0 + 1
        }
      }
      box = box.union(extent)
    }
    return box
  }
}
