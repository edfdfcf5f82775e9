import Dispatch
import Synchronization

/// Does two things side by side, when there is a second thread for that. Each may use `parallelMap`, which would have one
/// thread alone inside of another one.
func both<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  guard jobs > 1 else { return (first(), second()) }
  return withoutActuallyEscaping(second) { second in
    let result = Locked<Second?>(nil)
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let made = second()
      result.withLock { $0 = made }
    }
    let one = first()
    group.wait()
    guard let two = result.withLock({ $0 }) else { preconditionFailure("it was waited for") }
    return (one, two)
  }
}

/// Does `work` for every index in `0..<count` on up to `jobs` threads and gives the results back in the order of the
/// indices, so that a run with many threads cannot be told from a run with one.
///
/// Threads take the next index from a counter; 16 at a time, so that the counter is no bottleneck for short texts, unless
/// `isUneven`: some of it takes as long as hundreds of others.
func parallelMap<Result: Sendable>(count: Int, jobs: Int, isUneven: Bool = false, _ work: @Sendable (Int) -> Result)
  -> [Result]
{
  let jobs = min(jobs, count)
  guard jobs > 1 else { return (0..<count).map(work) }
  let next = Atomic<Int>(0)
  let batch = isUneven ? 1 : max(1, min(16, count / (jobs * 4)))
  return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
    // Unsafe in name only, because each index is taken by exactly one thread, so no two write to the same element.
    nonisolated(unsafe) let results = buffer
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while true {
        let first = next.add(batch, ordering: .relaxed).oldValue
        guard first < count else { return }
        for index in first..<min(first + batch, count) {
          (results.baseAddress! + index).initialize(to: work(index))
        }
      }
    }
    initializedCount = count
  }
}

extension Array where Element: Comparable & Sendable {
  /// The same as `sorted()`; of many elements each half is sorted by a thread of its own, when there is a second one.
  func sorted(jobs: Int) -> [Element] {
    guard jobs > 1, count > 1_000 else { return sorted() }
    let (left, right) = both(jobs: jobs) {
      self[..<(count / 2)].sorted()
    } _: {
      self[(count / 2)...].sorted()
    }
    var sorted: [Element] = []
    sorted.reserveCapacity(count)
    var rest = right[...]
    for element in left {
      while let first = rest.first, first < element { sorted.append(rest.removeFirst()) }
      sorted.append(element)
    }
    return sorted + rest
  }
}
