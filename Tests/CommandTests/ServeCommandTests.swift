import FlyingSocks
import Foundation
import Testing

/// The command line of `serve`, on the loopback alone.
struct ServeCommandTests {
  private func serve(
    _ project: ProjectFolder, _ arguments: [String] = ["--port", "0"], environment: [String: String] = [:]
  ) throws -> (program: RunningProgram, address: String) {
    let program = try RunningProgram(["serve"] + arguments, in: project.path, environment: environment)
    let line = program.line() ?? ""
    let address = line.firstMatch(of: #/^serving (http://127\.0\.0\.1:\d+/) \(Ctrl-C ends it\)$/#)?.output.1
    return (program, String(try #require(address, "\(line)")))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an edit is told to the page that is open, and the end is a good one`(signal: Int32) throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let (program, address) = try serve(project)
    #expect(program.line()?.contains(/^built in \d+ ms: 12 pages$/) == true)
    #expect(try Caller.page(address, "m/a/b/").contains("All of it."))

    let page = try Caller(address)
    try page.ask("/.sitegen/events")
    #expect(page.receive(until: "\n\n").contains("text/event-stream"))
    let matrix = try #require(ProjectFolder.small["content/matrices/m.yml"])
    try project.write(matrix.replacing("All of it.", with: "Half of it."), to: "content/matrices/m.yml")
    #expect(program.line()?.contains(/^rebuilt in \d+ ms$/) == true)
    #expect(page.receive(until: "-2\"}").contains("\"faults\":[]"))
    #expect(try Caller.page(address, "m/a/b/").contains("Half of it."))

    let end = program.end(with: signal)
    #expect(end.status == 0 && end.seconds < 1, "\(end)")
    #expect(end.errors == "")
    #expect(!project.exists("public"))
  }

  @Test func `a fault is told with its place, and the last good pages stay`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let (program, address) = try serve(project)
    _ = program.line()
    let page = try Caller(address)
    try page.ask("/.sitegen/events")
    try project.write("---\ntitle: About\n---\nSee [x](gone.md).\n", to: "content/about.md")
    #expect(
      program.line()?.contains(/^not rebuilt in \d+ ms: 1 error; the last good pages stay$/) == true)
    #expect(page.receive(until: "gone.md").contains("\"place\":\"content\\/about.md:4:5\""))
    #expect(try Caller.page(address, "about/").contains("Text."))
    try project.write("---\ntitle: About\n---\n<b>Mended.</b>\n", to: "content/about.md")
    #expect(program.line()?.contains(/^rebuilt in \d+ ms: 1 warning$/) == true)
    #expect(try Caller.page(address, "about/").contains("Mended."))
    let errors = program.end(with: SIGTERM).errors
    #expect(errors.contains("content/about.md:4:5: error: no file 'gone.md' in 'content'"), "\(errors)")
    #expect(errors.contains("warning: raw HTML is left out [raw-html]"))
  }

  @Test func `a bad first build does not end it`() throws {
    let project = try ProjectFolder(["content/site.yml": "titel: Small\n"])
    let (program, address) = try serve(project)
    #expect(program.line()?.hasPrefix("not built in ") == true)
    let page = try Caller.page(address, "about/")
    #expect(page.hasPrefix("HTTP/1.1 500 ") && page.contains("did you mean 'title'?"))
    try project.write("title: Small\n", to: "content/site.yml")
    #expect(program.line()?.hasPrefix("rebuilt in ") == true)
    #expect(try Caller.page(address).hasPrefix("HTTP/1.1 200 "))
    #expect(program.end(with: SIGINT).status == 0)
  }

  @Test func `the folder may go and come back`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let (program, address) = try serve(project)
    _ = program.line()
    try FileManager.default.moveItem(atPath: "\(project.path)/content", toPath: "\(project.path)/away")
    #expect(program.line()?.contains("; the last good pages stay") == true)
    try FileManager.default.moveItem(atPath: "\(project.path)/away", toPath: "\(project.path)/content")
    #expect(program.line()?.hasPrefix("rebuilt in ") == true)
    #expect(try Caller.page(address).hasPrefix("HTTP/1.1 200 "))
  }

  @Test func `drafts are shown when they are asked for`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("---\ntitle: Two\ndraft: true\n---\nText.\n", to: "content/essays/two.md")
    let (plain, address) = try serve(project)
    _ = plain.line()
    #expect(try Caller.page(address, "essays/two/").hasPrefix("HTTP/1.1 404 "))
    let (drafts, other) = try serve(project, ["-D", "-p", "0"])
    _ = drafts.line()
    #expect(try Caller.page(other, "essays/two/").hasPrefix("HTTP/1.1 200 "))
  }

  @Test func `links of the page for missing addresses lead into the preview, wherever the site will be`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("title: Small\nbaseURL: https://example.org/a/b/\n", to: "content/site.yml")
    let (program, address) = try serve(project)
    _ = program.line()
    let page = try Caller.page(address, "gone/")
    #expect(page.contains("href=\"/assets/site.") && !page.contains("/a/b/"))
  }

  // MARK: The port

  private func taken(_ port: UInt16) throws -> (socket: Socket, port: UInt16) {
    let socket = try Socket(domain: AF_INET)
    try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
    try socket.listen()
    guard case .ip4(_, let port) = try socket.sockname() else { return (socket, 0) }
    return (socket, port)
  }

  @Test func `a taken port that was asked for is an error`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let (socket, port) = try taken(0)
    defer { try? socket.close() }
    let result = try Program.run(["serve", "-p", "\(port)"], in: project.path)
    #expect(result.status == 2)
    #expect(
      result.errors
        == "error: cannot listen on 127.0.0.1, port \(port): another program listens there; name another one with --port\n"
    )
    #expect(result.output == "")
  }

  @Test func `when the usual port is taken it is the next one`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    // If somebody else has it already, all the better.
    let socket = try? taken(8080).socket
    defer { try? socket?.close() }
    let (program, address) = try serve(project, [])
    #expect(address != "http://127.0.0.1:8080/")
    let port = address.dropLast().split(separator: ":").last ?? ""
    _ = program.line()
    #expect(program.end(with: SIGTERM).errors == "note: port 8080 is taken, so it is \(port)\n")
  }

  @Test(arguments: [["-p", "70000"], ["-p", "-1"], ["-p", "x"], ["-i", "example.org"], ["-i", ""]])
  func `wrong usage ends with 64`(arguments: [String]) throws {
    let project = try ProjectFolder(ProjectFolder.small)
    #expect(try Program.run(["serve"] + arguments, in: project.path).status == 64)
  }

  @Test func `an address of another machine cannot be listened on`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run(["serve", "-i", "192.0.2.1", "-p", "0"], in: project.path)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: cannot listen on 192.0.2.1, port 0: "))
  }

  // MARK: The browser

  @Test func `a browser is opened on request, with the address`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    for name in ["xdg-open", "open"] {
      try project.write(
        "#!/bin/sh\nprintf %s \"$1\" > \"\(project.path)/opened.part\"\nmv \"$0\" \"$0.done\"\n", to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(project.path)/bin/\(name)")
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let (program, address) = try serve(
      project, ["-p", "0", "--open"], environment: ["PATH": "\(project.path)/bin:\(path)"])
    _ = program.line()
    var isDone = false
    for _ in 0..<500 where !isDone {
      isDone = project.exists("bin/xdg-open.done") || project.exists("bin/open.done")
      usleep(10_000)
    }
    #expect(try String(contentsOfFile: "\(project.path)/opened.part", encoding: .utf8) == address)
    #expect(program.end(with: SIGTERM).errors == "")
  }

  @Test func `no browser is only worth a note`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let (program, address) = try serve(project, ["-p", "0", "-O"], environment: ["PATH": "/nowhere"])
    _ = program.line()
    #expect(try Caller.page(address).hasPrefix("HTTP/1.1 200 "))
    #expect(program.errorLine() == "note: no browser could be opened; go to \(address)")
    #expect(program.end(with: SIGTERM).status == 0)
  }
}
