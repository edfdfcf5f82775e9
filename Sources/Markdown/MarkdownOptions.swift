/// How one text is to be turned into HTML.
///
/// Everything that differs from text to text of the same site is an argument, so that the room keeps no state between
/// two texts and any number of them may be rendered at once.
public struct MarkdownOptions: Sendable {
  /// Whether straight quotes, `--`, `---` and `...` become typographic ones.
  public var smart: Bool
  /// Whether raw HTML reaches the page. Otherwise it is left out and noticed.
  public var allowsRawHTML: Bool
  /// The level that the text's highest heading gets in the page, 2 to 6. The others keep their distance to it and stop
  /// at 6.
  public var headingBase: Int
  /// The page's title, plain. A text whose first block is a heading with these words has it dropped and noticed.
  public var title: String?
  /// What every id of this text begins with: empty for a page's main text, such as `async.early.signals.1.` for others
  /// on the same page. Ids from headings hold no dot, so a prefix that ends in one keeps two texts apart.
  public var idPrefix: String
  /// First words of info strings whose fenced blocks become slots, such as `matrix`.
  public var slotFences: Set<String>
  /// Whether a text of a single paragraph comes without its `<p>`.
  public var inline: Bool
  /// The words of the interface that end up in the HTML.
  public var words: MarkdownWords

  public init(
    smart: Bool = true,
    allowsRawHTML: Bool = false,
    headingBase: Int = 2,
    title: String? = nil,
    idPrefix: String = "",
    slotFences: Set<String> = [],
    inline: Bool = false,
    words: MarkdownWords = MarkdownWords()
  ) {
    precondition((2...6).contains(headingBase), "a text's headings begin below the page's h1")
    self.smart = smart
    self.allowsRawHTML = allowsRawHTML
    self.headingBase = headingBase
    self.title = title
    self.idPrefix = idPrefix
    self.slotFences = slotFences
    self.inline = inline
    self.words = words
  }
}
