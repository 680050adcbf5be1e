import Plotter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let notes: KeyValuePairs<String, @Sendable () -> Figure> = [
  "rules_across": rulesAcross,
  "rules_sloped": rulesSloped,
  "rules_many": rulesMany,
  "rules_log": rulesLog,
  "spans": spans,
  "text_places": textPlaces,
  "text_angles": textAngles,
  "text_angles_anchored": textAnglesAnchored,
  "text_alignment": textAlignment,
  "text_boxes": textBoxes,
  "annotations": annotations,
  "annotations_heads": annotationsHeads,
]

@Sendable func rulesAcross() -> Figure {
  let x = linspace(0, 10, 101)
  let axes = Axes {
    Line(x: x, y: x.map { sin($0) })
    Rule(y: 0.5, color: .color(.gray), line: .dashed)
    Rule(.y(-0.5, from: 0.25, to: 0.75), color: .cycle(3), width: 3)
    Rule(.x(3), color: .foreground, width: 0.8)
    Rule(.x(7, to: 0.5), line: .dotted)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func rulesSloped() -> Figure {
  let axes = Axes(x: Axis(lower: -1, upper: 2), y: Axis(lower: -1, upper: 2)) {
    Rule(.slope(0.5, x: 0, y: 0), color: .cycle(1))
    Rule(.slope(-0.8, x: 0, y: 1), color: .next, line: .dashed)
    Rule(.slope(.infinity, x: 0.5, y: 0), color: .foreground)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func rulesMany() -> Figure {
  var lying = Segments()
  for place in 0..<3 {
    let y = Double(place) + 1
    lying.add(x0: Double(place), y0: y, x1: y + 3, y1: y)
  }
  let axes = Axes {
    lying
    Segments.vertical(at: [1, 3, 5], from: 0, to: [4, 3, 2], color: .cycle(3), line: .dashed)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func rulesLog() -> Figure {
  let axes = Axes(x: Axis(scale: .log), y: Axis(scale: .log)) {
    Line(x: [1, 10, 100], y: [1, 100, 1000])
    Rule(y: 50, color: .color(.gray))
    Span(.x(3, 30), color: .cycle(2), alpha: 0.2)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func spans() -> Figure {
  var behind = Span(.y(-1, 1), color: .hex(0xe6e6e6))
  behind.order = 0
  let axes = Axes {
    Line(y: walk(100, seed: 3))
    Span(.x(20, 40), color: .cycle(1), alpha: 0.3)
    Span(.x(60, 70), alpha: 0.5)
    behind
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func textPlaces() -> Figure {
  var beside = TextLabel(" beside", x: 7, y: 1, vertical: .center)
  beside.alpha = 0.5
  let axes = Axes {
    Line(x: [0, 10], y: [0, 5])
    Text("at (2, 3)", x: 2, y: 3)
    Text("lower right corner", x: 0.95, y: 0.05, in: .axes, horizontal: .right)
    Text(
      "top", x: 0.5, y: 0.95, in: .axes, horizontal: .center, vertical: .top, size: 14, color: .cycle(3))
    Line(x: [7], y: [1], line: .none, marker: .circle)
    Text(beside)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func textAngles() -> Figure {
  let axes = Axes {
    for angle in stride(from: 0, to: 360, by: 30) {
      let turn = Double(angle) * .pi / 180
      Text(
        "\(angle) degrees", x: 0.5 + 0.2 * cos(turn), y: 0.5 + 0.2 * sin(turn), horizontal: .center,
        vertical: .center, rotation: Double(angle), size: 8)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func textAnglesAnchored() -> Figure {
  let axes = Axes(x: Axis(lower: -1, upper: 6), y: Axis(lower: -1, upper: 2)) {
    for (place, angle) in [0.0, 15, 45, 90, 200, 300].enumerated() {
      Line(x: [place], y: [0], color: .color(.red), line: .none, marker: .plus)
      anchored("anchor", at: Double(place), turnedBy: angle)
      Line(x: [place], y: [1], color: .color(.red), line: .none, marker: .plus)
      Text("default", x: Double(place), y: 1, horizontal: .right, vertical: .top, rotation: angle)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

/// A text that is aligned before it is turned.
private func anchored(_ text: String, at x: Double, turnedBy angle: Double) -> Text {
  var label = TextLabel(text, x: x, y: 0, rotation: angle)
  label.anchorsRotation = true
  return Text(label)
}

@Sendable func textAlignment() -> Figure {
  let rows: KeyValuePairs<String, TextLabel.Vertical> = [
    "bot": .bottom, "bas": .baseline, "cen": .center, "cen ": .centerBaseline, "top": .top,
  ]
  let columns: KeyValuePairs<String, TextLabel.Horizontal> = ["l": .left, "c": .center, "r": .right]
  let axes = Axes(x: Axis(lower: -1, upper: 3), y: Axis(lower: -1, upper: 5)) {
    for (i, row) in rows.enumerated() {
      for (j, column) in columns.enumerated() {
        Line(x: [j], y: [i], color: .foreground, line: .none, marker: .plus)
        Text(
          "\(column.key) \(row.key.prefix(3))\nlong gap", x: Double(j), y: Double(i),
          horizontal: column.value, vertical: row.value, size: 7)
      }
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func textBoxes() -> Figure {
  let plain = TextLabel.Frame(fill: .hex(0xf5deb3), pad: 0.4, rounding: 0)
  let round = TextLabel.Frame(fill: .hex(0xadd8e6), alpha: 0.5)
  let axes = Axes {
    Text("plain box", x: 0.1, y: 0.2, frame: plain)
    Text("round\nand clear", x: 0.5, y: 0.6, horizontal: .center, frame: round)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func annotations() -> Figure {
  let x = linspace(0, 5, 201)
  let red = Arrow(toX: 0.5, y: -1, head: .filled, color: .cycle(3))
  var zero = TextLabel("zero", x: 4.25, y: 0, offset: (40, 30))
  zero.arrow = Arrow(toX: 4.25, y: 0, head: .none)
  let above = TextLabel("(1, 1)", x: 1, y: 1, horizontal: .center, offset: (0, 5))
  let axes = Axes(y: Axis(lower: -2, upper: 2)) {
    Line(x: x, y: x.map { cos(2 * .pi * $0) })
    Text("local maximum", x: 3, y: 1.5, arrow: Arrow(toX: 2, y: 1))
    Text("minimum", x: 1, y: -1.6, arrow: red)
    Text(zero)
    Text(above)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func annotationsHeads() -> Figure {
  let axes = Axes {
    Line(y: [0, 1, 0], line: .none, marker: .circle)
    Text("open", x: 0.2, y: 0.8, arrow: Arrow(toX: 1, y: 1, width: 2))
    Text("filled", x: 1.2, y: 0.2, arrow: Arrow(toX: 2, y: 0, head: .filled, shrink: 8))
    Text(
      "", x: 1.75, y: 0.5, arrow: Arrow(toX: 0.25, y: 0, head: .filled, color: .cycle(2), width: 3, shrink: 0)
    )
    Text("axes", x: 0.3, y: 0.7, in: .axes, arrow: Arrow(toX: 0.5, y: 0.5, in: .axes))
  }
  return Figure(axes, width: 4, height: 3)
}
