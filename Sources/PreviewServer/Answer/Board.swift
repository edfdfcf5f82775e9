import Foundation

/// Where the current edition hangs, and who is told when there is another.
///
/// It is a class with a lock, because builds put editions up from their own thread while connections on other threads read
/// them; each call takes no longer than a few assignments. The compiler would see a `Mutex`, and the thread sanitizer would
/// not.
final class Board: @unchecked Sendable {  // because every other value is touched under `lock` alone
  private let lock = NSLock()
  private var edition: Edition
  private var readers: [Int: AsyncStream<Void>.Continuation] = [:]
  private var nextReader = 0
  private let run = String(UInt32.random(in: 0...UInt32.max), radix: 36)

  init() {
    edition = Edition(snapshot: Snapshot(site: nil), number: 0, site: "")
  }

  var current: Edition { lock.withLock { edition } }

  /// - Parameter isNewSite: whether its site differs from the one before
  func show(_ snapshot: Snapshot, isNewSite: Bool) {
    let readers = lock.withLock {
      edition.number += 1
      edition.snapshot = snapshot
      if isNewSite { edition.site = "\(run)-\(edition.number)" }
      return self.readers
    }
    for reader in readers.values { reader.yield() }
  }

  /// Lets all readers look again, though nothing may have changed.
  func nudge() {
    for reader in lock.withLock({ readers }).values { reader.yield() }
  }

  /// A stream with an element whenever it is worth looking at the board again, the first one at once. However many
  /// there were meanwhile, a slow reader finds one. Nil when there are `limit` readers already.
  func reader(limit: Int) -> AsyncStream<Void>? {
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number: Int? = lock.withLock {
      guard readers.count < limit else { return nil }
      nextReader += 1
      readers[nextReader] = continuation
      return nextReader
    }
    guard let number else { return nil }
    continuation.onTermination = { [weak self] _ in self?.remove(number) }
    continuation.yield()
    return stream
  }

  private func remove(_ reader: Int) { lock.withLock { readers[reader] = nil } }

  var readerCount: Int { lock.withLock { readers.count } }
}
