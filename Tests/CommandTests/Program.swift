import Foundation

/// Runs the built program as its user would.
enum Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program lies beside the bundle of the tests.
  static var path: String {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder =
      bundle?.deletingLastPathComponent() ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appendingPathComponent("sitegen").path
  }

  /// - Parameter interruptedAfter: seconds after which it gets what Ctrl-C sends
  static func run(
    _ arguments: [String], in folder: String = NSTemporaryDirectory(), environment: [String: String] = [:],
    interruptedAfter seconds: Double? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
    }
    // What it says fits into the pipes' buffers, so they may be read one after the other.
    let (outputData, errorData) = (
      output.fileHandleForReading.readDataToEndOfFile(), errors.fileHandleForReading.readDataToEndOfFile()
    )
    process.waitUntilExit()
    // As a shell gives it.
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Result(
      status: status, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }
}

extension Program {
  /// Runs it with a terminal as standard error; line ends come back as the terminal makes them.
  static func runOnTerminal(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    let (terminal, end) = try openTerminal()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(["TERM": "xterm"]) { $1 }.merging(environment) {
      $1
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: end)
    try process.run()
    close(end)
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      // When nobody holds the other end any more, Linux answers with an error.
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { break }
      said += buffer[..<count]
    }
    process.waitUntilExit()
    close(terminal)
    return Result(status: process.terminationStatus, output: "", errors: String(decoding: said, as: UTF8.self))
  }

  /// Both ends of a pseudo-terminal.
  private static func openTerminal() throws -> (terminal: Int32, end: Int32) {
    #if os(Linux)
      // Glibc's module hides posix_openpt; this is what it does (tty_ioctl(4): TIOCSPTLCK, TIOCGPTN).
      let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (unlocked, number): (Int32, UInt32) = (0, 0)
      guard terminal >= 0, ioctl(terminal, 0x4004_5431, &unlocked) == 0, ioctl(terminal, 0x8004_5430, &number) == 0
      else { throw POSIXError(.ENOTTY) }
      return (terminal, open("/dev/pts/\(number)", O_RDWR | O_NOCTTY))
    #else
      let terminal = posix_openpt(O_RDWR | O_NOCTTY)
      guard terminal >= 0, grantpt(terminal) == 0, unlockpt(terminal) == 0, let name = ptsname(terminal) else {
        throw POSIXError(.ENOTTY)
      }
      return (terminal, open(name, O_RDWR | O_NOCTTY))
    #endif
  }
}

/// A project in a temporary folder, removed at the end. A class, because it owns the folder.
final class ProjectFolder {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-\(UUID().uuidString)").path

  init(_ files: [String: String]) throws {
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")
    where name.contains(".") && !name.hasPrefix(".sitegen") {
      files[name] = try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(folder)/\(name)"))
    }
    return files
  }

  static let small = [
    "content/site.yml": "title: Small\n",
    "content/index.md": "---\ntitle: Small\n---\nA [page](about.md) and a [cell](cell:a/b).\n",
    "content/about.md": "---\ntitle: About\n---\nText.\n",
    "content/essays/one.md": "---\ntitle: One\ndate: 2026-11-22\n---\nText.\n",
    "content/matrices/m.yml":
      "title: M\ncolumns: [{id: b, title: B}]\nrows: [{id: a, title: A, cells: {b: {summary: All of it.}}}]\n",
  ]
}
