import Foundation

/// The user's browser.
enum Browser {
  #if os(macOS)
    private static let opener = "open"
  #else
    private static let opener = "xdg-open"
  #endif

  /// Opens an address, or says that it could not; there may be no browser on this machine.
  static func open(_ address: String, _ printer: DiagnosticPrinter) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [opener, address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { process in
      if process.terminationStatus != 0 { printer.show(note: "no browser could be opened; go to \(address)") }
    }
    do {
      try process.run()
    } catch {
      printer.show(note: "no browser could be opened; go to \(address)")
    }
  }
}
