import AtomicFiles

extension Figure {
  /// Writes the figure into a file, in the format that the file's name ends in (`.png`, `.svg` or `.pdf`).
  ///
  /// The file is written under another name first and then takes the place of an older one, so that there is a whole
  /// file at every moment. It keeps the older one's permissions, and a link stays a link. Writers into one directory take
  /// turns, so this may wait for another.
  ///
  /// - Parameters:
  ///   - path: The file's name, relative to the current directory or absolute. Its directory must exist.
  ///   - typesetter: Sets the texts; to be shared where several figures are made. `nil` makes one for this figure.
  /// - Throws: ``PlotError`` where the figure cannot be drawn, the name has another ending, or the file cannot be written.
  public func write(to path: String, using typesetter: Typesetter? = nil) throws(PlotError) {
    guard let format = ImageFormat(path: path) else { throw .unknownFormat(path: path) }
    let setter: Typesetter
    if let typesetter { setter = typesetter } else { setter = try Typesetter() }
    let bytes = try encoded(as: format, using: setter)
    do throws(OutputError) {
      try OutputSet.write(bytes, to: path)
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }
}
