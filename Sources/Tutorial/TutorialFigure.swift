/// A figure of the report. The raw value names its files.
public enum TutorialFigure: String, CaseIterable, Sendable {
  /// The sine.
  case yTrue = "y_true"
  /// The fitted cubic, at the last epoch.
  case yPred = "y_pred"
  /// The cubic with the initial weights.
  case yRandom = "y_random"
  /// The three of them stacked.
  case stacked = "sinplot"
  /// The loss of each epoch.
  case loss
  /// The sine and the fitted cubic in one plot.
  case fit

  /// The title that the tutorial gives it; `nil` for the stacked figure, whose panels have their own.
  public var standardTitle: String? {
    switch self {
    case .yTrue: "y true"
    case .yPred: "y pred"
    case .yRandom: "y random"
    case .stacked: nil
    case .loss: "loss"
    case .fit: "fit"
    }
  }
}
