import Foundation
import References
import TestSupport
import Testing
import Training

@testable import Plotter
@testable import Tutorial

/// The animation of the tutorial's run. Fixtures/make_animation.py drew a dozen of its frames with PyTorch and Matplotlib 3.9.2.
@Suite struct TrainingAnimationTests {
  private static let parameters = FigureParameters(theme: .both, figures: [], frames: 60)

  private static let run = Result {
    try TrainingRun(.tutorial, keeping: parameters.snapshotEpochs(of: .tutorial))
  }

  private static let rendering = Result { try Rendering(run.get(), parameters) }

  private struct Frame: Decodable {
    let frame, epoch: Int
    let loss: Double
    let file: String
  }

  private func fixture(_ name: String) throws -> Data {
    let fixtures = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return try Data(contentsOf: fixtures.appending(path: "training/\(name)"))
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try #require(try Self.rendering.get().files.first { $0.name == name }).bytes
  }

  @Test(.needsDejaVuSans) func framesAreMatplotlibs() throws {
    let frames = try JSONDecoder().decode([Frame].self, from: fixture("index.json"))
    #expect(frames.count == 12)
    let run = try Self.run.get()
    let moving = try AnimatedPNGReader(bytes("training.png"))
    #expect(moving.frames.count == 60)
    for frame in frames {
      let snapshot = run.snapshots[frame.frame]
      #expect(snapshot.epoch == frame.epoch && Double(snapshot.loss) == frame.loss)
      let theirs = try PixelImage(png: Array(fixture(frame.file)))
      let distance = try #require(ImageDistance(moving.frames[frame.frame].image, theirs))
      #expect(distance.rootMeanSquare <= 0.5, "epoch \(frame.epoch)")
    }
  }

  @Test(.needsFont, arguments: ["training.png", "training.dark.png"])
  func thePictureMoves(name: String) throws {
    let file = try bytes(name)
    let moving = try AnimatedPNGReader(file)
    #expect(moving.frames.map(\.milliseconds) == [Int](repeating: 100, count: 59) + [2000])
    #expect(moving.plays == 0)
    #expect(moving.still == moving.frames[59].image)
    #expect(try PixelImage(png: file) == moving.still)
    // A third of what Pillow's writer makes of these frames.
    #expect(file.count <= 500_000)
    // The frames are the stills.
    let run = try Self.run.get()
    let animation = try #require(TutorialFigures(run, Self.parameters).animation(command: ""))
    let typesetter = try Typesetter()
    for index in stride(from: 0, to: 60, by: 7) {
      let figure = animation.figure(of: run.snapshots[index], style: name.contains("dark") ? .dark : .light)
      let still = try PixelImage(png: figure.encoded(as: .png, using: typesetter))
      let distance = try #require(ImageDistance(moving.frames[index].image, still))
      #expect(distance.rootMeanSquare < 0.25, "frame \(index)")
    }
  }

  @Test(.needsFont, arguments: ["training.svg", "training.dark.svg"])
  func theDrawingMoves(name: String) throws {
    let file = try bytes(name)
    #expect(file.count <= 120_000)
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.components(separatedBy: "class=\"frame\"").count == 2 * 59 + 1)
    #expect(text.components(separatedBy: "class=\"last\"").count == 2 + 1)
    #expect(text.contains("<title>training</title>") && text.contains("--animate"))
    #expect(!text.contains("script") && text.contains("prefers-reduced-motion:no-preference"))
  }

  /// All frames have the same axes and legend: what differs is the curve and the title.
  @Test(.needsFont) func theAxesStand() throws {
    let run = try Self.run.get()
    let animation = try #require(TutorialFigures(run, Self.parameters).animation(command: ""))
    let typesetter = try Typesetter()
    var views: [ViewInterval] = []
    for snapshot in [run.snapshots[0], run.snapshots[30], run.snapshots[59]] {
      let axes = try animation.figure(of: snapshot, style: .light).drawnAxes(for: .png, using: typesetter)
      views.append(try #require(axes.first).y.view)
    }
    #expect(views[0] == views[1] && views[1] == views[2])
    let values = run.snapshots.flatMap { $0.weights.values(at: run.x) }
    let (least, greatest) = (try #require(values.min()), try #require(values.max()))
    #expect(views[0].lower < Double(least) && views[0].upper > Double(greatest))
  }

  @Test(arguments: [
    (Float(3586.1008), "epoch 7, loss 3586.1"), (0, "epoch 7, loss 0"), (0.4376, "epoch 7, loss 0.4376"),
    (1.25e-7, "epoch 7, loss 1.25e-07"), (1, "epoch 7, loss 1.0"), (3e30, "epoch 7, loss 3e+30"),
  ])
  func titlesSayWhatTheLossIs(loss: Float, title: String) throws {
    let weights = Weights(a: 0, b: 0, c: 0, d: 0)
    #expect(TrainingAnimation.title(of: Snapshot(epoch: 7, weights: weights, loss: loss)) == title)
  }

  @Test(.needsFont) func otherRunsMoveToo() throws {
    for (parameters, count) in [
      (TrainingParameters(initial: .drawn(seed: 1, draw: 1), points: 2, epochs: 1), 1),
      (TrainingParameters(initial: .given(Weights(a: 0, b: 0, c: 0, d: 0)), points: 2, epochs: 3), 3),
      (TrainingParameters(initial: .drawn(seed: 1, draw: 1), epochs: 40, learningRate: 9e-6), 4),
    ] {
      let look = FigureParameters(figures: [], frames: 4)
      let run = try TrainingRun(parameters, keeping: look.snapshotEpochs(of: parameters))
      let files = try Rendering(run, look).files
      #expect(files.map(\.name) == ["training.png", "training.svg"])
      #expect(try AnimatedPNGReader(files[0].bytes).frames.count == count)
    }
  }

  @Test func withoutFramesThereIsNone() throws {
    let run = try TrainingRun(TrainingParameters(initial: .drawn(seed: 1, draw: 1), points: 9, epochs: 9))
    #expect(TutorialFigures(run, FigureParameters()).animation(command: "") == nil)
    #expect(FigureParameters().snapshotEpochs(of: .tutorial) == [])
    #expect(
      Rendering.fileNames(FigureParameters(theme: .both, figures: [], frames: 3)) == [
        "training.png", "training.svg", "training.dark.png", "training.dark.svg",
      ])
  }
}
