import Testing

@testable import Plotter

@Suite struct Base64Tests {
  /// The vectors of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func textIsTheStandards(bytes: String, expected: String) {
    #expect(base64(Array(bytes.utf8)) == expected)
  }
}
