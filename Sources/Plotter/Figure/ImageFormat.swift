/// A kind of file that figures are written as.
public enum ImageFormat: String, Sendable, Hashable, CaseIterable {
  /// Pixels, 8 bits a channel, losslessly compressed.
  case png

  /// Scalable Vector Graphics, sized in points.
  case svg

  /// One page of the Portable Document Format, sized in points, text as outlines.
  case pdf

  /// The ending of a file's name, without the dot.
  public var pathExtension: String { rawValue }

  /// The format that a file's name ends in, in upper or lower case; `nil` where it is none of these.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}
