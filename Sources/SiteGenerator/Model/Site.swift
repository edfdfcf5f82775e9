/// Everything that the author's files say, before anything has a URL.
///
/// A class, though nothing in it changes: a copy would count the references to all of it.
final class Site: Sendable {
  let settings: Settings
  /// Ordinary pages and folder pages (`index.md`), by path.
  let pages: [Page]
  /// Newest first, then by path; drafts are left out unless asked for.
  let essays: [Page]
  let matrices: [Matrix]
  /// Files that are copied as they are, by path.
  let files: [StaticFile]
  /// Essays and pages that are left out because they are drafts.
  let drafts: [Page]
  /// Every Markdown text of the site; the other values refer to them by number.
  let texts: [SourceText]

  init(
    settings: Settings, pages: [Page], essays: [Page], matrices: [Matrix], files: [StaticFile], drafts: [Page],
    texts: [SourceText]
  ) {
    self.settings = settings
    self.pages = pages
    self.essays = essays
    self.matrices = matrices
    self.files = files
    self.drafts = drafts
    self.texts = texts
  }
}

/// `site.yml`.
struct Settings: Sendable {
  var title = ""
  var summary: TextID?
  var language = "en"
  /// Where it is set.
  var languagePlace: SourceLocation?
  /// Absolute, with a `/` at its end.
  var baseURL: String?
  var authors: [String] = []
  var licence: String?
  var repository: String?
  /// Nil when the author leaves the choice to the program.
  var nav: [Named]?
  /// The id of the default matrix as the author wrote it.
  var matrix: Named?
  var image: Named?
  var accent: String?
  var allowsRawHTML = false
  var smart = true
  var limits = Limits()

  /// Whether the language is written from right to left.
  var isRightToLeft: Bool {
    let primary = language.lowercased().prefix { $0 != "-" }
    return ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"].contains(primary)
  }
}

/// Bounds on what one file may cost.
struct Limits: Sendable, Equatable {
  /// The largest Markdown or YAML file, in bytes.
  var fileBytes = 4_000_000
  /// The most cells (header included) of one Markdown table.
  var tableCells = 50_000
  /// The longest that one text may take to compose, in seconds.
  var seconds = 10
}

/// A name that the author wrote, with its place, to be looked up when everything is read.
///
/// A class, though nothing in it changes: most pages have none of the names that they may have, and so hold little.
final class Named: Sendable, Hashable {
  let name: String
  let location: SourceLocation

  init(name: String, location: SourceLocation) {
    self.name = name
    self.location = location
  }

  static func == (left: Named, right: Named) -> Bool { left.name == right.name && left.location == right.location }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(location)
  }
}

/// A file that is copied to the same place in the site.
public struct StaticFile: Sendable, Equatable {
  /// Relative to `content/`, with `/`; also its path in the site.
  var path: String
  var absolutePath: String
  /// Nil for what is no picture, or none whose size can be told.
  var pictureSize: PictureSize?
}
