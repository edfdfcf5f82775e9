import Foundation
import SiteGenerator
import Synchronization

/// Watches a run for the person who started it: how far it is, how long each station took, and whether they want it to
/// end. A class with a lock, as the run, a timer and signals all come to it.
///
/// Ctrl-C ends a run at once while it only reads. From the moment it may have staged a file it stops at the next page and
/// tidies up; once the swap has begun, it is as good as done.
final class RunWatch: BuildMonitor {
  private struct State {
    var times: [(station: Station, began: ContinuousClock.Instant)] = []
    var ended: ContinuousClock.Instant?
    var count = 0
    /// The signal that came first.
    var signal: Int32?
    /// What stands in the line of progress.
    var line: String?
  }

  private let state = Locked(State())
  private let done = Atomic(0)
  private let hasProgress: Bool
  /// What to say when it is called off at once; nil where every line is data.
  private let farewell: String?
  /// What else is to be done before an end at once.
  private let tidy: @Sendable () -> Void

  /// - Parameter farewell: what an end before its time means: "interrupted; nothing was changed"
  init(_ options: GlobalOptions, farewell: String, tidy: @escaping @Sendable () -> Void = {}) {
    self.tidy = tidy
    let environment = ProcessInfo.processInfo.environment
    hasProgress =
      !options.quiet && options.format == .human && environment["TERM"] != "dumb" && isatty(STDERR_FILENO) == 1
    self.farewell = options.format == .json ? nil : farewell
  }

  /// Does the work, with signals and a line of progress.
  func during<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    let signals = Interrupts { [weak self] in self?.interrupt($0) }
    let timer = hasProgress ? self.timer() : nil
    defer {
      timer?.cancel()
      signals.end()
      end()
    }
    return try work()
  }

  /// The exit code of a run that was called off: as a shell gives it for a process that the signal ended.
  var interruptedCode: Int32 { 128 + state.withLock { $0.signal ?? SIGINT } }

  /// How long each station took, in the order in which they began.
  var times: [(station: Station, seconds: Double)] {
    state.withLock { state in
      let ends = state.times.dropFirst().map(\.began) + [state.ended ?? .now]
      return zip(state.times, ends).map { ($0.station, $0.began.duration(to: $1) / .seconds(1)) }
    }
  }

  // MARK: What the run tells

  func begin(_ station: Station, count: Int) {
    done.store(0, ordering: .relaxed)
    state.withLock { state in
      state.times.append((station, .now))
      state.count = count
    }
  }

  func advance() { done.add(1, ordering: .relaxed) }

  var isCancelled: Bool { state.withLock { $0.signal != nil } }

  func everySecond(_ tick: @escaping @Sendable () -> Void) -> @Sendable () -> Void { Seconds.count(tick) }

  // MARK: Signals

  private func interrupt(_ number: Int32) {
    state.withLock { state in
      let isSecond = state.signal != nil
      if !isSecond { state.signal = number }
      switch state.times.last?.station {
      case .render where !isSecond, .publish where !isSecond: return
      default:
        // Held by this lock, the run cannot get to a station that writes.
        Self.erase(&state)
        if let farewell { Output.aside(farewell + "\n") }
        tidy()
        _exit(128 + number)
      }
    }
  }

  // MARK: Progress

  /// Short runs need no line, and a line for an instant is a flicker.
  private func timer() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 0.5, repeating: 0.1)
    timer.setEventHandler { [weak self] in self?.draw() }
    timer.resume()
    return timer
  }

  private func draw() {
    state.withLock { state in
      guard state.ended == nil, let station = state.times.last?.station else { return }
      let text = ProgressLine.text(station, done: done.load(ordering: .relaxed), of: state.count)
      guard text != state.line else { return }
      Output.aside(ProgressLine.erasing + text)
      state.line = text
    }
  }

  private func end() {
    state.withLock { state in
      state.ended = .now
      Self.erase(&state)
    }
  }

  private static func erase(_ state: inout State) {
    guard state.line != nil else { return }
    Output.aside(ProgressLine.erasing)
    state.line = nil
  }
}
