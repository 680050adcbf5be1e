import Foundation
import Plotter

extension FuzzArea {
  /// Ticks and labels of an axis between any two numbers.
  func tickFindings(_ random: inout CaseRandom) -> [String] {
    let (lower, upper) = HostileNumbers.pair(&random)
    let view = ViewInterval(lower: lower, upper: upper)
    let scale = random.pick([.linear, .log] as [any Scale])
    let space =
      random.once(in: 20) ? Int(truncatingIfNeeded: random.next()) : Int.random(in: 0...30, using: &random)
    let ticks = AxisTicks(view: view, scale: scale, tickSpace: space)
    var findings: [String] = []
    func expect(_ isRight: Bool, _ complaint: @autoclosure () -> String) {
      if !isRight {
        findings.append("\(scale) axis from \(lower) to \(upper), space \(space): \(complaint())")
      }
    }

    for (name, ticks) in [("major", ticks.major), ("minor", ticks.minor)] {
      let values = ticks.map(\.value)
      expect(values.count <= 1000, "\(values.count) \(name) ticks")
      expect(values.allSatisfy(\.isFinite), "\(name) ticks \(values)")
      expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(name) ticks not ascending: \(values)")
    }
    if view.isFinite, scale.isIdentity {
      let (low, high) = (min(lower, upper), max(lower, upper))
      let slack = (high / 2 - low / 2) * 1e-9
      expect(
        ticks.major.allSatisfy { $0.value >= low - slack && $0.value <= high + slack },
        "ticks outside: \(ticks.major.map(\.value))")
    }
    guard scale.isIdentity, ticks.offsetText.isEmpty else { return findings }
    for tick in ticks.major {
      let text = tick.label.replacingOccurrences(of: "\u{2212}", with: "-")
      guard let read = Double(text) else {
        expect(false, "the label \(text.debugDescription) is no number")
        continue
      }
      let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
      let half = 0.5 * pow(10, -Double(decimals))
      expect(abs(read - tick.value) <= half + 2 * tick.value.ulp, "\(tick.value) is labelled \(text)")
    }
    return findings
  }
}
