import CPNG

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension ImageInformation {
  /// Collects the texts that libpng reports.
  private final class Texts {
    var byKeyword: [String: String] = [:]
  }

  static func png(_ file: [UInt8]) throws(PlotError) -> ImageInformation {
    var (width, height, resolution): (UInt32, UInt32, UInt32) = (0, 0, 0)
    var message = [CChar](repeating: 0, count: 200)
    let texts = Texts()
    let succeeded = sinplot_png_inspect(
      file, file.count, &width, &height, &resolution,
      { context, keyword, text, isLatin1 in
        guard let context, let keyword, let text else { return }
        let bytes = UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
        Unmanaged<Texts>.fromOpaque(context).takeUnretainedValue().byKeyword[String(cString: keyword)] =
          isLatin1 == 0
          ? String(decoding: bytes, as: UTF8.self)
          : String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      }, Unmanaged.passUnretained(texts).toOpaque(), &message, message.count)
    guard succeeded == 1 else {
      let reason = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .unreadable(reason: String(decoding: reason, as: UTF8.self))
    }
    let found = texts.byKeyword
    // A PNG stores whole pixels per metre, so its dots per inch come back a little off a round number.
    let dpi = (Double(resolution) * 0.0254 * 100).rounded() / 100
    return ImageInformation(
      format: .png, width: Double(width), height: Double(height), dpi: resolution > 0 ? dpi : nil,
      metadata: Metadata(
        title: found["Title"], description: found["Description"], software: found["Software"],
        command: found["Command"]))
  }
}
