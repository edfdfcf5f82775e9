import Foundation
import Synchronization

/// Does `work` for every index in `0..<count` on up to `jobs` threads, like `parallelMap`, but lets go of what takes longer
/// than `seconds` of the monitor's clock. The work tells its `Watch` what these seconds are for.
///
/// A parser in C cannot be interrupted, so a thread that is let go is left to itself: what it still makes is thrown away,
/// and it ends with its work or with the process. None takes its place, so that no more than `jobs` of them can pile up;
/// when all are gone, the rest is not begun.
///
/// - Returns: by index, nil for what was let go or not begun; and at which parts work was let go, in order
func watchedMap<Result: Sendable>(
  count: Int, jobs: Int, seconds: Int, monitor: (any BuildMonitor)?,
  _ work: @escaping @Sendable (Int, Watch) -> Result
) -> (results: [Result?], letGo: [Int]) {
  guard let monitor, count > 0 else {
    let unwatched = Watch { _ in true }
    return (parallelMap(count: count, jobs: jobs, isUneven: true) { work($0, unwatched) }, [])
  }
  let run = WatchedRun<Result>(count: count, workers: min(jobs, count), seconds: seconds)
  let end = monitor.everySecond { run.tick() }
  defer { end() }
  for worker in 0..<min(jobs, count) {
    Thread.detachNewThread {
      var done: (index: Int, result: Result)?
      let watch = Watch { run.begins($0, worker) }
      while let index = run.next(for: worker, done: done) { done = (index, work(index, watch)) }
    }
  }
  return run.wait()
}

/// To whom work says at which of its parts it is, by a number of its own.
struct Watch: Sendable {
  fileprivate let begins: @Sendable (Int?) -> Bool

  /// The seconds of this part count from now. Returns false when the work was let go, and nobody waits for the rest.
  @discardableResult
  func begins(_ part: Int) -> Bool { begins(part as Int?) }

  /// No seconds count until the next part begins: the work cannot be let go. Returns false when it was.
  func rests() -> Bool { begins(nil) }
}

/// How many threads that were let go are still at work. Of the whole process, as none of them belongs to a run any more.
private let leftBehind = Atomic(0)

extension Build {
  /// How many threads are still at work on texts that earlier runs gave up. Each keeps a core busy, and one of them may keep
  /// texts with a `~` from being read.
  public static var threadsLeftBehind: Int { leftBehind.load(ordering: .relaxed) }
}

/// The state that the threads of a `watchedMap` share: a class with a lock, as those that were let go may still come to it
/// when its caller is gone. The lock is not a `Mutex`, as the thread sanitizer does not see those and would report each of
/// these accesses.
private final class WatchedRun<Result: Sendable>: @unchecked Sendable {  // `state` is touched under `changed` alone
  private struct State {
    var results: [Result?]
    var letGo: [Int] = []
    /// By worker; nil when it is gone.
    var tasks: [Task?]
    var next = 0
    var working: Int
  }

  private struct Task {
    /// Nil while it rests, as it does in the beginning.
    var part: Int?
    /// How many seconds of the part have begun.
    var ticks = 0
  }

  private var state: State
  private let changed = NSCondition()
  private let seconds: Int

  init(count: Int, workers: Int, seconds: Int) {
    state = State(
      results: [Result?](repeating: nil, count: count),
      tasks: [Task?](repeating: Task(), count: workers), working: workers)
    self.seconds = seconds
  }

  /// Takes what a worker has done, and gives it the next index; nil when it is to end.
  func next(for worker: Int, done: (index: Int, result: Result)?) -> Int? {
    changed.withLock {
      guard state.tasks[worker] != nil else {
        leftBehind.subtract(1, ordering: .relaxed)
        return nil
      }
      if let done { state.results[done.index] = done.result }
      guard state.next < state.results.count else {
        leave(worker)
        return nil
      }
      state.tasks[worker] = Task()
      state.next += 1
      return state.next - 1
    }
  }

  /// Returns false when the worker is gone.
  func begins(_ part: Int?, _ worker: Int) -> Bool {
    changed.withLock {
      guard state.tasks[worker] != nil else { return false }
      state.tasks[worker] = Task(part: part)
      return true
    }
  }

  /// The first tick may come at once, so that a task has had its seconds only with the one after the last.
  func tick() {
    changed.withLock {
      for worker in state.tasks.indices {
        guard let task = state.tasks[worker], let part = task.part else { continue }
        state.tasks[worker]?.ticks += 1
        guard task.ticks >= seconds else { continue }
        state.letGo.append(part)
        leftBehind.add(1, ordering: .relaxed)
        leave(worker)
      }
    }
  }

  private func leave(_ worker: Int) {
    state.tasks[worker] = nil
    state.working -= 1
    if state.working == 0 { changed.signal() }
  }

  func wait() -> (results: [Result?], letGo: [Int]) {
    changed.withLock {
      while state.working > 0 { changed.wait() }
      return (state.results, state.letGo.sorted())
    }
  }
}
