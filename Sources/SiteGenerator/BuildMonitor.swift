/// The parts of a run, in order: the line's stations (the theme is read beside the model), and what `check` adds.
public enum Station: String, Sendable, CaseIterable {
  case load, read, route, compose, lint, links, render, publish
}

/// Somebody who watches a run and may call it off. It changes nothing about what is built.
///
/// The library has no clock: who wants to know how long a station took, measures between two calls. Where it has to give
/// something up that takes too long, it counts the monitor's seconds.
public protocol BuildMonitor: AnyObject, Sendable {
  /// The run gets to a station, in which it has this many things to do; 0 where it cannot tell.
  func begin(_ station: Station, count: Int)

  /// One of them is done. Called from many threads at once.
  func advance()

  /// Asked before each page and before the output folder is changed. Until then nothing but staged files is lost.
  var isCancelled: Bool { get }

  /// Calls `tick` once a second, on any thread, until what it gives back is called. Between these two calls alone.
  func everySecond(_ tick: @escaping @Sendable () -> Void) -> @Sendable () -> Void
}

extension BuildMonitor {
  /// Without a clock nothing takes too long.
  public func everySecond(_ tick: @escaping @Sendable () -> Void) -> @Sendable () -> Void { {} }
}
