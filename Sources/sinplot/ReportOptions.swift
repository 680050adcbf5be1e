import ArgumentParser
import Tutorial

/// The options that say how the report is written.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Language of the report: en or ko. (default: en)", valueName: "NAME"))
  var lang: [String] = []

  @Option(
    help: ArgumentHelp(
      "What report.md puts before the figures' names, such as /images/Pytorch_2/.", valueName: "PATH"))
  var linkPrefix: [String] = []

  /// What the options say, each checked.
  func parameters() throws(CommandFailure) -> ReportParameters {
    var parameters = ReportParameters()
    if let value = try OptionValue("--lang", lang) {
      parameters.language = try value.choice(of: ReportLanguage.self)
    }
    if let value = try OptionValue("--link-prefix", linkPrefix) {
      guard value.text.unicodeScalars.count <= 1000 else {
        throw value.refusal(allowed: "a path of at most 1000 characters")
      }
      parameters.linkPrefix = value.text
    }
    return parameters
  }
}
