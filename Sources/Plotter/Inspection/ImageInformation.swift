/// What an image file tells about itself: its format, its size and its metadata.
public struct ImageInformation: Sendable, Equatable {
  /// The file's format.
  public var format: ImageFormat

  /// The width and height in pixels (PNG) or points (SVG, PDF).
  public var width, height: Double

  /// Dots per inch; `nil` where the file does not say, as vector formats never do.
  public var dpi: Double?

  /// What the file says about itself.
  public var metadata: Metadata

  /// Reads the bytes of a PNG, SVG or PDF file. Of SVG and PDF only the form that this library writes is understood.
  ///
  /// - Throws: ``PlotError/unreadable(reason:)`` where the bytes are none of these, or damaged.
  public init(of file: [UInt8]) throws(PlotError) {
    if file.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
      self = try Self.png(file)
    } else if file.starts(with: "%PDF-".utf8) {
      self = try Self.pdf(file)
    } else if file.starts(with: "<?xml".utf8) || file.starts(with: "<svg".utf8) {
      self = try Self.svg(file)
    } else {
      throw .unreadable(reason: "it is neither a PNG nor an SVG nor a PDF file")
    }
  }

  init(
    format: ImageFormat, width: Double, height: Double, dpi: Double? = nil, metadata: Metadata = Metadata()
  ) {
    self.format = format
    self.width = width
    self.height = height
    self.dpi = dpi
    self.metadata = metadata
  }
}
