import ArgumentParser
import Foundation
import PreviewServer
import SiteGenerator

/// `sitegen serve`: shows the site in a browser while it is being written.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site in a browser, and every change as soon as it is saved.",
    discussion: """
      Nothing is written: the site lives in memory, the output folder stays as it is. Ctrl-C ends it.

      Examples:
        sitegen serve --open             open the site of this folder in a browser
        sitegen serve -D -p 9000         with drafts, at http://127.0.0.1:9000/
        sitegen serve -i 0.0.0.0         also for other machines, such as your phone
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The port; without it, 8080 or the next that is free. 0 takes any.", valueName: "number"))
  var port: Int?

  @Option(name: .shortAndLong, help: ArgumentHelp("The address of this machine to listen on.", valueName: "address"))
  var interface = "127.0.0.1"

  @Flag(name: [.customShort("D"), .long], help: "Show drafts, too.")
  var drafts = false

  @Flag(name: [.customShort("O"), .long], help: "Open the site in a browser.")
  var open = false

  /// Set when `serve` puts a new run in its own place (`Restart`): the port that it had. No browser is opened again.
  @Option(help: .private) var resumeOn: Int?

  func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("'--port' is a number from 0 to 65535.") }
    guard PreviewServer.isAddress(listenAddress) else {
      throw ValidationError("'--interface' is an address such as 127.0.0.1 or 0.0.0.0, not '\(interface)'.")
    }
  }

  private var listenAddress: String { interface == "localhost" ? "127.0.0.1" : interface }

  func run() throws {
    let printer = DiagnosticPrinter(global)
    do throws(MachineFailure) {
      let server = try listen()
      var options = try BuildOptions(
        root: global.root, baseURL: server.address, includesDrafts: drafts, warningsAreErrors: global.warningsAsErrors)
      options.monitor = PreviewClock()
      let ending = EndSignals()
      announce(server, printer)
      let loop = PreviewLoop(options: options, server: server, printer: printer, isQuiet: global.quiet)
      loop.start(thenOpening: open && resumeOn == nil)
      ending.wait()
    } catch {
      printer.show(error)
      throw ExitCode(2)
    }
  }

  private func listen() throws(MachineFailure) -> PreviewServer {
    do throws(ListenFailure) {
      return try PreviewServer(
        interface: listenAddress, port: (resumeOn ?? port).map { .exactly($0) } ?? .orNext(8080),
        limits: Limits(openFiles: OpenFiles.limit))
    } catch {
      throw MachineFailure(
        cannot: "listen on \(listenAddress), port \(port ?? 8080)",
        because: reason(error))
    }
  }

  private func reason(_ failure: ListenFailure) -> String {
    if failure.isTaken { return "another program listens there; name another one with --port" }
    if failure.isElsewhere {
      return "this machine has no such address; 127.0.0.1 is for this machine alone, 0.0.0.0 for all that can reach it"
    }
    return failure.reason
  }

  private func announce(_ server: PreviewServer, _ printer: DiagnosticPrinter) {
    if resumeOn != nil { return }
    if port == nil, server.port != 8080 { printer.show(note: "port 8080 is taken, so it is \(server.port)") }
    if server.isReachable { printer.show(warning: "other machines can reach this, its drafts and its faults") }
    if !global.quiet { Output.line("serving \(server.address) (Ctrl-C ends it)") }
  }
}
