/// A legend with everything in it placed, in device units with y pointing up.
struct PlacedLegend: Sendable {
  /// What stands for a mark.
  struct Key: Sendable {
    var mark: any Mark
    var colors: [Color]
    var box: Box
  }

  /// The frame.
  var box: Box
  var hasFrame: Bool
  /// The size of the texts in points.
  var fontSize: Double
  var keys: [Key]
  var texts: [AxesLayout.PlacedText]
}

/// Places a legend by the rules of Matplotlib's `legend.Legend`: boxes packed in columns, with distances in multiples of the
/// font size.
struct LegendArranger {
  var legend: Legend
  var panel: Panel
  var style: Style
  var typesetter: Typesetter
  var plane: Plane
  /// The boxes of texts in the frame.
  var texts: [Box]

  /// Distances in multiples of the font size: Matplotlib's `legend.borderpad`, `labelspacing`, `handlelength`, `handleheight`,
  /// `handletextpad`, `borderaxespad` and `columnspacing`.
  private enum Spacing {
    static let border = 0.4
    static let label = 0.5
    static let keyWidth = 2.0
    static let keyHeight = 0.7
    static let keyText = 0.8
    static let outside = 0.5
    static let column = 2.0
  }

  private typealias Entry = (mark: any Mark, colors: [Color], name: String)

  private struct Item {
    var entry: Entry
    var text: TextBlock
    var arrangement: TextBlock.Arrangement
    /// The text's extent about the baseline that it shares with its key.
    var width, ascent, descent: Double
    /// How far the last line's baseline lies above that.
    var lift: Double
  }

  private var fontSize: Double { legend.size ?? style.legendSize }
  private var device: Device { plane.device }
  private var unit: Double { device.units(points: fontSize) }

  private var entries: [Entry] {
    var entries: [Entry] = []
    if let given = legend.entries {
      // Marks of the axes keep the colours they have there.
      let colors = Panel(Axes(marks: given), at: panel.place, style: style).colors
      for (mark, colors) in zip(given, colors) {
        if let name = mark.name { entries.append((mark, colors, name)) }
      }
    } else {
      for isLast in [false, true] {
        for (mark, colors) in zip(panel.axes.marks, panel.colors) where mark.isNamedLast == isLast {
          for entry in mark.legendEntries {
            if let name = entry.name { entries.append((entry, colors, name)) }
          }
        }
      }
    }
    return legend.isReversed ? entries.reversed() : entries
  }

  func layout() throws(PlotError) -> PlacedLegend? {
    let entries = self.entries
    guard !entries.isEmpty else { return nil }
    let items = try entries.map { entry throws(PlotError) in try item(entry) }
    let columns = Self.split(items, into: legend.columns)
    let title = try legend.title.isEmpty ? nil : text(legend.title, size: style.fontSize)

    // The size of the packed columns.
    var columnBoxes: [(width: Double, ascent: Double, descent: Double, offsets: [Double])] = []
    for column in columns {
      let width = column.map { Spacing.keyWidth * unit + Spacing.keyText * unit + $0.width }.max() ?? 0
      var offsets: [Double] = []
      var y = 0.0
      for (index, item) in column.enumerated() {
        let (top, bottom) = (max(item.ascent, Spacing.keyHeight * unit), item.descent)
        if index > 0 { y -= Spacing.label * unit + top }
        // The baseline of the first item is that of the column.
        offsets.append(y)
        y -= bottom
      }
      let first = column.first.map { max($0.ascent, Spacing.keyHeight * unit) } ?? 0
      columnBoxes.append((width, first, -y, offsets))
    }
    let ascent = columnBoxes.map(\.ascent).max() ?? 0
    let descent = columnBoxes.map(\.descent).max() ?? 0
    let entriesWidth =
      columnBoxes.map(\.width).reduce(0, +) + Spacing.column * unit * Double(columnBoxes.count - 1)
    let pad = Spacing.border * unit
    let titleHeight = title.map { $0.ascent + $0.descent + Spacing.label * unit } ?? 0
    let inner = max(entriesWidth, title?.width ?? 0)
    let (width, height) = (inner + 2 * pad, ascent + descent + titleHeight + 2 * pad)
    let corner = place(width: width, height: height)

    var placed = PlacedLegend(
      box: Box(x0: corner.x, y0: corner.y, x1: corner.x + width, y1: corner.y + height),
      hasFrame: legend.hasFrame,
      fontSize: fontSize, keys: [], texts: [])
    if let title {
      placed.texts.append(
        placedText(
          title, x: corner.x + pad + (inner - title.width) / 2, y: corner.y + height - pad - title.ascent))
    }
    var x = corner.x + pad + (inner - entriesWidth) / 2
    let baseline = corner.y + pad + descent
    for (column, box) in zip(columns, columnBoxes) {
      for (item, offset) in zip(column, box.offsets) {
        let y = baseline + offset
        placed.keys.append(
          PlacedLegend.Key(
            mark: item.entry.mark, colors: item.entry.colors,
            box: Box(x0: x, y0: y, x1: x + Spacing.keyWidth * unit, y1: y + Spacing.keyHeight * unit)))
        placed.texts.append(placedText(item, x: x + (Spacing.keyWidth + Spacing.keyText) * unit, y: y))
      }
      x += box.width + Spacing.column * unit
    }
    return placed
  }

  private func item(_ entry: Entry) throws(PlotError) -> Item {
    var item = try text(entry.name, size: fontSize)
    item.entry = entry
    return item
  }

  /// A text about its baseline, at least as tall as "lp" above it.
  private func text(_ string: String, size: Double) throws(PlotError) -> Item {
    let block = TextBlock(
      text: string, size: size, horizontal: .left, vertical: .baseline)
    let arrangement = try block.arrangement(typesetter: typesetter, device: device)
    let reference = try TextBlock(
      text: "lp", size: size, horizontal: .left, vertical: .baseline
    )
    .arrangement(typesetter: typesetter, device: device).box
    let box = arrangement.box
    var item = Item(
      entry: (Line(y: [Double]()), [], ""), text: block, arrangement: arrangement, width: box.width,
      ascent: max(reference.y1, box.y1), descent: -box.y0, lift: 0)
    if string.unicodeScalars.contains("\n") {
      // Several lines have their key at half their height.
      item.descent = 0.5 * box.height - 0.5 * reference.y1
      item.ascent = box.height - item.descent
      item.lift = -box.y0 - item.descent
    }
    return item
  }

  private func placedText(_ item: Item, x: Double, y: Double) -> AxesLayout.PlacedText {
    AxesLayout.PlacedText(
      block: item.text, arrangement: item.arrangement, x: x, y: y + item.lift, role: .legend,
      color: style.foreground,
      order: 5)
  }

  /// Divides items into columns of nearly equal length, the first ones longer: NumPy's `array_split`.
  private static func split(_ items: [Item], into count: Int) -> [ArraySlice<Item>] {
    let count = max(1, min(count, items.count))
    let (length, longer) = (items.count / count, items.count % count)
    var start = 0
    return (0..<count).map { index in
      let end = start + length + (index < longer ? 1 : 0)
      defer { start = end }
      return items[start..<end]
    }
  }

  // MARK: - The place

  /// The lower left corner of a legend of some size.
  private func place(width: Double, height: Double) -> Point {
    let frame = plane.frame
    switch legend.place {
    case .best: return best(width: width, height: height)
    case .outsideRight:
      return anchored(
        .upperLeft,
        in: Box(x0: frame.x(at: 1.0), y0: frame.y(at: 1), x1: frame.x(at: 1.0), y1: frame.y(at: 1)),
        width: width, height: height)
    case .anchored(let place, let x, let y):
      let point = Box(x0: frame.x(at: x), y0: frame.y(at: y), x1: frame.x(at: x), y1: frame.y(at: y))
      return anchored(place, in: point, width: width, height: height)
    case let place: return anchored(place, in: frame, width: width, height: height)
    }
  }

  private func anchored(_ place: Legend.Place, in box: Box, width: Double, height: Double) -> Point {
    let pad = Spacing.outside * unit
    let room = Box(x0: box.x0 + pad, y0: box.y0 + pad, x1: box.x1 - pad, y1: box.y1 - pad)
    let anchor = place.anchor
    return Point(
      x: room.x0 + anchor.x * (room.width - width), y: room.y0 + anchor.y * (room.height - height))
  }

  /// The first of the places, in Matplotlib's order, that covers least.
  private func best(width: Double, height: Double) -> Point {
    var obstacles = Obstacles(plane: plane)
    for mark in panel.axes.marks { mark.obstruct(&obstacles) }
    for box in texts { obstacles.add(box) }
    var least: (badness: Int, corner: Point)?
    for place in Legend.Place.inOrder {
      let corner = anchored(place, in: plane.frame, width: width, height: height)
      let badness = obstacles.badness(
        of: Box(x0: corner.x, y0: corner.y, x1: corner.x + width, y1: corner.y + height))
      if badness == 0 { return corner }
      if badness < least?.badness ?? .max { least = (badness, corner) }
    }
    return least?.corner ?? Point(x: plane.frame.x0, y: plane.frame.y0)
  }
}

extension Legend.Place {
  /// The ten places in the order of Matplotlib's codes.
  static let inOrder: [Legend.Place] = [
    .upperRight, .upperLeft, .lowerLeft, .lowerRight, .right, .centerLeft, .centerRight, .lowerCenter,
    .upperCenter, .center,
  ]

  /// Where a legend lies in the room there is, as fractions.
  var anchor: Point {
    switch self {
    case .best, .upperRight: Point(x: 1, y: 1)
    case .upperLeft, .outsideRight: Point(x: 0, y: 1)
    case .lowerLeft: Point(x: 0, y: 0)
    case .lowerRight: Point(x: 1, y: 0)
    case .right, .centerRight: Point(x: 1, y: 0.5)
    case .centerLeft: Point(x: 0, y: 0.5)
    case .lowerCenter: Point(x: 0.5, y: 0)
    case .upperCenter: Point(x: 0.5, y: 1)
    case .center: Point(x: 0.5, y: 0.5)
    case .anchored(let place, _, _): place.anchor
    }
  }
}
