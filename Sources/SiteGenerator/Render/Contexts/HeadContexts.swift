/// What a page's head says to search engines, other sites and programs.
struct HeadContext: TemplateContext {
  /// Plain text, never empty.
  var description: String
  /// Absolute. Nil without the site's address, and for a page that is no address of its own.
  var canonical: String?
  /// Whether search engines shall leave the page out.
  var isHidden: Bool
  /// The same in other forms.
  var alternates: [AlternateContext]
  var card: CardContext?
  /// JSON-LD as UTF-8, with nothing in it that could end its element; empty when there is none.
  var structured: [UInt8]

  static let names: TemplateNames<Self> = [
    "description": .text { $0.description },
    "canonical": .text { $0.canonical },
    "isHidden": .flag { $0.isHidden },
    "alternates": .list { $0.alternates },
    "card": .part { $0.card },
    "structured": .html { $0.structured },
  ]
}

/// A `<link rel="alternate">`.
struct AlternateContext: TemplateContext {
  /// A media type: "text/markdown".
  var type: String
  var href: String
  /// What readers see in a list of feeds.
  var title: String?

  static let names: TemplateNames<Self> = [
    "type": .text { $0.type },
    "href": .text { $0.href },
    "title": .text { $0.title },
  ]
}

/// The page as other sites show it where somebody links to it (https://ogp.me/). Every address is absolute.
struct CardContext: TemplateContext {
  /// "website" or "article".
  var type: String
  var title: String
  var description: String
  var url: String
  /// "pt_BR"; nil for a language without a country, as the protocol wants both.
  var locale: String?
  var picture: CardPictureContext?
  /// Days, for an article.
  var published: String?
  var modified: String?

  /// How large the picture is shown (https://developer.x.com/en/docs/x-for-websites/cards).
  private var look: String { picture?.isLarge ?? false ? "summary_large_image" : "summary" }

  static let names: TemplateNames<Self> = [
    "type": .text { $0.type },
    "title": .text { $0.title },
    "description": .text { $0.description },
    "url": .text { $0.url },
    "locale": .text { $0.locale },
    "picture": .part { $0.picture },
    "look": .text { $0.look },
    "published": .text { $0.published },
    "modified": .text { $0.modified },
  ]
}

struct CardPictureContext: TemplateContext {
  /// Below this width it stands beside the words instead of above them.
  private static let leastLarge = 600

  var url: String
  /// Nil when the size cannot be told.
  var size: PictureSize?
  /// What the page's own text says of it.
  var alt: String?

  var isLarge: Bool { size.map { $0.width >= Self.leastLarge } ?? true }

  static let names: TemplateNames<Self> = [
    "url": .text { $0.url },
    "width": .text { $0.size.map { String($0.width) } },
    "height": .text { $0.size.map { String($0.height) } },
    "alt": .text { $0.alt },
  ]
}
