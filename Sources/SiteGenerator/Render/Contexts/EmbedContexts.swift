/// A matrix alone, for the frames of other sites; all of the page.
struct EmbedContext: TemplateContext {
  /// For the title bar.
  var documentTitle: String
  var head: HeadContext
  var direction: String
  /// The relative way to the site's root.
  var root: String
  /// The page that it is taken from.
  var source: LinkContext
  var version: String?
  var table: TableContext

  static let names: TemplateNames<Self> = [
    "documentTitle": .text { $0.documentTitle },
    "head": .part { $0.head },
    "direction": .text { $0.direction },
    "root": .text { $0.root },
    "source": .part { $0.source },
    "version": .text { $0.version },
    "table": .part { $0.table },
  ]
}

/// How another site shows a matrix.
struct EmbeddingContext: TemplateContext {
  /// HTML to be copied, as text.
  var snippet: String
  /// Whether its address is whole. It is not when nobody has said where the site will stand.
  var isWhole: Bool
  /// To the page that stands in the frame.
  var href: String

  static let names: TemplateNames<Self> = [
    "snippet": .text { $0.snippet },
    "isWhole": .flag { $0.isWhole },
    "href": .text { $0.href },
  ]
}

/// A cell for the texts of others: how to name it, and what it says.
struct CellTakingContext: TemplateContext {
  /// Plain text.
  var citation: String
  var markdown: String

  static let names: TemplateNames<Self> = [
    "citation": .text { $0.citation },
    "markdown": .text { $0.markdown },
  ]
}
