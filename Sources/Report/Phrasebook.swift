import Tutorial

extension ReportLanguage {
  /// What is said in this language.
  var phrases: any ReportPhrases {
    switch self {
    case .en: EnglishPhrases()
    case .ko: KoreanPhrases()
    }
  }
}
