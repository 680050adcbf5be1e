#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How much memory a run may use.
enum MachineMemory {
  /// The machine's memory in bytes, or what the process is limited to where that is less.
  static var size: Int {
    var size = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    var limit = rlimit()
    let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0
    if isKnown, let bytes = Int(exactly: limit.rlim_cur) {
      size = min(size, bytes)
    }
    return size
  }

  /// How many threads run at once.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// - Parameters:
  ///   - bytes: What a run would need, about.
  ///   - refusal: Makes the failure, given the size of the memory.
  static func check(_ bytes: Int, refusal: (_ size: Int) -> CommandFailure) throws(CommandFailure) {
    // No machine is too small for this much, and asking takes time.
    guard bytes > 1 << 26 else { return }
    let size = Self.size
    if bytes > size { throw refusal(size) }
  }
}
