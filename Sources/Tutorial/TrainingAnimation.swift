import Plotter
import Training

/// The fit over the epochs: the `fit` figure of each snapshot of a run, on axes that hold all of them.
struct TrainingAnimation: Sendable {
  /// The name of its files.
  static let name = "training"

  let run: TrainingRun
  let parameters: FigureParameters
  let metadata: Metadata

  /// How far the curves of all snapshots reach, and where they run.
  private let room: Room

  init(_ run: TrainingRun, _ parameters: FigureParameters, metadata: Metadata) {
    self.run = run
    self.parameters = parameters
    self.metadata = metadata
    room = Room(run)
  }

  /// The animation for one background.
  func animation(style: Style) -> Animation {
    Animation(frameCount: run.snapshots.count) { index in figure(of: run.snapshots[index], style: style) }
  }

  /// What the animation shows of a snapshot, in the size of a whole figure.
  func figure(of snapshot: Snapshot, style: Style) -> Figure {
    let marks: [any Mark] = TutorialFigures.fit(run, yPred: snapshot.weights.values(at: run.x)) + [room]
    return Figure(
      Axes(title: Self.title(of: snapshot), marks: marks, legend: Legend()), width: parameters.width,
      height: parameters.height, dpi: parameters.dpi, style: style, metadata: metadata)
  }

  /// `epoch 101, loss 3586.1`: with one decimal where that says enough, else with four significant digits.
  static func title(of snapshot: Snapshot) -> String {
    let loss = Double(snapshot.loss)
    let text =
      loss >= 1 && loss < 1e7
      ? DecimalFormat.fixed(loss, decimals: 1) : DecimalFormat.general(loss, significantDigits: 4)
    return "epoch \(snapshot.epoch), loss \(text)"
  }

  /// Nothing to be seen: it makes all frames' axes reach as far, and their legends lie in the same place, where they cover least of
  /// all curves together.
  private struct Room: Mark {
    private let x: [Float]
    private let curves: [[Float]]
    private let ends: (least: Float, greatest: Float)

    /// About how many points of each curve the legend is kept away from.
    private static let detail = 100

    init(_ run: TrainingRun) {
      let step = max(1, run.x.count / Self.detail)
      let places = Array(stride(from: 0, to: run.x.count, by: step))
      x = places.map { run.x[$0] }
      var curves: [[Float]] = []
      var ends: (least: Float, greatest: Float) = (.infinity, -.infinity)
      for snapshot in run.snapshots {
        let values = snapshot.weights.values(at: run.x)
        ends.least = min(ends.least, values.min() ?? ends.least)
        ends.greatest = max(ends.greatest, values.max() ?? ends.greatest)
        curves.append(places.map { values[$0] })
      }
      self.curves = curves
      self.ends = ends
    }

    func extend(_ extent: inout Extent) {
      extent.include(y: Double(ends.least))
      extent.include(y: Double(ends.greatest))
    }

    func obstruct(_ obstacles: inout Obstacles) {
      for curve in curves { obstacles.add(line: x.samples, curve.samples) }
    }

    func draw(in canvas: inout Canvas) {}
  }
}
