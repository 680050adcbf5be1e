import Foundation
import PlainText
import Testing
import UserLocale

@Suite struct SystemReasonTests {
  /// All messages are in English, so what the system says in them is too.
  @Test func reasonsAreInEnglish() {
    // The tests run in the user's locale once this has been called.
    _ = sinplot_user_locale()
    #expect(systemReason(ENOSPC) == "No space left on device")
    #expect(systemReason(EACCES) == "Permission denied")
  }
}
