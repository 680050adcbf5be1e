import Training
import Tutorial

/// The report in Korean.
struct KoreanPhrases: ReportPhrases {
  let title = "경사 하강법으로 사인 함수에 3차식 맞추기"

  func heading(_ section: ReportSection) -> String {
    switch section {
    case .settings: "학습 조건"
    case .target: "맞출 곡선"
    case .start: "초기 가중치"
    case .training: "학습"
    case .result: "학습 결과"
    case .distance: "가장 좋은 3차식까지 남은 거리"
    case .overview: "세 곡선 한눈에 보기"
    case .again: "다시 실행하기"
    }
  }

  func introduction(_ facts: ReportFacts) -> Prose {
    let (first, last) = ProseNumber.rounded(facts.firstLoss, facts.lastLoss)
    let epochs = facts.parameters.epochs
    let outcome: Prose =
      switch facts.trend {
      case .single: "이번에는 딱 한 에폭만 학습하므로 loss도 \(first) 하나뿐이고, 가중치는 한 번만 갱신됩니다."
      case .unchanged: "\(epochs)에폭 동안 학습한 뒤에도 loss는 처음과 같은 \(first)입니다."
      case .fell(.about(let share)):
        "\(epochs)에폭 동안 학습하니 loss가 \(first)에서 \(KoreanParticle.direction.after(last)) \(share)% "
          + "줄었습니다."
      case .fell(.lessThan(let share)):
        "\(epochs)에폭 동안 학습하니 loss가 \(first)에서 \(KoreanParticle.direction.after(last)) 줄었는데, 감소 폭은 "
          + "\(share)%도 되지 않습니다."
      case .fell(.moreThan(let share)):
        "\(epochs)에폭 동안 학습하니 loss가 \(first)에서 \(KoreanParticle.direction.after(last)) \(share)% 넘게 "
          + "줄었습니다."
      case .fell(.all): "\(epochs)에폭 동안 학습하고 나니 \(first)이던 loss가 0이 되었습니다."
      case .rose where facts.risesByRounding:
        "loss는 거의 변하지 않았습니다. \(epochs)에폭 동안 \(first)에서 \(KoreanParticle.direction.after(last)) 바뀌었지만 "
          + "반올림 오차에 지나지 않습니다."
      case .rose:
        "다만 이번에는 loss가 줄지 않았습니다. \(epochs)에폭 동안 \(first)에서 "
          + "\(KoreanParticle.direction.after(last)) 오히려 늘었으니 학습률을 더 작게 잡아 볼 만합니다."
      }
    return Prose(sentences: [
      "이번 글에서는 3차식 y = a·x³ + b·x² + c·x + d를 경사 하강법으로 사인 함수에 맞춰 보겠습니다. "
        + "autograd는 쓰지 않고 기울기를 직접 계산합니다.",
      outcome,
    ])
  }

  func settings(_ facts: ReportFacts) -> Prose {
    facts.isTutorial ? "모든 값은 튜토리얼과 같습니다." : "이번 학습에 쓴 값은 다음과 같습니다."
  }

  func settingsTable(_ facts: ReportFacts) -> [[Prose]] {
    let parameters = facts.parameters
    let start: Prose =
      switch parameters.initial {
      case .drawn(let seed, let draw): "시드 \(code: "\(seed)"), \(ordinal(draw)) 추출"
      case .given: "직접 지정"
      }
    let points: Prose =
      parameters.points == 1 ? "1개 (−π)" : "\(parameters.points)개 (−π부터 π까지 같은 간격)"
    return [
      ["항목", "값"],
      ["점의 개수", points],
      ["에폭", "\(parameters.epochs)"],
      ["학습률", "\(code: ProseNumber.typed(parameters.learningRate))"],
      ["초기 가중치", start],
    ]
  }

  func target(_ facts: ReportFacts) -> Prose {
    facts.parameters.points == 1
      ? "\(code: "x")는 −π 하나이고, \(code: "y")는 그 점의 사인값입니다."
      : "\(code: "x")는 −π부터 π까지를 같은 간격으로 나눈 점 \(facts.parameters.points)개이고, \(code: "y")는 각 점의 "
        + "사인값입니다. 3차식으로 맞춰야 할 곡선은 이렇게 생겼습니다."
  }

  func start(_ facts: ReportFacts) -> Prose {
    let origin: Prose =
      switch facts.parameters.initial {
      case .drawn(let seed, let draw):
        "가중치는 \(code: "torch.manual_seed(\(seed))")로 시드를 정한 뒤 표준정규분포에서 네 개씩 뽑습니다. "
          + "여기서는 \(ordinal(draw))로 뽑은 네 값에서 출발합니다."
      case .given: "이번에는 가중치를 무작위로 뽑지 않고 직접 정한 값에서 출발합니다."
      }
    return Prose(sentences: [
      origin,
      "이 값으로 만든 3차식은 y = \(ProseNumber.cubic(facts.initialWeights))이고, 이때 loss는 "
        + "\(ProseNumber.rounded(facts.firstLoss))입니다.",
    ])
  }

  func method(_ facts: ReportFacts) -> Prose {
    let rate = ProseNumber.typed(facts.parameters.learningRate)
    return "loss는 모든 점에서 예측값과 정답의 차이를 제곱해 더한 값입니다. 에폭마다 기울기에 학습률 "
      + "η\u{A0}=\u{A0}\(code: rate)\(KoreanParticle.object.form(after: rate)) 곱해 가중치에서 뺍니다."
  }

  func log(_ facts: ReportFacts) -> Prose {
    switch (facts.parameters.epochs, facts.logInterval) {
    case (1, _): "한 에폭만 학습하므로 출력도 한 줄입니다."
    case (_, 1): "에폭마다 loss를 출력하면 다음과 같습니다."
    case (let epochs, let interval) where interval >= epochs:
      "첫 에폭의 loss만 출력하고, \(epochs)에폭 전체의 변화는 아래 그림으로 살펴보겠습니다."
    case (_, let interval): "\(interval)에폭마다 loss를 출력하면 다음과 같습니다."
    }
  }

  func course(_ facts: ReportFacts) -> Prose {
    let lowest = facts.lowestLoss
    guard facts.trend != .single else { return "loss가 하나뿐이면 선을 그을 수 없으므로 loss 그래프는 비어 있습니다." }
    guard facts.trend != .unchanged || !facts.neverRises else {
      guard !facts.isNothing else {
        return "loss는 모든 에폭에서 0입니다. 로그 축에는 0을 나타낼 수 없으므로 loss 그래프는 비어 있습니다."
      }
      return "loss는 모든 에폭에서 같습니다. 로그 축에 그려도 수평선이 됩니다."
    }
    var sentences: [Prose] = []
    if let halved = facts.halvedEpoch {
      sentences.append("loss는 \(ordinal(halved)) 에폭에서 처음의 절반 이하로 내려갑니다.")
    }
    if facts.neverRises {
      sentences.append("마지막 에폭까지 한 번도 늘어나지 않았습니다.")
    } else if lowest.loss < facts.lastLoss {
      let (low, last) = ProseNumber.rounded(lowest.loss, facts.lastLoss)
      sentences.append(
        lowest.epoch == 1
          ? "첫 에폭의 loss인 \(low)보다 낮아진 적은 없고, 마지막 에폭의 loss는 \(last)입니다."
          : "가장 낮았던 때는 \(ordinal(lowest.epoch)) 에폭의 \(low)이고, 그 뒤로는 다시 올라가 \(last)에서 끝났습니다.")
    } else {
      sentences.append("중간에 늘어난 에폭도 있지만, 마지막 에폭보다 낮았던 적은 없습니다.")
    }
    sentences.append("로그 축으로 그려 보면 다음과 같습니다.")
    return Prose(sentences: sentences)
  }

  func motion(_ facts: ReportFacts, frames: Int) -> Prose {
    let epochs = facts.parameters.epochs
    switch (epochs, frames) {
    case (1, _): return "한 에폭만 학습하므로 학습 과정도 한 장면뿐입니다."
    case (_, epochs): return "에폭마다 예측이 변해 가는 모습은 다음과 같습니다."
    default:
      return "\(epochs)에폭 동안 예측이 변해 가는 모습입니다. 그중 \(frames)개 에폭을 골라 보여 주며, 뒤로 갈수록 에폭 사이의 "
        + "간격이 넓어집니다."
    }
  }

  func motionDescription(_ facts: ReportFacts) -> String {
    let (first, last) = ProseNumber.rounded(facts.firstLoss, facts.lastLoss)
    return facts.parameters.epochs == 1
      ? "−π부터 π까지 그린 사인 곡선과 한 에폭의 3차식 곡선, loss는 \(first)"
      : "−π부터 π까지 사인 곡선과 3차식 곡선이 변해 가는 애니메이션, \(facts.parameters.epochs)에폭 중 처음의 loss는 \(first), "
        + "마지막의 loss는 \(last)"
  }

  let motionCaption: Prose = "에폭에 따른 예측의 변화"

  func weights(_ facts: ReportFacts) -> Prose {
    facts.parameters.epochs == 1
      ? "가중치를 한 번 갱신하기 전과 후의 값입니다."
      : "가중치를 \(facts.parameters.epochs)번 갱신하기 전과 후의 값은 다음과 같습니다."
  }

  let weightsHeader: [Prose] = ["가중치", "초깃값", "최종값"]
  let constantTerm = "상수항"

  func result(_ facts: ReportFacts) -> Prose {
    let cubic = ProseNumber.cubic(facts.finalWeights)
    guard facts.parameters.epochs > 1 else {
      return "반올림해서 쓰면 최종 3차식은 y = \(cubic)입니다. 아래 그림은 튜토리얼처럼 갱신 직전의 예측을 그린 것이라, "
        + "에폭이 하나뿐인 이번에는 초기 가중치로 그린 곡선과 같습니다."
    }
    return "반올림해서 쓰면 최종 3차식은 y = \(cubic)입니다. 아래 그림은 튜토리얼처럼 마지막 갱신 직전, 그러니까 "
      + "\(ordinal(facts.parameters.epochs)) 에폭의 예측을 그린 것입니다. 이때의 loss "
      + "\(KoreanParticle.object.after(ProseNumber.rounded(facts.lastLoss))) 평균 제곱근 오차(RMSE)로 바꾸면 "
      + "\(ProseNumber.rounded(facts.rootMeanSquareError))입니다."
  }

  let fit: Prose = "사인 함수와 예측을 한 좌표축에 겹쳐 그리면 다음과 같습니다."

  func best(_ facts: ReportFacts) -> Prose {
    let convergence = facts.convergence
    let cubic = ProseNumber.cubic(convergence.best)
    let best: Prose =
      switch (convergence.bestLoss, convergence.directions.count) {
      case (0, let count) where count < 4:
        "점이 \(count)개뿐이라 모든 점을 지나는 3차식은 무수히 많습니다. 그중 초기 가중치에서 가장 가까운 것은 "
          + "y = \(cubic)이고, loss는 0입니다."
      case (0, _): "최소제곱법으로 바로 구한 가장 좋은 3차식은 y = \(cubic)이고, 모든 점을 지나므로 loss는 0입니다."
      case (let loss, _):
        "최소제곱법으로 바로 구한 가장 좋은 3차식은 y = \(cubic)이고, 이때 loss는 \(ProseNumber.rounded(loss))입니다."
      }
    let way: Prose = "첫 에폭의 loss \(ProseNumber.rounded(facts.firstLoss))에서 이 값까지 가는 길"
    let coverage: Prose =
      switch facts.coverage {
      case .startedThere: "단정밀도로 구별할 수 있는 한, 학습은 처음부터 여기에서 출발했습니다."
      case .single: "loss는 갱신하기 전에 계산하므로, 한 에폭만으로는 아직 이 값에 다가가지 않았습니다."
      case .away: "마지막 에폭의 loss는 첫 에폭보다 이 값에서 더 멀어졌습니다."
      case .nothing: "\(way)은 아직 조금도 줄지 않았습니다."
      case .share(.about(let share)): "\(way)의 \(KoreanParticle.object.after("\(share)%")) 지나왔습니다."
      case .share(.lessThan(let share)): "\(way)의 \(share)%도 아직 지나오지 못했습니다."
      case .share(.moreThan(let share)): "\(way)을 \(share)% 넘게 지나왔습니다."
      case .share(.all): "\(way)을 모두 지나왔습니다."
      }
    return Prose(sentences: [best, coverage])
  }

  func directions(_ facts: ReportFacts) -> Prose {
    let count = facts.convergence.directions.count
    let rest: [Prose] = count < 4 ? ["나머지 오차는 loss를 바꾸지 않습니다."] : []
    return Prose(
      sentences: [
        "loss는 가중치의 이차함수여서 그릇 모양입니다.",
        count == 1
          ? "loss를 바꾸는 방향은 하나뿐이고, 이 방향의 가중치 오차는 에폭마다 1 − ηλ배가 됩니다. λ는 그 방향에서 그릇이 "
            + "휘어진 정도, 곧 곡률입니다."
          : "가중치의 오차는 그릇의 축을 따라 서로 영향을 주지 않는 방향 \(count)개로 나뉘고, 에폭마다 각각 1 − ηλ배가 "
            + "됩니다. λ는 그 방향에서 그릇이 휘어진 정도, 곧 곡률입니다.",
      ] + rest)
  }

  let directionsHeader: [Prose] = ["방향", "곡률 λ", "배율 1 − ηλ", "오차가 절반이 되는 에폭"]

  func halving(_ direction: Convergence.Direction) -> Prose {
    let epochs = direction.halfLife
    guard epochs.isFinite else { return "없음" }
    return epochs < 0 ? "없음 (두 배가 되는 에폭은 \(ProseNumber.rounded(-epochs)))" : "\(ProseNumber.rounded(epochs))"
  }

  func outlook(_ facts: ReportFacts) -> Prose {
    let limit = ProseNumber.rounded(facts.convergence.greatestLearningRate)
    var sentences: [Prose] = [
      "학습률의 한계는 가장 가파른 방향이 정합니다. η가 그 방향의 2/λ, 약 \(limit)보다 작으면 학습은 수렴합니다."
    ]
    if facts.isDiverging { sentences.append("이번 학습률은 그보다 작지 않으므로 이 방향의 오차는 줄어들지 않습니다.") }
    let within: Prose = "loss와 가장 좋은 loss의 차이"
    let end: Prose =
      switch facts.convergence.outlook {
      case .reached: "마지막 에폭의 \(within)는 1% 이내입니다."
      case .diverging: "에폭을 아무리 늘려도 \(within)가 1% 이내로 줄어 그대로 머무르지는 않습니다."
      case .exact: "가장 좋은 loss가 0이므로, 1% 이내로 다가가려면 loss도 0이 되어야 합니다."
      case .epochs(1, isRounded: false): "한 에폭만 더 학습하면 \(within)가 1% 이내로 줄어듭니다."
      case .epochs(let count, isRounded: false):
        "약 \(ProseNumber.rounded(count))에폭을 더 학습하면 \(within)가 1% 이내로 줄어듭니다."
      case .epochs(let count, isRounded: true):
        "반올림이 없다면 약 \(ProseNumber.rounded(count))에폭을 더 학습했을 때 \(within)가 1% 이내로 줄어듭니다. "
          + "다만 단정밀도에서는 그 전에 갱신 폭이 너무 작아져 일부 또는 전부가 반올림으로 사라집니다."
      }
    return Prose(sentences: sentences + [end])
  }

  func overview(_ facts: ReportFacts) -> Prose {
    "사인 함수, 학습한 3차식, 초기 가중치의 3차식을 위에서부터 차례로 그렸습니다. 세로축의 범위가 서로 다르니 눈금을 "
      + "함께 봐 주세요."
  }

  let again: Prose = "아래 명령을 실행하면 똑같이 학습해서 같은 그림을 다시 만듭니다."

  func origin(software: String) -> Prose { "\(KoreanParticle.direction.after(software)) 만들었습니다." }

  func description(of figure: TutorialFigure, _ facts: ReportFacts, titles: [String]) -> String {
    let epochs = facts.parameters.epochs
    switch figure {
    case .yTrue:
      return "−π부터 π까지 점 \(facts.parameters.points)개로 그린 사인 곡선, \(values(facts.trueRange))"
    case .yPred:
      return "−π부터 π까지 그린 \(ordinal(epochs)) 에폭의 3차식 곡선, \(values(facts.predictedRange)), loss는 "
        + ProseNumber.rounded(facts.lastLoss)
    case .yRandom:
      return "−π부터 π까지 초기 가중치로 그린 3차식 곡선, \(values(facts.randomRange)), loss는 "
        + ProseNumber.rounded(facts.firstLoss)
    case .stacked:
      let names = ["사인 곡선", "학습한 3차식", "초기 가중치의 3차식"]
      let panels = zip(names, titles).map { $1.isEmpty ? $0 : "\($0)(\($1))" }
      return "−π부터 π까지 그린 세 곡선, 위에서부터 \(panels[0]), \(panels[1]), \(panels[2])"
    case .fit:
      return "−π부터 π까지 한 좌표축에 그린 사인 곡선과 \(ordinal(epochs)) 에폭의 3차식 곡선, loss는 "
        + ProseNumber.rounded(facts.lastLoss)
    case .loss:
      let (first, last) = ProseNumber.rounded(facts.firstLoss, facts.lastLoss)
      switch facts.trend {
      case .single: return "빈 그래프, loss가 \(first) 하나뿐이라 그을 선이 없음"
      case .unchanged where facts.isNothing: return "빈 그래프, loss가 모든 에폭에서 0이라 로그 축에 나타낼 수 없음"
      case .unchanged: return "로그 축에 그린 에폭별 loss, \(epochs)에폭의 처음과 끝 모두 \(first)"
      case .fell:
        return "로그 축에 그린 에폭별 loss, \(epochs)에폭 동안 \(first)에서 "
          + "\(KoreanParticle.direction.after(last)) 감소"
      case .rose:
        return "로그 축에 그린 에폭별 loss, \(epochs)에폭 동안 \(first)에서 "
          + "\(KoreanParticle.direction.after(last)) 증가"
      }
    }
  }

  func caption(of figure: TutorialFigure, _ facts: ReportFacts) -> Prose {
    switch figure {
    case .yTrue: "사인 함수"
    case .yPred: "\(ordinal(facts.parameters.epochs)) 에폭의 예측"
    case .yRandom: "초기 가중치로 그린 3차식"
    case .stacked: "세 곡선을 차례로 쌓은 그림"
    case .fit: "사인 함수와 \(ordinal(facts.parameters.epochs)) 에폭의 예측"
    case .loss: "에폭별 loss (로그 축)"
    }
  }

  private func values(_ range: ReportFacts.Range) -> String {
    let (lowest, highest) = range.text
    return range.isConstant
      ? "값은 \(KoreanParticle.direction.after(lowest)) 일정" : "값은 \(lowest)에서 \(highest) 사이"
  }

  /// The place in a sequence: native numerals up to the third, digits from there.
  private func ordinal(_ number: Int) -> String {
    switch number {
    case 1: "첫 번째"
    case 2: "두 번째"
    case 3: "세 번째"
    default: "\(number)번째"
    }
  }
}
