import Glibc
import Testing

extension Trait where Self == ConditionTrait {
  /// For tests that replace the allocator or limit what a process may use, which a sanitizer does not live with.
  package static var needsPlainMemory: Self {
    .enabled(
      if: ["__asan_init", "__tsan_init"].allSatisfy { (name: String) in dlsym(nil, name) == nil },
      "a sanitizer has an allocator and an address space of its own")
  }
}
