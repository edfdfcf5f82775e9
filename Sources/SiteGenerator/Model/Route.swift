/// The number of a page within the site: its index in `Routes.list`.
struct RouteID: Sendable, Hashable, Comparable {
  let index: Int

  static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// A page of the site: what it shows and where it stands.
///
/// A class, though nothing in it changes: every link asks for two of them, and the texts of a copy would be counted up and
/// down each time.
final class Route: Sendable {
  let kind: PageKind
  /// Relative to the site's root: "" for home, "essays/breadth/" or "404.html". Not percent-encoded.
  let url: String
  /// What links to the page say, when they say nothing themselves.
  let title: String
  /// The file that the page comes from; nil when the author has written none for it.
  let source: SourceLocation?

  init(kind: PageKind, url: String, title: String, source: SourceLocation? = nil) {
    self.kind = kind
    self.url = url
    self.title = title
    self.source = source
  }

  /// Where it is written, relative to the output folder.
  var outputPath: String { url.isEmpty || url.hasSuffix("/") ? url + "index.html" : url }
}

/// What a page shows; the numbers are indices into the site's lists.
enum PageKind: Sendable, Hashable {
  case home
  case page(Int)
  case essayList
  case essay(Int)
  case matrix(Int)
  case row(matrix: Int, row: Int)
  case column(matrix: Int, column: Int)
  case cell(matrix: Int, CellPosition)
  /// From this column to the next.
  case step(matrix: Int, from: Int)
  /// Where readers find their place in a matrix.
  case assess(Int)
  /// The history of a matrix.
  case changes(matrix: Int)
  /// A matrix alone, for the frames of other sites.
  case embed(matrix: Int)
  /// Every address outside of the site that its texts rest on.
  case sourceList
  /// Everything on the site, and the search for it.
  case search
  case notFound
  /// Stands at a former address of a page and leads to it.
  case moved(to: RouteID)

  /// The matrix that the page belongs to.
  var matrix: Int? {
    switch self {
    case .matrix(let matrix), .row(let matrix, _), .column(let matrix, _), .cell(let matrix, _), .step(let matrix, _),
      .assess(let matrix), .changes(let matrix), .embed(let matrix):
      matrix
    case .home, .page, .essayList, .essay, .sourceList, .search, .notFound, .moved: nil
    }
  }

  /// Whether it only repeats another page, for the frames of other sites; no list of pages shows it.
  var isEmbed: Bool { if case .embed = self { true } else { false } }
}
