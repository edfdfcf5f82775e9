import Dispatch
import Synchronization
import Testing

@testable import SiteGenerator

/// What takes too long is let go. The clock is turned by the work itself, so no machine is too slow for these.
struct WatchedMapTests {
  private final class Clock: BuildMonitor {
    private let ticking = Mutex<(@Sendable () -> Void)?>(nil)

    func begin(_ station: Station, count: Int) {}
    func advance() {}
    var isCancelled: Bool { false }

    func everySecond(_ tick: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
      ticking.withLock { $0 = tick }
      return { self.ticking.withLock { $0 = nil } }
    }

    var isRunning: Bool { ticking.withLock { $0 != nil } }

    func pass(seconds: Int) {
      guard let tick = ticking.withLock({ $0 }) else { return }
      for _ in 0..<seconds { tick() }
    }
  }

  @Test(arguments: [1, 2, 7])
  func `without anything slow it is a map`(jobs: Int) {
    let clock = Clock()
    let (results, letGo) = watchedMap(count: 100, jobs: jobs, seconds: 2, monitor: clock) { $0 * $0 }
    #expect(results == (0..<100).map { $0 * $0 } && letGo == [])
    #expect(!clock.isRunning)
    #expect(watchedMap(count: 0, jobs: jobs, seconds: 2, monitor: clock) { $0 }.results == [])
    #expect(watchedMap(count: 3, jobs: jobs, seconds: 2, monitor: nil) { $0 }.results == [0, 1, 2])
  }

  @Test func `the seconds of a limit are granted, and the one after is not`() {
    let clock = Clock()
    let (results, letGo) = watchedMap(count: 4, jobs: 1, seconds: 3, monitor: clock) { index in
      clock.pass(seconds: index == 1 ? 4 : 3)
      return index
    }
    // The only thread is gone, so the rest is not begun.
    #expect(results == [0, nil, nil, nil] && letGo == [1])
  }

  @Test func `other threads do the rest`() {
    let clock = Clock()
    let (otherIsDone, isLetGo) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let (results, letGo) = watchedMap(count: 50, jobs: 2, seconds: 1, monitor: clock) { index in
      if index == 0 {
        otherIsDone.wait()
        clock.pass(seconds: 2)
        isLetGo.signal()
      }
      if index == 49 {
        otherIsDone.signal()
        isLetGo.wait()
      }
      return index
    }
    #expect(letGo.contains(0))
    #expect(results[0] == nil && results[1..<49].elementsEqual((1..<49).map { $0 }))
  }
}
