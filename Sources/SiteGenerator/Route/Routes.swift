/// Who has which URL.
struct Routes: Sendable {
  /// The pages of the site.
  private(set) var list: [Route] = []
  /// What stands at former addresses. The numbers go on from those of `list`; nothing links here, and no list of pages,
  /// search or feed shows it.
  private(set) var former: [Route] = []
  /// What the build makes beside the pages, their own texts excepted, found when all pages are there.
  var data: [DataFile] = []
  /// URLs at which drafts stand, or stood before, when drafts are built.
  var leftOut: Set<String> = []
  private var byKind: [PageKind: RouteID] = [:]
  /// By the index of the essay, apart from the other kinds, as there may be many.
  private var essays: [RouteID?] = []
  /// Files and folders of the content, relative to the root, and the pages that they became.
  private(set) var bySource: [String: RouteID] = [:]

  subscript(id: RouteID) -> Route { id.index < list.count ? list[id.index] : former[id.index - list.count] }

  /// The number of pages and former addresses.
  var count: Int { list.count + former.count }

  /// The page that shows this; nil when the site has none (a cell that is missing, an essay list without essays).
  func id(of kind: PageKind) -> RouteID? {
    guard case .essay(let index) = kind else { return byKind[kind] }
    return essays.indices.contains(index) ? essays[index] : nil
  }

  /// Makes room for so many essays at once.
  mutating func expect(_ essays: Int) { bySource.reserveCapacity(bySource.count + essays) }

  /// Essays in their order.
  mutating func add(_ route: Route, sources: [String] = []) {
    let id = RouteID(index: list.count)
    list.append(route)
    if case .essay(let index) = route.kind {
      while essays.count < index { essays.append(nil) }
      essays.append(id)
    } else {
      byKind[route.kind] = id
    }
    for source in sources where bySource[source] == nil { bySource[source] = id }
  }

  /// To be called when all pages are there.
  mutating func addFormer(_ url: String, of target: RouteID, claim: SourceLocation) {
    former.append(Route(kind: .moved(to: target), url: url, title: self[target].title, source: claim))
  }

  var home: RouteID { RouteID(index: 0) }

  var searchParts: [SearchPart] {
    data.compactMap { if case .search(let part) = $0.kind { part } else { nil } }
  }

  /// Whether a page lists the addresses that texts rest on.
  var hasSourceList: Bool { id(of: .sourceList) != nil }
}

extension Routes {
  /// The relative reference (RFC 3986, section 4.2) that leads from the URL of a page to that of another, or to the path of
  /// a file, percent-encoded: "../../backend/async/", "./".
  static func relative(from page: String, to target: String) -> String {
    // By bytes: characters are slower to tell apart, and a slash that an accent follows would be none.
    var (page, target) = (page, target)
    return page.withUTF8 { page in
      target.withUTF8 { target in
        // What both have of the folders at their beginning.
        var (same, shared) = (0, 0)
        while same < min(page.count, target.count), page[same] == target[same] {
          same += 1
          if page[same - 1] == FilePath.slash { shared = same }
        }
        let up = page[shared...].count { $0 == FilePath.slash }
        let rest = UnsafeBufferPointer(rebasing: target[shared...])
        if up == 0, rest.isEmpty { return "./" }
        guard rest.allSatisfy(URLPath.isPlain) else {
          return String(repeating: "../", count: up) + URLPath.encoded(String(decoding: rest, as: UTF8.self))
        }
        // Written in place, as most links are strings so short that they need no memory of their own.
        return String(unsafeUninitializedCapacity: 3 * up + rest.count) { link in
          for index in 0..<(3 * up) { link[index] = index % 3 == 2 ? FilePath.slash : UInt8(ascii: ".") }
          _ = UnsafeMutableBufferPointer(rebasing: link[(3 * up)...]).update(fromContentsOf: rest)
          return 3 * up + rest.count
        }
      }
    }
  }
}
