/// Everything that the author's files say, before anything has a URL.
public struct Site: Sendable {
  public var settings: Settings
  /// Ordinary pages and folder pages (`index.md`), by path.
  public var pages: [Page]
  /// Newest first, then by path; drafts are left out unless asked for.
  public var essays: [Page]
  public var matrices: [Matrix]
  /// Files that are copied as they are, by path.
  public var files: [StaticFile]
  /// Paths of essays and pages that are left out because they are drafts.
  public var drafts: Set<String>
  /// Every Markdown text of the site; the other values refer to them by number.
  public var texts: [SourceText]
}

/// `site.yml`.
public struct Settings: Sendable {
  public var title = ""
  public var summary: TextID?
  public var language = "en"
  /// Absolute, with a `/` at its end.
  public var baseURL: String?
  public var authors: [String] = []
  public var licence: String?
  public var repository: String?
  /// Nil when the author leaves the choice to the program.
  public var nav: [Named]?
  /// The id of the default matrix as the author wrote it.
  public var matrix: Named?
  public var image: Named?
  public var accent: String?
  public var allowsRawHTML = false
  public var smart = true
  public var limits = Limits()
}

/// Bounds on what one file may cost.
public struct Limits: Sendable {
  /// The largest Markdown or YAML file, in bytes.
  public var fileBytes = 4_000_000
  /// The most cells (header included) of one Markdown table.
  public var tableCells = 50_000
  /// The longest that one text may take to compose, in seconds.
  public var seconds = 10
}

/// A name that the author wrote, with its place, to be looked up when everything is read.
public struct Named: Sendable, Hashable {
  public var name: String
  public var location: SourceLocation
}

/// A file that is copied to the same place in the site.
public struct StaticFile: Sendable {
  /// Relative to `content/`, with `/`; also its path in the site.
  public var path: String
  public var absolutePath: String
  /// Nil for what is no picture, or none whose size can be told.
  public var pictureSize: PictureSize?
}
