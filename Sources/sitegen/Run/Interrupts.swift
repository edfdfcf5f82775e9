import Foundation

/// Ctrl-C and a polite kill, as calls on a thread of their own, where anything may be done (in a signal handler, next to
/// nothing may).
final class Interrupts {
  private var sources: [(number: Int32, source: any DispatchSourceSignal)] = []

  init(_ act: @escaping @Sendable (_ signal: Int32) -> Void) {
    for number in [SIGINT, SIGTERM] {
      // Whoever started the program with a signal switched off (nohup, a job in the background) meant it.
      let former = signal(number, SIG_IGN)
      guard unsafeBitCast(former, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { act(number) }
      source.resume()
      sources.append((number, source))
    }
  }

  /// From now on they end the program, as ever.
  func end() {
    for (number, source) in sources {
      source.cancel()
      _ = signal(number, SIG_DFL)
    }
    sources = []
  }
}
