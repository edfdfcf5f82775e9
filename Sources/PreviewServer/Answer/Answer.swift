/// Decides what a request gets: a function of the request and the current edition, with no connection in sight.
struct Answer {
  var hosts: HostRule
  var edition: Edition

  func response(to request: RequestHead) -> Response {
    let named = request.values(of: "host")
    guard named.count == 1, let host = named.first else { return Response(.badRequest, "a request names one host") }
    guard hosts.allows(host) else {
      return Response(.forbidden, "this server does not answer to '\(host)'; use the address that it told")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return Response(.methodNotAllowed, "pages can only be read", headers: [("Allow", "GET, HEAD")])
    }
    guard let path = RequestPath(target: request.target) else {
      return Response(.badRequest, "this is no path of a page")
    }
    switch path.path {
    case Injection.script: return own(PackageResources.preview_js, ContentType.script)
    case Injection.style: return own(PackageResources.preview_css, ContentType.css)
    case Injection.events: return events(request, host)
    default: return page(path)
    }
  }

  private func own(_ bytes: [UInt8], _ type: String) -> Response {
    Response(.ok, type: type, body: .bytes(bytes))
  }

  /// Who listens learns what the author works on, so pages of other sites may not. Browsers say where a request comes
  /// from: in `Origin` when the page is another site's.
  private func events(_ request: RequestHead, _ host: String) -> Response {
    let origins = request.values(of: "origin")
    let sites = request.values(of: "sec-fetch-site")
    guard origins.allSatisfy({ $0.lowercased() == "http://" + host.lowercased() }),
      sites.allSatisfy({ $0 == "same-origin" || $0 == "none" })
    else { return Response(.forbidden, "only pages of this site are told what changes") }
    return Response(.ok, type: "text/event-stream", body: .events)
  }

  private func page(_ asked: RequestPath) -> Response {
    guard let site = edition.snapshot.site else { return faults() }
    let path = asked.path
    let file = path.isEmpty || path.utf8.last == UInt8(ascii: "/") ? path + "index.html" : path
    if let content = site(file) { return response(.ok, file, content) }
    if file == path, site(path + "/index.html") != nil {
      return Response(
        .movedPermanently, "this is a folder", headers: [("Location", asked.raw + "/" + asked.query)])
    }
    guard let content = site("404.html") else { return Response(.notFound, "there is no such page") }
    return response(.notFound, "404.html", content)
  }

  private func response(_ status: Status, _ path: String, _ content: Content) -> Response {
    let type = ContentType.of(path)
    switch content {
    case .bytes(let bytes):
      let body = type == ContentType.html ? Injection.page(bytes, site: edition.site) : bytes
      return Response(status, type: type, body: .bytes(body), headers: Self.isNamedByItsBytes(path) ? Self.kept : [])
    case .pieces(let count, let read):
      // A page that the author wrote as HTML. A large one is left as it is.
      if type == ContentType.html, count < 10_000_000, let bytes = try? read(0, count) {
        return Response(status, type: type, body: .bytes(Injection.page(bytes, site: edition.site)))
      }
      return Response(status, type: type, body: .pieces(count: count, read))
    }
  }

  /// A file with a hash of its bytes in its name is never another: a page that is loaded again need not ask for it (seven
  /// files on most pages).
  private static let kept = [(name: "Cache-Control", value: "private, max-age=86400, immutable")]

  private static func isNamedByItsBytes(_ path: String) -> Bool {
    path.hasPrefix("assets/") && path.contains(/\.[0-9a-f]{16}\.[a-z0-9]+$/)
  }

  /// What stands in for every page until there is a site.
  private func faults() -> Response {
    Response(.serverError, type: ContentType.html, body: .bytes(FaultPage.html(edition.snapshot)))
  }
}
