import Dispatch
import Foundation

/// Ctrl-C and a plain kill, which end `serve` as something that went well.
///
/// From the moment it is made they no longer end the process by themselves.
struct EndSignals {
  private let sources: [any DispatchSourceSignal]
  private let ended = DispatchSemaphore(value: 0)

  init() {
    let ended = ended
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { ended.signal() }
      source.activate()
      return source
    }
  }

  /// Returns when one of them has come.
  func wait() {
    withExtendedLifetime(sources) { ended.wait() }
  }
}
