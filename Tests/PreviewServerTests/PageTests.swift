import Testing

@testable import PreviewServer

/// What happens to files on their way to the browser.
struct PageTests {
  private let tag = "<script src=\"/.sitegen/preview.js\" data-site=\"s\" defer></script>"

  private func injected(_ html: String) -> String {
    String(decoding: Injection.page(Array(html.utf8), site: "s"), as: UTF8.self)
  }

  @Test(arguments: [
    ("<body>a</body></html>", "<body>a|</body></html>"), ("<BODY>a</BODY >", "<BODY>a|</BODY >"),
    ("<pre></body></pre></body>", "<pre></body></pre>|</body>"), ("<head></head>a", "<head>|</head>a"), ("a", "a|"),
    ("", "|"), ("</bod", "</bod|"), ("</body", "|</body"), ("<body>\u{E9}</body>", "<body>\u{E9}|</body>"),
  ])
  func `the script stands before the end of the body, the head or the file`(html: String, expected: String) {
    #expect(injected(html) == expected.replacing("|", with: tag))
  }

  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a/b.HTML", "text/html; charset=utf-8"),
    ("assets/site.css", "text/css; charset=utf-8"), ("assets/site.js", "text/javascript; charset=utf-8"),
    ("a.svg", "image/svg+xml"), ("a.tar.gz", "application/gzip"), ("backend/matrix.json", "application/json"),
    ("backend/matrix.csv", "text/csv; charset=utf-8"), ("index.md", "text/markdown; charset=utf-8"),
    ("feed.xml", "application/xml; charset=utf-8"), ("a.woff2", "font/woff2"), ("LICENSE", "application/octet-stream"),
    (".well-known/security", "application/octet-stream"), ("a.b/c", "application/octet-stream"),
    (".html", "application/octet-stream"), ("a.exe", "application/octet-stream"),
  ])
  func `the ending says what a file is`(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }
}
