import ArgumentParser
import Glibc
import Plotter

/// Turns SVG documents into pixels with librsvg's program, at 100 dots per inch on white.
final class SVGRasteriser {
  private let directory: String

  /// Makes a temporary directory for the documents; `nil` where the program is not installed.
  init?() throws {
    guard try Self.run(["rsvg-convert", "--version"]) else { return nil }
    var template = Array("/tmp/distances.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ValidationError("cannot make a directory in /tmp") }
    directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["in.svg", "out.png"] { unlink("\(directory)/\(name)") }
    rmdir(directory)
  }

  /// The picture of a document.
  func image(of document: [UInt8]) throws -> PixelImage {
    let (source, result) = ("\(directory)/in.svg", "\(directory)/out.png")
    try writeFile(source, document)
    let arguments = ["rsvg-convert", "-d", "100", "-p", "100", "-b", "white", "-o", result, source]
    guard try Self.run(arguments) else { throw ValidationError("rsvg-convert failed") }
    return try PixelImage(png: try readFile(result))
  }

  /// Runs a program without its standard output; false where there is no such program or it failed.
  private static func run(_ arguments: [String]) throws -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }
}
