/// `sitemap.xml`: every page with the day of its last change, as far as that is known (https://www.sitemaps.org/protocol.html).
///
/// One file holds 50,000 addresses at most; a larger site gets several and an index of them.
struct Sitemap {
  static let path = "sitemap.xml"
  static let most = 50_000

  let renderer: Renderer
  /// The site's address, with a `/` at its end.
  let base: String

  /// "sitemap-2.xml", counted from 1.
  static func path(ofPart part: Int) -> String { "sitemap-\(part).xml" }

  /// The pages that it tells of: not the one for addresses that lead nowhere, no drafts, nothing that has moved.
  static func pages(of site: Site, _ routes: Routes) -> [RouteID] {
    routes.list.indices.map { RouteID(index: $0) }.filter { id in
      switch routes[id].kind {
      case .embed, .notFound, .moved: false
      case .essay(let index): !site.essays[index].isDraft
      case .page(let index): !site.pages[index].isDraft
      default: true
      }
    }
  }

  /// The number of parts; 0 when all pages stand in `sitemap.xml` itself.
  static func parts(of site: Site, _ routes: Routes) -> Int {
    let count = pages(of: site, routes).count
    return count <= most ? 0 : (count + most - 1) / most
  }

  /// Everything, or the index of the parts.
  func text() -> String {
    let parts = Self.parts(of: renderer.site, renderer.routes)
    guard parts > 0 else { return text(Self.pages(of: renderer.site, renderer.routes)[...]) }
    let entries = (1...parts).map { "<sitemap><loc>\(XMLText.escaped(base + Self.path(ofPart: $0)))</loc></sitemap>\n" }
    return Self.document("sitemapindex", entries)
  }

  /// - Parameter part: from 1
  func text(ofPart part: Int) -> String {
    text(Self.pages(of: renderer.site, renderer.routes).dropFirst((part - 1) * Self.most).prefix(Self.most))
  }

  private func text(_ pages: ArraySlice<RouteID>) -> String {
    let dates = PageDates(renderer.site)
    return Self.document(
      "urlset",
      pages.map { page in
        let route = renderer.routes[page]
        let date = dates.date(of: route.kind).map { "<lastmod>\($0)</lastmod>" } ?? ""
        return "<url><loc>\(XMLText.escaped(base + URLPath.encoded(route.url)))</loc>\(date)</url>\n"
      })
  }

  private static func document(_ name: String, _ entries: [String]) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <\(name) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    \(entries.joined())</\(name)>

    """
  }
}
