/// A language that the report is written in.
public enum ReportLanguage: String, CaseIterable, Sendable {
  /// English.
  case en
  /// Korean.
  case ko

  /// What is said in this language.
  var phrases: any ReportPhrases {
    switch self {
    case .en: EnglishPhrases()
    case .ko: KoreanPhrases()
    }
  }
}
