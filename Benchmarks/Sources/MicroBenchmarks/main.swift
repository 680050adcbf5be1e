import Benchmark
import Plotter
import Training

// Each part of a run by itself. `swift run -c release MicroBenchmarks` in the folder Benchmarks.

/// The tutorial's curves, and its stacked figure, made once.
struct Sample {
  let x, y: [Float]
  let run: TrainingRun
  let stacked: Figure

  init() throws {
    run = try TrainingRun(.tutorial)
    x = run.x
    y = run.yTrue
    let panels = [("y true", run.yTrue), ("y pred", run.yPred), ("y random", run.yRandom)]
    var grid = Grid(rows: 3)
    for (row, panel) in panels.enumerated() {
      grid[row, 0] = Axes(title: panel.0, marks: [Line(x: run.x, y: panel.1)])
    }
    stacked = Figure(grid, layout: .tight)
  }
}

let sample = try Sample()
let typesetter = try Typesetter()
let raster = try sample.stacked.prepared(for: .png, using: typesetter)
let vector = try sample.stacked.prepared(for: .svg, using: typesetter)

/// Where results go that nothing else needs, so that computing them cannot be left out.
@inline(never)
func keep<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}

benchmark("training: 1000 points, 1000 epochs") {
  var fit = GradientDescent(x: sample.x, y: sample.y, weights: sample.run.initialWeights)
  var loss: Float = 0
  for _ in 0..<1000 { loss = fit.step(learningRate: 1e-6) }
  keep(loss)
}

benchmark("training: 1000000 points, 1 epoch, with all curves") {
  keep(try TrainingRun(TrainingParameters(initial: .drawn(seed: 0, draw: 1), points: 1_000_000, epochs: 1)))
}

benchmark("ticks: a linear axis") {
  keep(AxisTicks(view: ViewInterval(lower: -3.4558, upper: 3.4558), tickSpace: 11))
}

benchmark("ticks: a logarithmic axis") {
  keep(AxisTicks(view: ViewInterval(lower: 500, upper: 9000), scale: .log, tickSpace: 11))
}

benchmark("typesetter: find and open the font") {
  keep(try Typesetter())
}

benchmark("layout: the stacked figure, texts not set before") {
  keep(try sample.stacked.prepared(for: .png, using: Typesetter()))
}

benchmark("layout: the stacked figure, texts set before") {
  keep(try sample.stacked.prepared(for: .png, using: typesetter))
}

benchmark("encoding: the stacked figure as PNG") {
  keep(try raster.encoded())
}

benchmark("encoding: the stacked figure as SVG") {
  keep(try vector.encoded())
}

Benchmark.main()
