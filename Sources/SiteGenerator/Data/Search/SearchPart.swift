/// A part of the search index, a file of its own: the pages in a stretch of the site's routes.
///
/// Parts are cut by the bytes of the sources, so that their number is known before anything is composed.
struct SearchPart: Sendable {
  /// From 0.
  var number: Int
  /// Indices into `Routes.list`; not all of these pages are in the index.
  var pages: Range<Int>

  /// How many bytes of sources go into a part. gzip leaves 35 to 40 % of English text and up to 65 % of Chinese and
  /// Japanese, so a part stays below 150 kB there (`Tests/Browser/search_test.py` holds it to that). One page is never cut,
  /// so a single text that is larger makes a part that is larger.
  static let mostBytes = 200_000
  /// What a page takes beside its texts: its address, title and place.
  private static let bytesPerPage = 120

  var path: String { number == 0 ? "search/index.js" : "search/index-\(number + 1).js" }

  /// At least one.
  static func all(of site: Site, _ routes: Routes, jobs: Int) -> [SearchPart] {
    let sizes = parallelMap(count: routes.list.count, jobs: jobs) {
      SearchDocument(of: routes.list[$0].kind, in: site)?.sourceBytes(in: site)
    }
    var parts: [SearchPart] = []
    var (first, bytes) = (0, 0)
    for (index, size) in sizes.enumerated() {
      guard let size = size.map({ $0 + bytesPerPage }) else { continue }
      if bytes > 0, bytes + size > mostBytes {
        parts.append(SearchPart(number: parts.count, pages: first..<index))
        (first, bytes) = (index, 0)
      }
      bytes += size
    }
    parts.append(SearchPart(number: parts.count, pages: first..<routes.list.count))
    return parts
  }
}

extension SearchDocument {
  /// The bytes of everything that it holds, as the author wrote it.
  fileprivate func sourceBytes(in site: Site) -> Int {
    sections.reduce(title.utf8.count) { sum, section in
      section.parts.reduce(sum + section.title.utf8.count) { sum, part in
        switch part {
        case .text(let text): sum + site.texts[text.index].count
        case .words(let words): sum + words.utf8.count
        }
      }
    }
  }
}
