import FlyingSocks
import Foundation

/// The built program while it runs, as its user would see it. Killed when it takes longer than a test may. A class,
/// because it owns the process.
final class RunningProgram {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private var unread = ""
  private var unreadErrors = ""

  init(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let number = process.processIdentifier
    // A kill lets every read of a test that waits come to its end.
    DispatchQueue.global().asyncAfter(deadline: .now() + 60) { [weak process] in
      if process?.isRunning == true { kill(number, SIGKILL) }
    }
  }

  deinit { if process.isRunning { process.terminate() } }

  /// The next line on standard output without its end; nil when the program has ended.
  func line() -> String? { Self.line(output, &unread) }

  /// The same on standard error.
  func errorLine() -> String? { Self.line(errors, &unreadErrors) }

  private static func line(_ pipe: Pipe, _ unread: inout String) -> String? {
    while true {
      if let end = unread.firstIndex(of: "\n") {
        defer { unread = String(unread[unread.index(after: end)...]) }
        return String(unread[..<end])
      }
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      unread += String(decoding: more, as: UTF8.self)
    }
  }

  /// Sends a signal and waits for the end.
  func end(with signal: Int32) -> (status: Int32, seconds: Double, errors: String) {
    let started = ContinuousClock.now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    let seconds = started.duration(to: .now) / .seconds(1)
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return (process.terminationReason == .exit ? process.terminationStatus : -1, seconds, text)
  }
}

/// A connection to a server on this machine that waits for what comes.
final class Caller {
  private let socket: Socket
  private let host: String

  /// - Parameter address: "http://127.0.0.1:8080/"
  init(_ address: String) throws {
    host = String(address.dropFirst("http://".count).prefix { $0 != "/" })
    socket = try Socket(domain: AF_INET)
    try socket.connect(to: .inet(ip4: "127.0.0.1", port: UInt16(host.split(separator: ":")[1]) ?? 0))
  }

  deinit { try? socket.close() }

  func ask(_ target: String) throws {
    let request = Data("GET \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8)
    _ = try socket.write(request)
  }

  /// Everything up to a text that is waited for, or to the end.
  func receive(until text: String? = nil) -> String {
    var bytes: [UInt8] = []
    while text.map({ !String(decoding: bytes, as: UTF8.self).contains($0) }) ?? true {
      guard let more = try? socket.read(atMost: 4096) else { break }
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func page(_ address: String, _ path: String = "") throws -> String {
    let caller = try Caller(address)
    try caller.ask("/" + path)
    return caller.receive()
  }
}
