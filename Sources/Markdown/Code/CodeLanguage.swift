/// How a language writes what is marked in its code: comments, strings and words of its own. Numbers are the same in all.
///
/// This is not a grammar. It knows as much as helps the eye, and where it errs, the text is the same without its marks.
struct CodeLanguage: Sendable {
  /// A way to write a string.
  struct Quote: Sendable {
    var open: [UInt8]
    var close: [UInt8]
    /// Whether a backslash takes the meaning from what follows it.
    var escapes: Bool
    /// Whether it may go on in the next line.
    var spansLines: Bool

    init(_ open: String, _ close: String? = nil, escapes: Bool = true, spansLines: Bool = false) {
      self.open = Array(open.utf8)
      self.close = Array((close ?? open).utf8)
      self.escapes = escapes
      self.spansLines = spansLines
    }
  }

  /// What it is called in info strings, in small letters.
  var names: [String]
  /// What begins a comment that ends with its line.
  var lineComments: [[UInt8]]
  /// Whether such a comment begins only at the start of a word, as `#` does in a shell.
  var commentsStartWords: Bool
  /// The longest first, as `"""` begins like `"`.
  var quotes: [Quote]
  /// `/* … */`
  var hasBlockComments: Bool
  /// The byte behind a name that is a key: ":" in YAML and JSON, "=" in TOML.
  var keyMark: UInt8?
  private var ignoresCase: Bool
  /// By their length in bytes.
  private var keywords: [[[UInt8]]] = []

  init(
    _ names: String, comments: String = "", commentsStartWords: Bool = false, blockComments: Bool = false,
    quotes: [Quote], keyMark: Character? = nil, ignoresCase: Bool = false, keywords: String
  ) {
    self.names = names.split(separator: " ").map(String.init)
    self.lineComments = comments.split(separator: " ").map { Array($0.utf8) }
    self.commentsStartWords = commentsStartWords
    self.hasBlockComments = blockComments
    self.quotes = quotes
    self.keyMark = keyMark?.asciiValue
    self.ignoresCase = ignoresCase
    for word in keywords.split(whereSeparator: \.isWhitespace).map({ Array($0.utf8) }) {
      while self.keywords.count <= word.count { self.keywords.append([]) }
      self.keywords[word.count].append(word)
    }
  }

  /// Whether the word is one of the language's own.
  func isKeyword(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count < keywords.count else { return false }
    let bit: UInt8 = ignoresCase ? 0x20 : 0
    return keywords[word.count].contains { keyword in zip(keyword, word).allSatisfy { $0 == $1 | bit } }
  }
}
