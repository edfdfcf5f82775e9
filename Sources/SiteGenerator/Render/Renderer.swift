/// The fifth station: model + fragments → the bytes of a page, each page for itself and in parallel.
///
/// A class, though nothing in it changes: each page and each text on it holds on to it, and to hand on a struct of its size
/// is to count fifty references up and down.
final class Renderer: Sendable {
  let references: References
  let texts: ComposedTexts
  /// By the index of the page that is cited.
  let citations: [[Citation]]
  let sources: [CitedSource]
  let templates: TemplateSet
  let words: Words
  let siteContext: SiteContext
  /// "ltr" or "rtl"
  let direction: String
  /// By the index of the matrix.
  let locators: [Locator]
  let nav: [NavEntry]
  /// The site's own picture, by its path in the site.
  let picture: String?
  /// By the path in the site.
  let pictureSizes: [String: PictureSize]
  /// Of all data files but the texts of pages. Feed and data sets are named where they are there.
  let dataPaths: Set<String>

  /// One that has no texts yet.
  ///
  /// - Parameter summary: what the settings say about the site
  init(references: References, summary: Fragment?, templates: TemplateSet, words: Words, nav: [NavEntry]) {
    self.references = references
    texts = ComposedTexts()
    citations = []
    sources = []
    self.templates = templates
    self.words = words
    self.nav = nav
    picture = references.site.settings.image.flatMap { references.picture($0, in: "content") }
    pictureSizes = Dictionary(references.site.files.map { ($0.path, $0.pictureSize) }) { first, _ in first }
      .compactMapValues(\.self)
    dataPaths = Set(references.routes.data.map(\.path))
    locators = references.site.matrices.map(Locator.init)
    let settings = references.site.settings
    direction = settings.isRightToLeft ? "rtl" : "ltr"
    siteContext = SiteContext(
      title: settings.title, summary: String(decoding: summary?.html ?? [], as: UTF8.self),
      language: settings.language, authors: settings.authors.joined(separator: ", "), licence: settings.licence)
  }

  /// The same with texts.
  ///
  /// - Parameters:
  ///   - citations: left out where no page is rendered that could be cited
  ///   - sources: left out where the page that lists them is not rendered
  init(_ other: Renderer, texts: ComposedTexts, citations: [[Citation]] = [], sources: [CitedSource] = []) {
    references = other.references
    self.texts = texts
    self.citations = citations
    self.sources = sources
    templates = other.templates
    words = other.words
    nav = other.nav
    picture = other.picture
    pictureSizes = other.pictureSizes
    dataPaths = other.dataPaths
    locators = other.locators
    siteContext = other.siteContext
    direction = other.direction
  }

  var site: Site { references.site }
  var routes: Routes { references.routes }

  /// The whole page as UTF-8.
  func page(_ id: RouteID) -> [UInt8] {
    PageMaker(renderer: self, page: id).document()
  }
}
