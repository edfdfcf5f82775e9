import SiteGenerator

/// Watches the builds of `serve`, which need a clock and nothing else.
final class PreviewClock: BuildMonitor {
  func begin(_ station: Station, count: Int) {}

  func advance() {}

  var isCancelled: Bool { false }

  func everySecond(_ tick: @escaping @Sendable () -> Void) -> @Sendable () -> Void { Seconds.count(tick) }
}
