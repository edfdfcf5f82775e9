#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A value that threads share, one at a time.
///
/// `Synchronization.Mutex` would be the obvious choice. On Linux the thread sanitizer cannot see it and takes every use
/// for a race, among which a real one would drown; pthread's lock it knows. Publishing takes the same time with both.
///
/// `@unchecked`, because the compiler does not know pthread's lock: the value is reached through `withLock` alone.
public final class Locked<Value: ~Copyable & Sendable>: @unchecked Sendable {
  // Both have one address for as long as the object lives; a lock must not be moved.
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var value: Value

  public init(_ value: consuming Value) {
    self.value = value
    lock = .allocate(capacity: 1)
    let result = pthread_mutex_init(lock, nil)
    precondition(result == 0, "a lock can be made")
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  public func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body(&value)
  }
}
