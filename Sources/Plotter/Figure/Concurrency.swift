import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Does something for each index up to a count, on as many threads as there are processors.
///
/// Where the system gives no further thread, those that there are do it all, the calling one if need be: libdispatch would
/// wait for one for ever.
func concurrently(_ count: Int, _ body: @Sendable (Int) -> Void) {
  withoutActuallyEscaping(body) { body in
    let work = SharedWork(count: count, body: body)
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var threads: [pthread_t] = []
    for _ in 1..<max(1, min(processors, count)) {
      var thread = pthread_t()
      let reference = Unmanaged.passRetained(work)
      let status = pthread_create(
        &thread, nil,
        { reference in
          if let reference { Unmanaged<SharedWork>.fromOpaque(reference).takeRetainedValue().run() }
          return nil
        }, reference.toOpaque())
      guard status == 0 else {
        reference.release()
        break
      }
      threads.append(thread)
    }
    work.run()
    for thread in threads { pthread_join(thread, nil) }
  }
}

/// Work that several threads take the next part of until there is none left.
private final class SharedWork: Sendable {
  private let count: Int
  private let body: @Sendable (Int) -> Void
  private let next = Atomic(0)

  init(count: Int, body: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.body = body
  }

  func run() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      body(index)
    }
  }
}
