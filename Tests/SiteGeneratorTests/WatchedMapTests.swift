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
    let (results, letGo) = watchedMap(count: 100, jobs: jobs, seconds: 2, monitor: clock) { index, _ in index * index }
    #expect(results == (0..<100).map { $0 * $0 } && letGo == [])
    #expect(!clock.isRunning)
    #expect(watchedMap(count: 0, jobs: jobs, seconds: 2, monitor: clock) { index, _ in index }.results == [])
    #expect(watchedMap(count: 3, jobs: jobs, seconds: 2, monitor: nil) { index, _ in index }.results == [0, 1, 2])
  }

  @Test func `the seconds of a limit are granted, and the one after is not`() {
    let clock = Clock()
    let (results, letGo) = watchedMap(count: 4, jobs: 1, seconds: 3, monitor: clock) { index, watch in
      watch.begins(index)
      clock.pass(seconds: index == 1 ? 4 : 3)
      return index
    }
    // The only thread is gone, so the rest is not begun.
    #expect(results == [0, nil, nil, nil] && letGo == [1])
  }

  @Test func `other threads do the rest`() {
    let clock = Clock()
    let (otherIsDone, isLetGo) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let (results, letGo) = watchedMap(count: 50, jobs: 2, seconds: 1, monitor: clock) { index, watch in
      watch.begins(index)
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

  @Test func `each part has seconds of its own, and what rests needs none`() {
    let clock = Clock()
    let (results, letGo) = watchedMap(count: 3, jobs: 1, seconds: 2, monitor: clock) { index, watch in
      clock.pass(seconds: 9)
      for part in 0..<5 {
        let goesOn = watch.begins(10 * index + part)
        #expect(goesOn == (index == 0 || part < 4))
        clock.pass(seconds: index == 1 && part == 3 ? 3 : 2)
      }
      #expect(watch.rests() == (index == 0))
      clock.pass(seconds: 9)
      return index
    }
    #expect(results == [0, nil, nil] && letGo == [13])
  }
}
