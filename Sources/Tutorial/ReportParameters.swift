/// How the report is written.
public struct ReportParameters: Equatable, Sendable {
  /// The language of its texts.
  public var language: ReportLanguage
  /// What comes before the figures' names in the Markdown, such as a site's path `/images/Pytorch_2/`.
  public var linkPrefix: String

  /// In English, with bare names.
  public init(language: ReportLanguage = .en, linkPrefix: String = "") {
    self.language = language
    self.linkPrefix = linkPrefix
  }
}
