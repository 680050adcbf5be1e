/// What a file says about itself, in the fields that its format has for it.
///
/// PNG: text chunks. SVG: `<title>`, `<desc>` and `<metadata>`. PDF: the document information. No field is a time, so that the
/// same figure always gives the same bytes.
public struct Metadata: Sendable, Equatable {
  /// A short name for the picture; `nil` for none.
  public var title: String?

  /// What the picture shows, in a sentence or a few; `nil` for none.
  public var description: String?

  /// The program that made the file, with its version; `nil` for none.
  public var software: String?

  /// The command that makes the file again; `nil` for none.
  public var command: String?

  /// Makes metadata; every field is left out by default.
  public init(
    title: String? = nil, description: String? = nil, software: String? = nil, command: String? = nil
  ) {
    self.title = title
    self.description = description
    self.software = software
    self.command = command
  }
}
