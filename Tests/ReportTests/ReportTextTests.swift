import Foundation
import Plotter
import TestSupport
import Testing
import Training
import Tutorial

@testable import Report

@Suite struct ReportTextTests {
  /// The post's table.
  static let log = """
    epoch : 1, loss : 7937.68505859375
    epoch : 101, loss : 3586.100830078125
    epoch : 201, loss : 2924.1728515625
    epoch : 301, loss : 2384.926025390625
    epoch : 401, loss : 1945.4404296875
    epoch : 501, loss : 1587.2352294921875
    epoch : 601, loss : 1295.25390625
    epoch : 701, loss : 1057.2337646484375
    epoch : 801, loss : 863.1865234375
    epoch : 901, loss : 704.974853515625
    """

  @Test(arguments: ReportLanguage.allCases)
  func theTutorialsNumbersAreThere(language: ReportLanguage) throws {
    let report = ReportSamples.report(try ReportSamples.tutorial.get(), language: language)
    #expect(report.markdown.contains("~~~text\n\(Self.log)\n~~~\n"))
    #expect(report.html.contains("<code>\(Self.log)\n</code>"))
    // PyTorch's weights, and the settings.
    for number in [
      "0.16425246000289917", "-0.34843334555625916", "-1.9400675296783447", "0.8209220170974731",
      "0.0469631552696228", "-0.06213310360908508", "-0.1303977519273758", "0.3605329990386963",
      "torch.manual_seed(4034316668)", "1e-6",
    ] {
      #expect(report.markdown.contains("`\(number)`"), "\(number)")
      #expect(report.html.contains("<code>\(number)</code>"), "\(number)")
    }
    for text in [report.markdown, report.html] {
      #expect(text.contains("y = 0.04696·x³ − 0.06213·x² − 0.1304·x + 0.3605"))
      #expect(text.contains("92.7%"))
    }
  }

  /// A number as C formats it.
  private func text(_ format: String, _ value: Double) -> String {
    inPlainLocale { String(format: format, value) }
  }

  @Test(arguments: ReportLanguage.allCases)
  func roundedNumbersAreTheRuns(language: ReportLanguage) throws {
    let run = try TrainingRun(
      TrainingParameters(initial: .drawn(seed: 7, draw: 2), points: 120, epochs: 333, learningRate: 2e-6))
    let report = ReportSamples.report(run, language: language)
    let last = try #require(run.losses.last)
    let first = try #require(run.losses.first)
    let error = (Double(last) / 120).squareRoot()
    for value in [Double(first), Double(last), error] {
      // A reference of its own: C's formatting.
      #expect(report.markdown.contains(text(value < 1000 ? "%.4g" : "%.0f", value)), "\(value)")
    }
    #expect(report.markdown.contains(text("%.1f%%", (1 - Double(last / first)) * 100)))
    let halved = try #require(run.losses.firstIndex { $0 <= first / 2 }) + 1
    let sentence = language == .en ? "By epoch \(halved) the loss" : "loss는 \(halved)번째 에폭에서"
    #expect(report.markdown.contains(sentence))
    for range in [run.yPred, run.yRandom] {
      for end in [range.min(), range.max()] {
        let number = text("%.4g", Double(try #require(end))).replacingOccurrences(of: "-", with: "−")
        #expect(report.markdown.contains(number), "\(number)")
      }
    }
  }

  @Test func bothLanguagesHaveTheSameParts() throws {
    let run = try ReportSamples.tutorial.get()
    let figures = ReportSamples.figures(light: true, dark: true)
    let english = ReportSamples.report(run, figures: figures, language: .en)
    let korean = ReportSamples.report(run, figures: figures, language: .ko)

    // The same skeleton: headings, tables, blocks and figures in the same places.
    #expect(try english.html.htmlSkeleton() == korean.html.htmlSkeleton())
    let pattern = #"\]\(([^)]*)\)"#
    #expect(try english.markdown.matches(of: pattern) == korean.markdown.matches(of: pattern))
    let sections = try english.html.matches(of: #"<h2 id="([a-z]*)">"#)
    #expect(sections == ReportSection.allCases.map(\.rawValue))
    #expect(try english.markdown.matches(of: "^## .*$").count == sections.count)
    #expect(try korean.markdown.matches(of: "^## .*$").count == sections.count)
    // No sentence was left untranslated: beside the names of things, Korean text has no English words in a row.
    let prose = korean.markdown.replacingOccurrences(
      of: "~~~[^~]*~~~|`[^`]*`|\\]\\([^)]*\\)|\\{[^}]*\\}", with: "", options: .regularExpression)
    #expect(try prose.matches(of: "[a-z]{4,} [a-z]{4,}") == [])
    // And English text no Korean.
    #expect(try english.markdown.matches(of: "[가-힣]") == [])
    #expect(english.html.contains("<html lang=\"en\">") && korean.html.contains("<html lang=\"ko\">"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func eachFigureIsLinkedOnceWhereItBelongs(language: ReportLanguage) throws {
    let report = ReportSamples.report(
      try ReportSamples.tutorial.get(), language: language, linkPrefix: "/images/Pytorch_2/")
    #expect(
      try report.markdown.matches(of: #"\]\(([^)]*)\)"#) == [
        "/images/Pytorch_2/y_true.png", "/images/Pytorch_2/y_random.png", "/images/Pytorch_2/loss.png",
        "/images/Pytorch_2/y_pred.png", "/images/Pytorch_2/fit.png", "/images/Pytorch_2/sinplot.png",
      ])
    let phrases = language.phrases
    let parts = report.markdown.components(separatedBy: "\n## ")
    for (section, file) in [
      (ReportSection.target, "y_true"), (.start, "y_random"), (.training, "loss"), (.result, "y_pred"),
      (.result, "fit"), (.overview, "sinplot"),
    ] {
      let part = try #require(parts.first { $0.hasPrefix(phrases.heading(section) + "\n") })
      #expect(part.contains("/\(file).png"), "\(file)")
    }
    #expect(
      try report.html.matches(of: #"<figure id="([a-z_]*)">"#) == [
        "y_true", "y_random", "loss", "y_pred", "fit", "sinplot",
      ])
  }

  @Test func alternativeTextsSayWhatTheFiguresShow() throws {
    let run = try ReportSamples.tutorial.get()
    let english = try ReportSamples.report(run).markdown.matches(of: #"!\[([^\]]*)\]"#)
    #expect(
      english == [
        "y true: the sine from −π to π at 1000 points, between −1 and 1",
        "y random: the cubic with the initial weights from −π to π, between −3.738 and 2.403, with a loss of 7938",
        "loss: the loss by epoch on a logarithmic axis, falling from 7938 to 577.1 in 1000 epochs",
        "y pred: the fitted cubic from −π to π in epoch 1000, between −1.301 and 0.7949, with a loss of 577.1",
        "fit: the sine and the fitted cubic of epoch 1000 from −π to π on the same axes, with a loss of 577.1",
        "three curves from −π to π, one below the other: the sine (y true), the fitted cubic (y pred) and the cubic "
          + "with the initial weights (y random)",
      ])
    let korean = try ReportSamples.report(run, language: .ko).markdown.matches(of: #"!\[([^\]]*)\]"#)
    #expect(korean.count == 6)
    #expect(korean[4] == "fit: −π부터 π까지 한 좌표축에 그린 사인 곡선과 1000번째 에폭의 3차식 곡선, loss는 577.1")
    #expect(korean[0] == "y true: −π부터 π까지 점 1000개로 그린 사인 곡선, 값은 −1에서 1 사이")
    #expect(korean[2] == "loss: 로그 축에 그린 에폭별 loss, 1000에폭 동안 7938에서 577.1로 감소")
  }

  @Test func theAnimationIsShownAfterTheLoss() throws {
    let run = try ReportSamples.tutorial.get()
    func report(_ language: ReportLanguage, frames: Int) -> TutorialReport {
      var animation = ReportAnimation(
        frameCount: frames, lightFile: "training.png", darkFile: "training.dark.png")
      animation.svg = SVGElement("svg", children: [SVGElement("style", text: ".a{}")])
      return TutorialReport(
        run: run, figures: ReportSamples.figures(), animation: animation, language: language, command: "c",
        software: "s")
    }
    let english = report(.en, frames: 60)
    #expect(
      english.markdown.contains(
        "Of these, 60 are shown, the further apart the later they come:\n\n![animation of"))
    #expect(english.markdown.contains("](training.png){: .light }\n![animation of"))
    #expect(
      try english.html.matches(of: #"<figure id="([a-z_]*)">"#) == [
        "y_true", "y_random", "loss", "training", "y_pred", "fit", "sinplot",
      ])
    #expect(english.html.contains("<style>.a{}</style>"))
    #expect(report(.ko, frames: 60).markdown.contains("그중 60개 에폭을 골라 보여 주며"))
    #expect(report(.en, frames: 1000).markdown.contains("changes from epoch to epoch:"))
    #expect(report(.ko, frames: 1000).markdown.contains("에폭마다 예측이 변해 가는"))
    #expect(!ReportSamples.report(run).html.contains("training.png"))
  }

  @Test func bothThemesTakeTwoLines() throws {
    let run = try ReportSamples.tutorial.get()
    let both = ReportSamples.report(run, figures: ReportSamples.figures(light: true, dark: true)).markdown
    for name in TutorialFigure.allCases {
      #expect(
        try both.matches(
          of:
            #"^!\[[^\]]*\]\(\#(name.rawValue)\.png\)\{: \.light \}\n!\[[^\]]*\]\(\#(name.rawValue)\.dark\.png\)\{: \.dark \}$"#
        )
        .count == 1)
    }
    for figures in [ReportSamples.figures(), ReportSamples.figures(light: false, dark: true)] {
      let one = ReportSamples.report(run, figures: figures).markdown
      #expect(try one.matches(of: #"^!\[[^\]]*\]\([a-z_]*\.png\)$"#).count == 6)
      #expect(!one.contains("{:"))
    }
  }

  @Test func figuresWithoutAFileAreDescribed() throws {
    var figures = ReportSamples.figures(light: false, titles: [.yTrue: "1. not a list"])
    for index in figures.indices { figures[index].svg = nil }
    let report = ReportSamples.report(try ReportSamples.tutorial.get(), figures: figures)
    #expect(!report.markdown.contains("!["))
    #expect(report.markdown.contains("\n&#49;. not a list: the sine from −π to π at 1000 points"))
    #expect(report.html.contains("<p>1. not a list: the sine from −π to π at 1000 points"))
  }

  @Test func sentencesFollowTheFacts() throws {
    let weights = InitialWeights.given(Weights(a: 0, b: 0, c: 0, d: 0))
    let single = try TrainingRun(TrainingParameters(initial: weights, points: 10, epochs: 1))
    let english = ReportSamples.report(single).markdown
    #expect(english.contains("A single epoch is all there is"))
    #expect(english.contains("| Initial weights | given, not drawn |"))
    #expect(english.contains("is still the cubic with the initial weights"))
    #expect(english.contains("at 0 throughout"))
    #expect(english.contains("![loss: empty axes, as the one loss of "))
    #expect(!english.contains("manual_seed") && !english.contains("1 epochs"))
    let korean = ReportSamples.report(single, language: .ko).markdown
    #expect(korean.contains("딱 한 에폭만"))
    #expect(korean.contains("| 초기 가중치 | 직접 지정 |"))
    #expect(korean.contains("값은 0으로 일정"))
    #expect(!korean.contains("manual_seed"))

    // Too large a learning rate, but not for long enough to end in infinity.
    let rising = try TrainingRun(
      TrainingParameters(initial: weights, points: 1000, epochs: 20, learningRate: 8e-6))
    #expect(try #require(rising.losses.last) > rising.losses[0])
    #expect(ReportSamples.report(rising).markdown.contains("over 20 epochs it grows from 499.5 to "))
    #expect(ReportSamples.report(rising, language: .ko).markdown.contains("20에폭 동안 499.5에서"))
    #expect(!ReportSamples.report(rising).markdown.contains("never rises"))

    // So small a step that nothing moves.
    let still = try TrainingRun(
      TrainingParameters(initial: .given(Weights(a: 1, b: 1, c: 1, d: 1)), epochs: 3, learningRate: 1e-30))
    #expect(ReportSamples.report(still).markdown.contains("Through all 3 epochs the loss stays at"))
    #expect(ReportSamples.report(still).markdown.contains("It is the same in every epoch"))
    #expect(ReportSamples.report(still, language: .ko).markdown.contains("loss는 모든 에폭에서 같습니다"))

    let drawn = try TrainingRun(
      TrainingParameters(initial: .drawn(seed: -5, draw: 22), points: 9, epochs: 101))
    #expect(ReportSamples.report(drawn).markdown.contains("the 22nd such draw after `torch.manual_seed(-5)`"))
    #expect(ReportSamples.report(drawn, language: .ko).markdown.contains("22번째로 뽑은 네 값"))
    #expect(!ReportSamples.report(drawn).markdown.contains("as in the tutorial"))
  }

  /// Weights that fit the two points exactly: every loss is zero, and the plot of the loss empty.
  @Test func aLossOfNothingHasNoPlot() throws {
    let weights = Weights(a: 0, b: 0, c: -2.7827534e-8, d: 0)
    let run = try TrainingRun(TrainingParameters(initial: .given(weights), points: 2, epochs: 5))
    try #require(run.losses.allSatisfy { $0 == 0 })
    let english = ReportSamples.report(run).markdown
    #expect(english.contains("so the plot of the loss stays empty:"))
    #expect(english.contains("![loss: empty axes, as the loss is 0 in every epoch"))
    #expect(!english.contains("level line") && !english.contains("both ends"))
    let korean = ReportSamples.report(run, language: .ko).markdown
    #expect(korean.contains("loss 그래프는 비어 있습니다.") && korean.contains("![loss: 빈 그래프"))
    #expect(!korean.contains("수평선"))
  }

  /// At the bottom of the valley the loss goes up and down by its last digit.
  @Test(arguments: [(13, "no more than rounding"), (14, "the loss is what it was in the first, 4.427.")])
  func roundingIsNoRise(epochs: Int, expected: String) throws {
    let weights = Weights(
      a: -0.0932726040482521, b: -7.82237563612398e-09, c: 0.8564944863319397, d: 2.969724377521743e-08)
    let run = try TrainingRun(
      TrainingParameters(initial: .given(weights), points: 1000, epochs: epochs, learningRate: 6e-6))
    try #require(run.losses.contains { $0 > run.losses[0] })
    let english = ReportSamples.report(run).markdown
    #expect(english.contains(expected))
    #expect(!english.contains("learning rate may be in order") && !english.contains("stays at"))
    #expect(!ReportSamples.report(run, language: .ko).markdown.contains("학습률을 더 작게"))
  }

  /// Each run's own sentences on how far it is, in both languages. ConvergenceTests check the numbers.
  @Test(arguments: [
    (
      TrainingParameters.tutorial,
      [
        "is y = −0.09327·x³ + 0.8565·x. Its loss is 4.427.",
        "has covered 92.8% of the way from the first loss, 7938,",
        "| 0.9901·x³ + 0.1407·x | 281893 | 0.7181 | 2.093 |",
        "below 2/λ, about 7.095 × 10⁻⁶. About 4741 more epochs",
      ],
      ["이때 loss는 4.427입니다.", "가는 길의 92.8%를 지나왔습니다.", "약 4741에폭을 더 학습하면"]
    ),
    (
      TrainingParameters(initial: .given(Weights(a: 0, b: 0, c: 0, d: 0)), epochs: 20, learningRate: 8e-6),
      [
        "moved away from that", "| never; 3.05 to double it |", "Here it is not,",
        "No number of further epochs",
      ],
      ["더 멀어졌습니다.", "없음 (두 배가 되는 에폭은 3.05)", "줄어들지 않습니다. 에폭을 아무리 늘려도"]
    ),
    (
      TrainingParameters(
        initial: .given(Weights(a: -0.0932732, b: 0, c: 0.8564987, d: 0)), epochs: 3),
      ["The training started there", "The loss of the last epoch is within 1% of the best."],
      ["여기에서 출발했습니다.", "마지막 에폭의 loss와 가장 좋은 loss의 차이는 1% 이내입니다."]
    ),
    (
      TrainingParameters(initial: .drawn(seed: 1, draw: 1), points: 4, epochs: 50),
      ["goes through every point", "falls apart into four", "no other loss is within 1% of it."],
      ["모든 점을 지나므로 loss는 0입니다.", "loss도 0이 되어야 합니다."]
    ),
    (
      TrainingParameters(initial: .drawn(seed: 1, draw: 1), points: 1, epochs: 1),
      [
        "Many cubics go through the one point;", "One epoch covers nothing", "Only one direction changes it.",
      ],
      ["점이 1개뿐이라", "아직 이 값에 다가가지 않았습니다.", "방향은 하나뿐이고", "나머지 오차는"]
    ),
    (
      TrainingParameters(initial: .drawn(seed: 1, draw: 1), epochs: 5, learningRate: 1e-30),
      ["covered nothing of the way", "In exact arithmetic, about ", "1 − 2.819 × 10⁻²⁵"],
      ["아직 조금도 줄지 않았습니다.", "반올림이 없다면 약 "]
    ),
  ])
  func howFarItIsFollowsTheRun(parameters: TrainingParameters, english: [String], korean: [String]) throws {
    let run = try TrainingRun(parameters)
    for (language, sentences) in [(ReportLanguage.en, english), (.ko, korean)] {
      let markdown = ReportSamples.report(run, language: language).markdown
      for sentence in sentences { #expect(markdown.contains(sentence), "\(sentence)") }
      #expect(!markdown.contains("nan") && !markdown.contains("NaN") && !markdown.contains("∞"))
    }
  }

  @Test func longLogsAreThinnedOut() throws {
    for (epochs, interval, expected) in [
      (1000, 100, 100), (4000, 100, 100), (4001, 100, 200), (20000, 100, 500), (5, 1, 1), (90, 1, 5),
    ] {
      let run = try TrainingRun(
        TrainingParameters(initial: .drawn(seed: 1, draw: 1), points: 2, epochs: epochs))
      let markdown = ReportSamples.report(run, log: TrainingLog(interval: interval, format: .csv)).markdown
      let lines = try markdown.matches(of: "^epoch : ([0-9]+), loss : [0-9.e+-]+$").compactMap { Int($0) }
      #expect(lines == Array(stride(from: 1, through: epochs, by: expected)))
      #expect(lines.count <= 40)
    }
  }

  @Test(
    arguments: [(Double, String)]([
      (579.917, "579.9"), (7937.685, "7938"), (-1.94007, "−1.94"), (0, "0"), (-0.0, "0"),
      (1.5e-8, "1.5 × 10⁻⁸"),
      (1_234_567, "1234567"), (12_345_678, "1.235 × 10⁷"), (99999.96, "100000"), (-0.00012345, "−0.0001234"),
      (0.99999988, "1"), (-.infinity, "−∞"),
    ]))
  func numbersReadWell(value: Double, expected: String) {
    #expect(ProseNumber.rounded(value) == expected)
  }

  @Test func closeNumbersAreToldApart() {
    #expect(ProseNumber.rounded(4.427058, 4.427055) == ("4.427058", "4.427055"))
    #expect(ProseNumber.rounded(1, 1) == ("1", "1"))
    #expect(ProseNumber.typed(1e-6) == "1e-6")
    #expect(ProseNumber.typed(2) == "2")
    #expect(ProseNumber.typed(1.5e20) == "1.5e20")
  }

  @Test(arguments: [
    ("579.9", "로"), ("577.1", "로"), ("0.4376", "으로"), ("7938", "로"), ("100", "으로"), ("3", "으로"), ("사과", "로"),
    ("서울", "로"), ("부산", "으로"), ("10⁻⁷", "으로"), ("92.7%", "로"),
  ])
  func particlesFollowTheReading(text: String, particle: String) {
    #expect(KoreanParticle.direction.after(text) == text + particle)
  }

  @Test(arguments: [("577.1", "을"), ("1.2", "를"), ("학습률", "을"), ("1e-6", "을"), ("가중치", "를")])
  func objectParticlesFollowTheReading(text: String, particle: String) {
    #expect(KoreanParticle.object.after(text) == text + particle)
  }
}
