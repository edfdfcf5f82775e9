/// Everything that the author's files say, before anything has a URL.
struct Site: Sendable {
  var settings: Settings
  /// Ordinary pages and folder pages (`index.md`), by path.
  var pages: [Page]
  /// Newest first, then by path; drafts are left out unless asked for.
  var essays: [Page]
  var matrices: [Matrix]
  /// Files that are copied as they are, by path.
  var files: [StaticFile]
  /// Essays and pages that are left out because they are drafts.
  var drafts: [Page]
  /// Every Markdown text of the site; the other values refer to them by number.
  var texts: [SourceText]
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
struct Named: Sendable, Hashable {
  var name: String
  var location: SourceLocation
}

/// A file that is copied to the same place in the site.
public struct StaticFile: Sendable, Equatable {
  /// Relative to `content/`, with `/`; also its path in the site.
  var path: String
  var absolutePath: String
  /// Nil for what is no picture, or none whose size can be told.
  var pictureSize: PictureSize?
}
