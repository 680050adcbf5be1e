import Glibc

/// What a run of a program costs.
struct Measurement {
  /// Wall time in seconds: the least of several runs, which is the one least disturbed.
  var seconds: Double
  /// Peak memory in MiB.
  var mebibytes: Double

  /// Runs a program several times with its output going nowhere.
  ///
  /// - Throws: ``MeasurementError`` where the program cannot be started or fails.
  init(of program: String, _ arguments: [String], runs: Int) throws {
    var least = Measurement(seconds: .infinity, mebibytes: .infinity)
    for _ in 0..<runs {
      let run = try Self.run(program, arguments)
      least.seconds = min(least.seconds, run.seconds)
      least.mebibytes = min(least.mebibytes, run.mebibytes)
    }
    self = least
  }

  private init(seconds: Double, mebibytes: Double) {
    self.seconds = seconds
    self.mebibytes = mebibytes
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Measurement {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)

    var child = pid_t()
    let start = now()
    let code = posix_spawnp(&child, program, &actions, nil, &words, environ)
    guard code == 0 else {
      throw MeasurementError(description: "cannot start \(program): \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw MeasurementError(description: "lost sight of \(program)") }
    }
    let seconds = now() - start
    guard status == 0 else {
      throw MeasurementError(description: "\(program) \(arguments.joined(separator: " ")) failed")
    }
    return Measurement(seconds: seconds, mebibytes: Double(usage.ru_maxrss) / 1024)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// Why nothing could be measured.
struct MeasurementError: Error, CustomStringConvertible {
  var description: String
}
