import SiteGenerator

/// Where the time of a run went, a line for each station.
struct RunTimes {
  let times: [(station: Station, seconds: Double)]
  let jobs: Int

  init(_ times: [(station: Station, seconds: Double)], jobs: Int) {
    self.times = times
    self.jobs = jobs
  }

  /// "  compose     12 ms" for each, and the sum with the number of threads.
  var text: String {
    let rows = times.map { ($0.station.rawValue, Self.milliseconds($0.seconds)) }
    let sum = Self.milliseconds(times.map(\.seconds).reduce(0, +))
    let width = (rows.map(\.1.count) + [sum.count]).max() ?? 0
    func line(_ name: String, _ number: String) -> String {
      let gap = String(repeating: " ", count: 9 - min(8, name.count) + width - number.count)
      return "  \(name)\(gap)\(number) ms"
    }
    return (rows.map(line) + [line("together", sum) + " with \(Count.text(jobs, "thread"))"]).joined(separator: "\n")
  }

  private static func milliseconds(_ seconds: Double) -> String { String(Int((seconds * 1000).rounded())) }
}
