import Foundation
import Testing

@testable import PreviewServer

/// What a request gets.
struct AnswerTests {
  private static let files: [String: Content] = [
    "index.html": .bytes(Array("<html><body>home</body></html>".utf8)),
    "essays/index.html": .bytes(Array("<body>essays</body>".utf8)),
    "404.html": .bytes(Array("<body>missing</body>".utf8)),
    "assets/site.css": .bytes(Array("a { color: red }".utf8)),
    "pictures/a b.png": .pieces(count: 4) { Array([1, 2, 3, 4][$0..<min($0 + $1, 4)]) },
    "own.html": .pieces(count: 13) { _, _ in Array("<body></body>".utf8) },
  ]

  private let site = Edition(snapshot: Snapshot(site: { Self.files[$0] }), number: 3, site: "run-2")

  private func answer(
    _ target: String, method: String = "GET", headers: [(String, String)] = [("host", "127.0.0.1:8080")],
    edition: Edition? = nil
  ) -> Response {
    Answer(hosts: HostRule(interface: "127.0.0.1", port: 8080), edition: edition ?? site).response(
      to: RequestHead(method: method, target: target, headers: headers))
  }

  @Test func `folders are their pages, and pages get the script that waits for changes`() {
    let home = "<html><body>home"
    for (target, text) in [("/", home), ("/essays/", "<body>essays"), ("/index.html?x", home)] {
      let response = answer(target)
      #expect(response.status == .ok && response.value("Content-Type") == "text/html; charset=utf-8")
      #expect(
        response.text?.hasPrefix(
          "\(text)<script src=\"/.sitegen/preview.js\" data-site=\"run-2\" defer></script></body>") == true)
    }
  }

  @Test func `other files come as they are`() {
    #expect(answer("/assets/site.css").text == "a { color: red }")
    #expect(answer("/assets/site.css").value("Content-Type") == "text/css; charset=utf-8")
    guard case .pieces(4, let read) = answer("/pictures/a%20b.png").body else {
      Issue.record("it is not put into memory")
      return
    }
    #expect(try! read(1, 2) == [2, 3])
  }

  @Test func `pages that the author wrote as HTML get the script, too`() {
    #expect(answer("/own.html").text?.contains("preview.js") == true)
  }

  @Test func `a folder without its slash leads to it, and never to another host`() {
    let response = answer("/essays?x=y")
    #expect(response.status == .movedPermanently && response.value("Location") == "/essays/?x=y")
    #expect(answer("//essays").status == .notFound)
    #expect(answer("//evil.example/essays").status == .notFound)
  }

  @Test(arguments: [
    "/gone", "/essays/gone/", "/assets", "/assets/", "/index.html/", "/%252e%252e/index.html", "/.sitegen/",
  ])
  func `what is not there is the site's own page with 404`(target: String) {
    let response = answer(target)
    #expect(response.status == .notFound)
    #expect(response.text?.hasPrefix("<body>missing") == true)
  }

  @Test(arguments: ["/../index.html", "/%2e%2e/", "/a\\b", "/%00", "*"])
  func `what is no path is refused`(target: String) {
    #expect(answer(target).status == .badRequest)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
  func `the site can only be read`(method: String) {
    let response = answer("/", method: method)
    #expect(response.status == .methodNotAllowed && response.value("Allow") == "GET, HEAD")
  }

  @Test func `foreign, missing and doubled hosts are refused, whatever they ask for`() {
    for target in ["/", "/.sitegen/events", "/.sitegen/preview.js", "/../x"] {
      #expect(answer(target, headers: [("host", "evil.example:8080")]).status == .forbidden)
      #expect(answer(target, headers: []).status == .badRequest)
      #expect(answer(target, headers: [("host", "127.0.0.1:8080"), ("host", "evil.example")]).status == .badRequest)
    }
  }

  @Test func `every answer carries the host's policy and is not kept`() {
    let all = [
      answer("/"), answer("/gone"), answer("/essays"), answer("/../x"), answer("/", method: "POST"),
      answer("/", headers: []), answer("/", edition: Self.broken), answer("/.sitegen/preview.js"),
    ]
    for response in all {
      let head = String(decoding: response.head(keepsAlive: true), as: UTF8.self)
      #expect(head.contains("\r\nContent-Security-Policy: default-src 'self'\r\n"))
      #expect(head.contains("\r\nCache-Control: no-store\r\n"))
      #expect(head.contains("\r\nX-Content-Type-Options: nosniff\r\n"))
    }
  }

  @Test func `only a file that is named by its bytes may be kept`() {
    let files = ["assets/site.0123456789abcdef.css", "assets/site.css", "a.0123456789abcdef.css"]
    let edition = Edition(snapshot: Snapshot(site: { _ in .bytes([]) }), number: 1, site: "run-1")
    let kept = files.filter { path in
      let head = answer("/" + path, edition: edition).head(keepsAlive: true)
      return String(decoding: head, as: UTF8.self).contains("\r\nCache-Control: private, max-age=86400, immutable\r\n")
    }
    #expect(kept == [files[0]])
  }

  // MARK: Notices

  private func events(_ headers: [(String, String)]) -> Status {
    answer("/.sitegen/events", headers: [("host", "127.0.0.1:8080")] + headers).status
  }

  @Test func `pages of the site itself are told what changes`() {
    #expect(events([]) == .ok)
    #expect(events([("origin", "http://127.0.0.1:8080"), ("sec-fetch-site", "same-origin")]) == .ok)
  }

  @Test(arguments: [
    ("origin", "http://evil.example"), ("origin", "null"), ("origin", "http://127.0.0.1:8081"),
    ("origin", "https://127.0.0.1:8080"), ("origin", "http://localhost:8080"), ("origin", ""),
    ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"),
  ])
  func `pages of other sites are not`(name: String, value: String) {
    #expect(events([(name, value)]) == .forbidden)
  }

  // MARK: No site yet

  private static let fault = Fault(
    place: "content/a.md:1:2", severity: "error", message: "no <b>'x'</b>", code: "dead", excerpt: "a & <i>b</i>",
    padding: " ", hint: "mend \"it\"")
  private static let broken = Edition(snapshot: Snapshot(site: nil, faults: [fault]), number: 1, site: "")

  @Test(arguments: ["/", "/essays/", "/assets/site.css"])
  func `until there is a site every page says what is wrong, as text`(target: String) throws {
    let response = answer(target, edition: Self.broken)
    #expect(response.status == .serverError)
    let html = try #require(response.text)
    #expect(
      html.contains(
        """
        <pre>content/a.md:1:2: error: no &lt;b&gt;'x'&lt;/b&gt; [dead]
          a &amp; &lt;i&gt;b&lt;/i&gt;
           ^
          → mend &quot;it&quot;</pre>
        """))
    #expect(html.contains("<script src=\"/.sitegen/preview.js\" data-site=\"\" defer></script>"))
    #expect(!html.contains("<script>") && !html.contains("style="))
  }

  @Test func `a notice is one line of JSON with a bounded number of faults`() {
    #expect(
      Self.broken.notice
        == #"{"faults":[{"code":"dead","excerpt":"a & <i>b<\/i>","hint":"mend \"it\"","message":"no <b>'x'<\/b>","#
        + #""padding":" ","place":"content\/a.md:1:2","severity":"error"}],"more":0,"site":""}"#)
    let many = Edition(
      snapshot: Snapshot(site: nil, faults: Array(repeating: Self.fault, count: 103)), number: 1, site: "")
    #expect(many.notice.contains("\"more\":3") && many.notice.components(separatedBy: "message").count == 101)
    #expect(answer("/", edition: many).text?.contains("\n\nand 3 more</pre>") == true)
    let fault = Fault(place: "a", severity: "error", message: "b\n\ndata: c\r", code: "")
    let lines = Edition(snapshot: Snapshot(site: nil, faults: [fault]), number: 1, site: "")
    #expect(!lines.notice.contains { $0.isNewline })
  }
}

extension Response {
  func value(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  var text: String? {
    guard case .bytes(let bytes) = body else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
