import Testing

@testable import PreviewServer

/// From a request's target to the path of a file, or to nothing.
struct RequestPathTests {
  @Test(arguments: [
    ("/", ""), ("/essays/", "essays/"), ("/assets/site.css?v=1", "assets/site.css"), ("/a%20b", "a b"),
    ("/%C3%A9/", "\u{E9}/"), ("/a%2Fb", "a/b"), ("//host/x", "/host/x"), ("/a//b", "a//b"), ("/...", "..."),
    ("/..a/b..", "..a/b.."), ("/%252e%252e/x", "%2e%2e/x"), ("/a?b=../..", "a"), ("/.well-known/x", ".well-known/x"),
  ])
  func `a path is decoded once`(target: String, path: String) {
    #expect(RequestPath(target: target)?.path == path)
  }

  @Test(arguments: [
    "", "x", "*", "http://127.0.0.1/x", "/..", "/../x", "/a/../b", "/a/..", "/./x", "/%2e%2e/x", "/%2E./x", "/.%2e",
    "/a%2f..%2fb", "/a%2f%2e%2e", "/..%2fx", "/a\\b", "/..\\x", "/a%5Cb", "/..%5cx", "/a%00", "/%00", "/a%0d%0ab",
    "/a%7f", "/%", "/%2", "/%zz", "/%ff", "/%c0%ae%c0%ae/x", "/%e0%80%ae/x",
  ])
  func `what leads elsewhere, in any spelling, is no path`(target: String) {
    #expect(RequestPath(target: target) == nil)
  }

  @Test func `a part that an accent follows is still seen`() {
    #expect(RequestPath(target: "/..%2F%CC%81x") == nil)
    #expect(RequestPath(target: "/%CC%81%2F..") == nil)
  }

  @Test func `the query is kept for redirections`() {
    let path = RequestPath(target: "/a%20b?c=d?e")
    #expect(path?.raw == "/a%20b")
    #expect(path?.query == "?c=d?e")
  }
}
