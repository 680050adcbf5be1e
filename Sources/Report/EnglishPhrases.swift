import Training
import Tutorial

/// The report in English.
struct EnglishPhrases: ReportPhrases {
  let title = "Fitting a cubic to the sine by gradient descent"

  func heading(_ section: ReportSection) -> String {
    switch section {
    case .settings: "Settings"
    case .target: "The curve to fit"
    case .start: "The initial weights"
    case .training: "Training"
    case .result: "The result"
    case .distance: "How far it is from the end"
    case .overview: "All three curves"
    case .again: "Running it again"
    }
  }

  func introduction(_ facts: ReportFacts) -> Prose {
    let (first, last) = ProseNumber.rounded(facts.firstLoss, facts.lastLoss)
    let epochs = facts.parameters.epochs
    let outcome: Prose =
      switch facts.trend {
      case .single:
        "A single epoch is all there is: its loss is \(first), and one step of the weights follows."
      case .unchanged where facts.neverRises: "Through all \(epochs) epochs the loss stays at \(first)."
      case .unchanged: "After \(epochs) epochs the loss is what it was in the first, \(first)."
      case .fell(.about(let share)):
        "Over \(epochs) epochs the loss falls from \(first) to \(last), a drop of \(share)%."
      case .fell(.lessThan(let share)):
        "Over \(epochs) epochs the loss falls from \(first) to \(last), a drop of less than \(share)%."
      case .fell(.moreThan(let share)):
        "Over \(epochs) epochs the loss falls from \(first) to \(last), a drop of more than \(share)%."
      case .fell(.all): "Over \(epochs) epochs the loss falls from \(first) to nothing at all."
      case .rose where facts.risesByRounding:
        "The loss hardly moves: over \(epochs) epochs it goes from \(first) to \(last), which is no more "
          + "than rounding."
      case .rose:
        "The loss does not fall, though: over \(epochs) epochs it grows from \(first) to \(last), and a smaller "
          + "learning rate may be in order."
      }
    return Prose(sentences: [
      "This post fits the cubic y = a·x³ + b·x² + c·x + d to the sine by gradient descent, with the gradients "
        + "worked out by hand instead of by autograd.",
      outcome,
    ])
  }

  func settings(_ facts: ReportFacts) -> Prose {
    facts.isTutorial
      ? "Everything is set as in the tutorial:"
      : "These are the settings of the run:"
  }

  func settingsTable(_ facts: ReportFacts) -> [[Prose]] {
    let parameters = facts.parameters
    let start: Prose =
      switch parameters.initial {
      case .drawn(let seed, let draw): "seed \(code: "\(seed)"), draw \(draw)"
      case .given: "given, not drawn"
      }
    let points: Prose =
      parameters.points == 1
      ? "1, at −π" : "\(parameters.points), evenly spaced from −π to π"
    return [
      ["Setting", "Value"],
      ["Points", points],
      ["Epochs", "\(parameters.epochs)"],
      ["Learning rate", "\(code: ProseNumber.typed(parameters.learningRate))"],
      ["Initial weights", start],
    ]
  }

  func target(_ facts: ReportFacts) -> Prose {
    facts.parameters.points == 1
      ? "\(code: "x") is the single point −π, and \(code: "y") its sine:"
      : "\(code: "x") holds \(facts.parameters.points) evenly spaced points from −π to π, and \(code: "y") the sine "
        + "of each. This is the curve that the cubic has to meet:"
  }

  func start(_ facts: ReportFacts) -> Prose {
    let origin: Prose =
      switch facts.parameters.initial {
      case .drawn(let seed, let draw):
        "The weights start as four numbers drawn from the standard normal distribution, the \(ordinal(draw)) such "
          + "draw after \(code: "torch.manual_seed(\(seed))")."
      case .given:
        "The weights do not start at random this time; they are given."
      }
    return Prose(sentences: [
      origin,
      "That makes the cubic y = \(ProseNumber.cubic(facts.initialWeights)), with a loss of "
        + "\(ProseNumber.rounded(facts.firstLoss)):",
    ])
  }

  func method(_ facts: ReportFacts) -> Prose {
    "The loss is the sum of the squared errors over all points. In every epoch, each weight loses its gradient times "
      + "the learning rate η\u{A0}=\u{A0}\(code: ProseNumber.typed(facts.parameters.learningRate)):"
  }

  func log(_ facts: ReportFacts) -> Prose {
    switch (facts.parameters.epochs, facts.logInterval) {
    case (1, _): "The one epoch prints one loss:"
    case (_, 1): "The loss of every epoch:"
    case (let epochs, let interval) where interval >= epochs:
      "Only the first epoch prints its loss; the figure below shows \(epochs == 2 ? "both" : "all \(epochs)"):"
    case (_, let interval): "The loss, printed every \(interval) epochs:"
    }
  }

  func course(_ facts: ReportFacts) -> Prose {
    let lowest = facts.lowestLoss
    guard facts.trend != .single else {
      return "One loss makes no line, so the plot of the loss stays empty:"
    }
    guard facts.trend != .unchanged || !facts.neverRises else {
      guard !facts.isNothing else {
        return
          "It is zero in every epoch, which a logarithmic axis has no place for, so the plot of the loss stays empty:"
      }
      return "It is the same in every epoch, so on a logarithmic axis, too, it is a level line:"
    }
    var sentences: [Prose] = []
    if let halved = facts.halvedEpoch {
      sentences.append("By epoch \(halved) the loss has at least halved.")
    }
    if facts.neverRises {
      sentences.append("It never rises from one epoch to the next.")
    } else if lowest.loss < facts.lastLoss {
      let (low, last) = ProseNumber.rounded(lowest.loss, facts.lastLoss)
      sentences.append(
        lowest.epoch == 1
          ? "No later epoch gets below the loss of the first, \(low); the last one ends at \(last)."
          : "Its lowest value, \(low), is reached in epoch \(lowest.epoch); after that it climbs to \(last).")
    } else {
      sentences.append("It does rise now and then, but no epoch's loss is below the last one's.")
    }
    sentences.append("On a logarithmic axis its course looks like this:")
    return Prose(sentences: sentences)
  }

  func motion(_ facts: ReportFacts, frames: Int) -> Prose {
    let epochs = facts.parameters.epochs
    switch (epochs, frames) {
    case (1, _): return "With one epoch, the animation of the training has one frame, which is this:"
    case (_, epochs): return "This is how the prediction changes from epoch to epoch:"
    default:
      return "This is how the prediction changes over the \(epochs) epochs. Of these, \(frames) are shown, "
        + "the further apart the later they come:"
    }
  }

  func motionDescription(_ facts: ReportFacts) -> String {
    let (first, last) = ProseNumber.rounded(facts.firstLoss, facts.lastLoss)
    return facts.parameters.epochs == 1
      ? "the sine and the fitted cubic from −π to π in the one epoch, with a loss of \(first)"
      : "animation of the sine and the fitted cubic from −π to π over \(facts.parameters.epochs) epochs, with a loss of "
        + "\(first) in the first and \(last) in the last"
  }

  let motionCaption: Prose = "The prediction over the epochs."

  func weights(_ facts: ReportFacts) -> Prose {
    facts.parameters.epochs == 1
      ? "These are the weights before and after the one step:"
      : "These are the weights before the first and after the last of the \(facts.parameters.epochs) steps:"
  }

  let weightsHeader: [Prose] = ["Weight", "Initial", "Final"]
  let constantTerm = "constant"

  func result(_ facts: ReportFacts) -> Prose {
    let cubic = ProseNumber.cubic(facts.finalWeights)
    guard facts.parameters.epochs > 1 else {
      return
        "Rounded, the final cubic is y = \(cubic). The figure shows the prediction of the one epoch, as the "
        + "tutorial does; it comes before the step, so it is still the cubic with the initial weights:"
    }
    return "Rounded, the final cubic is y = \(cubic). The figure shows the prediction of epoch "
      + "\(facts.parameters.epochs), made just before the last step, as the tutorial does. Its loss of "
      + "\(ProseNumber.rounded(facts.lastLoss)) means a root mean square error of "
      + "\(ProseNumber.rounded(facts.rootMeanSquareError)):"
  }

  let fit: Prose = "These are the sine and the prediction on the same axes:"

  func best(_ facts: ReportFacts) -> Prose {
    let convergence = facts.convergence
    let cubic = ProseNumber.cubic(convergence.best)
    let best: Prose =
      switch (convergence.bestLoss, convergence.directions.count) {
      case (0, 1):
        "Many cubics go through the one point; the nearest to the initial weights is y = \(cubic). Its loss is 0."
      case (0, let count) where count < 4:
        "Many cubics go through \(count == 2 ? "both" : "all three") points; the nearest to the initial weights is y = \(cubic). Its loss is 0."
      case (0, _):
        "The best cubic there is, by least squares, goes through every point: y = \(cubic). Its loss is 0."
      case (let loss, _):
        "The best cubic there is, by least squares, is y = \(cubic). Its loss is \(ProseNumber.rounded(loss))."
      }
    let way: Prose = "of the way from the first loss, \(ProseNumber.rounded(facts.firstLoss)), down to that"
    let coverage: Prose =
      switch facts.coverage {
      case .startedThere: "The training started there, as far as single precision can tell."
      case .single: "One epoch covers nothing of the way there yet: its loss is taken before its step."
      case .away: "The training has moved away from that: its last loss is further above it than its first."
      case .nothing: "The training has covered nothing \(way)."
      case .share(.about(let share)): "The training has covered \(share)% \(way)."
      case .share(.lessThan(let share)): "The training has covered less than \(share)% \(way)."
      case .share(.moreThan(let share)): "The training has covered more than \(share)% \(way)."
      case .share(.all): "The training has covered all \(way)."
      }
    return Prose(sentences: [best, coverage])
  }

  func directions(_ facts: ReportFacts) -> Prose {
    let count = facts.convergence.directions.count
    return Prose(sentences: [
      "As a function of the weights, the loss is a quadratic bowl.",
      count == 1
        ? "Only one direction changes it. The error of the weights along it is multiplied by 1 − ηλ in every epoch, where "
          + "λ is the curvature of the bowl there:"
        : "The error of the weights falls apart into \(["two", "three", "four"][max(0, min(count, 4) - 2)]) "
          + "independent directions, the axes of the bowl. Along each, an epoch multiplies "
          + "it by 1 − ηλ, where λ is the curvature of the bowl there"
          + (count < 4 ? "; what is left of it changes no loss:" : ":"),
    ])
  }

  let directionsHeader: [Prose] = ["Direction", "Curvature λ", "Factor 1 − ηλ", "Epochs to halve the error"]

  func halving(_ direction: Convergence.Direction) -> Prose {
    let epochs = direction.halfLife
    guard epochs.isFinite else { return "never" }
    return epochs < 0
      ? "never; \(ProseNumber.rounded(-epochs)) to double it" : "\(ProseNumber.rounded(epochs))"
  }

  func outlook(_ facts: ReportFacts) -> Prose {
    let limit = ProseNumber.rounded(facts.convergence.greatestLearningRate)
    var sentences: [Prose] = [
      "The steepest direction limits the learning rate: the training converges where η is below 2/λ, about \(limit)."
    ]
    if facts.isDiverging {
      sentences.append("Here it is not, so the error along that direction does not shrink.")
    }
    let end: Prose =
      switch facts.convergence.outlook {
      case .reached: "The loss of the last epoch is within 1% of the best."
      case .diverging: "No number of further epochs brings the loss within 1% of the best and keeps it there."
      case .exact: "As the best loss is 0, no other loss is within 1% of it."
      case .epochs(1, isRounded: false): "One more epoch brings the loss within 1% of the best."
      case .epochs(let count, isRounded: false):
        "About \(ProseNumber.rounded(count)) more epochs bring the loss within 1% of the best."
      case .epochs(let count, isRounded: true):
        "In exact arithmetic, about \(ProseNumber.rounded(count)) more epochs would bring the loss within 1% of the best. "
          + "In single precision the steps become so small before then that rounding takes a part of them, or all."
      }
    return Prose(sentences: sentences + [end])
  }

  func overview(_ facts: ReportFacts) -> Prose {
    "The sine, the prediction and the cubic with the initial weights, one below the other. Each has a vertical axis "
      + "of its own, so mind the numbers beside it:"
  }

  let again: Prose = "This command trains again and writes the same figures:"

  func origin(software: String) -> Prose { "Made with \(software)." }

  func description(of figure: TutorialFigure, _ facts: ReportFacts, titles: [String]) -> String {
    let epochs = facts.parameters.epochs
    switch figure {
    case .yTrue:
      let points = facts.parameters.points == 1 ? "1 point" : "\(facts.parameters.points) points"
      return "the sine from −π to π at \(points), \(values(facts.trueRange))"
    case .yPred:
      return
        "the fitted cubic from −π to π in epoch \(epochs), \(values(facts.predictedRange)), with a loss of "
        + ProseNumber.rounded(facts.lastLoss)
    case .yRandom:
      return "the cubic with the initial weights from −π to π, \(values(facts.randomRange)), with a loss of "
        + ProseNumber.rounded(facts.firstLoss)
    case .stacked:
      let names = ["the sine", "the fitted cubic", "the cubic with the initial weights"]
      let panels = zip(names, titles).map { $1.isEmpty ? $0 : "\($0) (\($1))" }
      return "three curves from −π to π, one below the other: \(panels[0]), \(panels[1]) and \(panels[2])"
    case .fit:
      return "the sine and the fitted cubic of epoch \(epochs) from −π to π on the same axes, with a loss of "
        + ProseNumber.rounded(facts.lastLoss)
    case .loss:
      let (first, last) = ProseNumber.rounded(facts.firstLoss, facts.lastLoss)
      switch facts.trend {
      case .single: return "empty axes, as the one loss of \(first) makes no line"
      case .unchanged where facts.isNothing:
        return "empty axes, as the loss is 0 in every epoch and a logarithmic axis has no place for that"
      case .unchanged:
        return "the loss by epoch on a logarithmic axis, \(first) at both ends of \(epochs) epochs"
      case .fell:
        return "the loss by epoch on a logarithmic axis, falling from \(first) to \(last) in \(epochs) epochs"
      case .rose:
        return "the loss by epoch on a logarithmic axis, rising from \(first) to \(last) in \(epochs) epochs"
      }
    }
  }

  func caption(of figure: TutorialFigure, _ facts: ReportFacts) -> Prose {
    switch figure {
    case .yTrue: "The sine."
    case .yPred: "The prediction of epoch \(facts.parameters.epochs)."
    case .yRandom: "The cubic with the initial weights."
    case .stacked: "All three, stacked."
    case .fit: "The sine and the prediction of epoch \(facts.parameters.epochs)."
    case .loss: "The loss of each epoch, on a logarithmic axis."
    }
  }

  private func values(_ range: ReportFacts.Range) -> String {
    let (lowest, highest) = range.text
    return range.isConstant ? "at \(lowest) throughout" : "between \(lowest) and \(highest)"
  }

  private func ordinal(_ number: Int) -> String {
    switch number {
    case 1: return "first"
    case 2: return "second"
    case 3: return "third"
    default: break
    }
    let isTeen = (11...13).contains(number % 100)
    switch number % 10 {
    case 1 where !isTeen: return "\(number)st"
    case 2 where !isTeen: return "\(number)nd"
    case 3 where !isTeen: return "\(number)rd"
    default: return "\(number)th"
    }
  }
}
