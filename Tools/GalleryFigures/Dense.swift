import Plotter

let dense: KeyValuePairs<String, @Sendable () -> Figure> = [
  "noise_hundred": noiseHundred,
  "noise_thousand": noiseThousand,
  "noise_ten_thousand": noiseTenThousand,
  "noise_twenty_thousand": noiseTwentyThousand,
  "zigzag_dense": zigzagDense,
  "zigzag_thousand": zigzagThousand,
  "zigzag_twenty_thousand": zigzagTwentyThousand,
  "spikes_hundred": spikesHundred,
  "spikes_thousand": spikesThousand,
  "square_waves": squareWaves,
  "square_waves_dense": squareWavesDense,
  "walks": walks,
  "walks_long": walksLong,
  "noise_dashed_markers": noiseDashedMarkers,
]

@Sendable func noiseHundred() -> Figure {
  Figure(Axes { Line(y: noise(100, seed: 1)) }, width: 4, height: 3)
}

@Sendable func noiseThousand() -> Figure {
  Figure(Axes { Line(y: noise(1000, seed: 2)) }, width: 4, height: 3, dpi: 72)
}

@Sendable func noiseTenThousand() -> Figure {
  Figure(Axes { Line(y: noise(10_000, seed: 3)) }, width: 4, height: 3, dpi: 150)
}

@Sendable func noiseTwentyThousand() -> Figure {
  Figure(Axes { Line(y: noise(20_000, seed: 4), width: 0.7) }, width: 2.5, height: 1.8, dpi: 300)
}

@Sendable func zigzagDense() -> Figure {
  Figure(Axes { Line(y: zigzag(340)) })
}

@Sendable func zigzagThousand() -> Figure {
  Figure(Axes { Line(y: zigzag(1000)) }, width: 4, height: 3, dpi: 72)
}

@Sendable func zigzagTwentyThousand() -> Figure {
  Figure(Axes { Line(y: zigzag(20_000)) }, width: 3, height: 2, dpi: 200)
}

@Sendable func spikesHundred() -> Figure {
  Figure(Axes { Line(y: spikes(500, every: 5)) }, width: 4, height: 3)
}

@Sendable func spikesThousand() -> Figure {
  Figure(Axes { Line(y: spikes(20_000, every: 20), width: 1) }, width: 3, height: 2, dpi: 144)
}

@Sendable func squareWaves() -> Figure {
  let axes = Axes {
    Line(y: square(400, half: 5))
    Line(y: square(2000, half: 3).map { $0 + 1.5 }, width: 0.8)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func squareWavesDense() -> Figure {
  Figure(Axes { Line(y: square(20_000, half: 7)) }, width: 3, height: 2, dpi: 250)
}

@Sendable func walks() -> Figure {
  let axes = Axes {
    for seed in 1...5 { Line(y: walk(1000, seed: seed)) }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func walksLong() -> Figure {
  let axes = Axes {
    Line(y: walk(20_000, seed: 11))
    Line(y: walk(20_000, seed: 12), alpha: 0.6)
  }
  return Figure(axes, width: 2.5, height: 1.8, dpi: 300)
}

@Sendable func noiseDashedMarkers() -> Figure {
  let axes = Axes {
    Line(y: noise(300, seed: 6), width: 1, line: .dashed)
    Line(y: noise(300, seed: 7).map { $0 + 1 }, line: .none, marker: .point, markerSize: 3)
  }
  return Figure(axes, width: 4, height: 3, dpi: 72)
}
