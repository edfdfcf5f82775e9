/// An essay, or a change of a model, as the feed tells it.
struct FeedEntry {
  /// Stays when a page is renamed, as long as its first address is kept among its former ones.
  var id: String
  var address: String
  /// The address of the page that the HTML is from.
  var page: String
  var title: String
  var published: CalendarDate
  var updated: CalendarDate
  var authors: [String]
  var licence: String?
  /// Plain.
  var summary: String
  /// Its links are absolute.
  var html: String

  /// All that have a date, newest first; of one day essays first, then in the site's order. The HTML of those that the
  /// feed is too short for is not made.
  static func all(of renderer: Renderer, base: String) -> [FeedEntry] {
    topics(of: renderer.site).compactMap { topic in
      switch topic.kind {
      case .essay(let index): essay(index, topic.date, renderer, base)
      case .change(let number, let matrix): change(number, topic.date, of: matrix, renderer, base)
      }
    }
  }

  /// What an entry is about, by the site's lists.
  enum Topic {
    case essay(Int)
    case change(Int, matrix: Int)
  }

  /// In the order of the entries. Known before anything is composed.
  static func topics(of site: Site) -> [(date: CalendarDate, kind: Topic)] {
    var topics: [(date: CalendarDate, kind: Topic)] = []
    for (index, essay) in site.essays.enumerated() where !essay.isDraft {
      guard let date = essay.date ?? essay.updated else { continue }
      topics.append((date, .essay(index)))
    }
    for (index, matrix) in site.matrices.enumerated() {
      for (number, change) in matrix.changes.enumerated() {
        if let date = change.date { topics.append((date, .change(number, matrix: index))) }
      }
    }
    let newest = topics.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
    return newest.prefix(Feed.longest).map(\.element)
  }

  private static func essay(_ index: Int, _ date: CalendarDate, _ renderer: Renderer, _ base: String) -> FeedEntry? {
    let essay = renderer.site.essays[index]
    guard let page = renderer.routes.id(of: .essay(index)) else { return nil }
    let maker = PageMaker(renderer: renderer, page: page, linking: .base(base), isAway: true)
    let address = maker.href(to: page)
    let first = essay.aliases.lazy.compactMap { Alias.url($0.name) }.first
    return FeedEntry(
      id: first.map { base + URLPath.encoded($0) } ?? address, address: address, page: address,
      title: essay.title, published: date,
      updated: max(date, essay.updated ?? date), authors: essay.authors, licence: nil,
      summary: maker.plain(essay.summary), html: away(maker.html(essay.body), address))
  }

  private static func change(
    _ number: Int, _ date: CalendarDate, of index: Int, _ renderer: Renderer, _ base: String
  ) -> FeedEntry? {
    let matrix = renderer.site.matrices[index]
    let change = matrix.changes[number]
    guard let page = renderer.routes.id(of: .changes(matrix: index)) else { return nil }
    let maker = PageMaker(renderer: renderer, page: page, linking: .base(base), isAway: true)
    let anchor = Anchor.change(matrix.changes.count - number)
    let cells = change.cells.compactMap { maker.link(to: .cell(matrix: index, $0)) }.map { link in
      "<li><a href=\"\(link.href.escapedForHTML)\">\(link.title.escapedForHTML)</a></li>\n"
    }
    let summary: String = maker.html(change.summary)
    let firstID = matrix.was.first?.name ?? matrix.id
    return FeedEntry(
      id: "\(base)\(firstID)/changes/#\(anchor)", address: maker.href(to: page, fragment: anchor),
      page: maker.href(to: page), title: "\(matrix.title) \(change.version)", published: date, updated: date,
      authors: matrix.authors,
      licence: matrix.licence, summary: maker.plain(change.summary),
      html: (summary.isEmpty ? "" : "<p>\(summary)</p>\n") + (cells.isEmpty ? "" : "<ul>\n\(cells.joined())</ul>\n"))
  }

  /// The links between notes and their numbers stand in the HTML itself, where they begin with the page they are on.
  private static func away(_ html: String, _ address: String) -> String {
    // By bytes: the library's search for a text took 1.5 million instructions for a page.
    let mark = Array("href=\"".utf8)
    let html = Array(html.utf8)
    var away: [UInt8] = []
    var start = 0
    for hash in html.indices
    where html[hash] == UInt8(ascii: "#") && html[..<hash].suffix(mark.count).elementsEqual(mark) {
      away += html[start..<hash]
      away.appendForHTML(address)
      start = hash
    }
    return String(decoding: away + html[start...], as: UTF8.self)
  }
}

extension Page {
  /// When something last happened to it, as far as it says so.
  var newest: CalendarDate? { [self.date, self.updated].compactMap { $0 }.max() }
}
