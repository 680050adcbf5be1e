/// A language that the report is written in.
public enum ReportLanguage: String, CaseIterable, Sendable {
  /// English.
  case en
  /// Korean.
  case ko
}
