import Testing

@testable import SiteGenerator

/// What many threads make is what one would have made.
struct ParallelTests {
  @Test(arguments: [0, 1, 1_000, 1_001, 5_000, 20_001], [1, 2, 7])
  func `a list that two threads sort is sorted`(count: Int, jobs: Int) {
    // In no order, some of them twice.
    let list = (0..<count).map { $0 &* 2_654_435_761 % max(1, count / 2) }
    #expect(list.sorted(jobs: jobs) == list.sorted())
    #expect(Array(0..<count).sorted(jobs: jobs) == Array(0..<count))
    #expect((0..<count).reversed().sorted(jobs: jobs) == Array(0..<count))
  }

  @Test(arguments: [0, 1, 2, 100, 1_000], [1, 2, 7])
  func `results are in the order of their indices`(count: Int, jobs: Int) {
    for isUneven in [false, true] {
      #expect(parallelMap(count: count, jobs: jobs, isUneven: isUneven) { $0 * 3 } == (0..<count).map { $0 * 3 })
    }
  }

  @Test(arguments: [1, 2])
  func `both are done`(jobs: Int) {
    #expect(both(jobs: jobs, { 1 }, { "2" }) == (1, "2"))
  }
}
