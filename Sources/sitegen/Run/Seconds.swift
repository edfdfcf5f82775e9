import Dispatch

/// The clock of a run: the library counts its seconds, and has none of its own.
enum Seconds {
  /// Calls `tick` once a second until what it gives back is called.
  static func count(_ tick: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler(handler: tick)
    timer.resume()
    nonisolated(unsafe) let source = timer  // may be cancelled on any thread
    return { source.cancel() }
  }
}
