import Plotter

let dates: KeyValuePairs<String, @Sendable () -> Figure> = [
  "dates_microseconds": datesMicroseconds,
  "dates_seconds": datesSeconds,
  "dates_minutes": datesMinutes,
  "dates_hours": datesHours,
  "dates_days": datesDays,
  "dates_weeks": datesWeeks,
  "dates_months": datesMonths,
  "dates_years": datesYears,
  "dates_century": datesCentury,
  "dates_millennium": datesMillennium,
  "dates_quarters": datesQuarters,
  "dates_bars": datesBars,
  "categories_few": categoriesFew,
  "categories_many": categoriesMany,
  "categories_both": categoriesBoth,
  "data_many_categories": dataManyCategories,
]

/// Days since 1970, which date axes count in, of a moment.
private func days(_ moment: String) -> Double { Timestamp(moment)?.days ?? .nan }

/// A curve between two moments, its labels automatic above and concise below.
private func dated(from first: Double, to last: Double) -> Figure {
  let line = Line(x: linspace(first, last, 50), y: walk(50, seed: 5))
  let automatic = Axes(x: Axis(scale: .date)) { line }
  let concise = Axes(x: Axis(scale: .date, ticks: .concise)) { line }
  return Figure(Grid([[automatic], [concise]]), width: 6, height: 2.4, layout: .tight)
}

@Sendable func datesMicroseconds() -> Figure {
  dated(from: days("2024-12-31 23:59:59.999900"), to: days("2025-01-01 00:00:00.000100"))
}

@Sendable func datesSeconds() -> Figure {
  dated(from: days("2024-02-28 23:59:38"), to: days("2024-02-29 00:00:11"))
}

@Sendable func datesMinutes() -> Figure {
  dated(from: days("2024-02-28 23:30:00"), to: days("2024-02-29 00:40:00"))
}

@Sendable func datesHours() -> Figure {
  dated(from: days("2024-02-28 12:00:00"), to: days("2024-02-29 18:00:00"))
}

@Sendable func datesDays() -> Figure {
  dated(from: days("2023-02-25"), to: days("2023-03-03"))
}

@Sendable func datesWeeks() -> Figure {
  dated(from: days("2024-02-10"), to: days("2024-03-25"))
}

@Sendable func datesMonths() -> Figure {
  dated(from: days("2023-09-15"), to: days("2024-06-20"))
}

@Sendable func datesYears() -> Figure {
  dated(from: days("2019-05-01"), to: days("2024-03-01"))
}

@Sendable func datesCentury() -> Figure {
  dated(from: days("1896-01-01"), to: days("2024-12-31"))
}

@Sendable func datesMillennium() -> Figure {
  dated(from: days("1000-01-01"), to: days("2020-01-01"))
}

@Sendable func datesQuarters() -> Figure {
  let x = linspace(days("2023-01-01"), days("2023-12-31"), 365)
  let axis = Axis(
    scale: .date, ticks: .dates(.months([1, 4, 7, 10]), format: "%b %Y"),
    minorTicks: .dates(.months(Array(1...12)), format: ""))
  let axes = Axes(x: axis) { Line(x: x, y: walk(365, seed: 8)) }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func datesBars() -> Figure {
  var axes = Axes(x: Axis(scale: .date)) {
    Bars(at: (0..<10).map { days("2024-02-24") + Double($0) }, noise(10, seed: 4))
  }
  axes.x.tickLabelRotation = 45
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func categoriesFew() -> Figure {
  let axes = Axes(x: Axis(scale: .categories(["cat", "dog", "fox", "owl", "hen"]))) {
    Line(x: [0, 1, 0, 2, 3], y: [3, 1, 2, 5, 4], marker: .circle)
    Points(x: [2, 4], y: [2, 3], color: .color(.red))
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func categoriesMany() -> Figure {
  var axes = Axes(x: Axis(scale: .categories((0..<40).map { "n\($0)" }))) { Bars(noise(40, seed: 2)) }
  axes.x.tickLabelRotation = 90
  axes.x.tickLabelSize = 7
  return Figure(axes, width: 6, height: 3)
}

@Sendable func categoriesBoth() -> Figure {
  let axes = Axes(
    x: Axis(scale: .categories(["low", "high", "mid"])), y: Axis(scale: .categories(["red", "blue"]))
  ) {
    Points(x: [0, 1, 0, 2], y: [0, 1, 1, 0], size: 100)
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func dataManyCategories() -> Figure {
  let names = CategoryScale((0..<3000).map { "name \($0)" })
  let axes = Axes(x: Axis(scale: names, ticks: .at([0, 1000, 2000, 2999]))) {
    Line(y: noise(3000, seed: 3), width: 0.5)
  }
  return Figure(axes, width: 6, height: 3)
}
