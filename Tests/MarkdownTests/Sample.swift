/// Texts put together from pieces, always the same for the same number.
enum Sample {
  /// Every construct, each piece a block or an inline with blanks around it.
  static let pieces = [
    "# Heading NN\n\n", "## Same heading\n\n", "Under\nlined\n===\n\n", "some words NN\n",
    "and \"more\" -- of them...\n",
    "*emphasis NN* and **strength** and ~~strikes~~ ", "`code < NN` ", "[link NN](cell:a/NN \"title\") ",
    "[](row:rNN) ",
    "<https://example.org/NN> ", "www.example.org/NN ", "me.NN@example.org ", "![picture NN](p.png) ", "note[^a] ",
    "other[^bNN] ", "\n\n[^a]: The note NN.\n\n", "\n\n[^bNN]: Other *note*\n\n    - with a list\n\n",
    "\n\n| a | b |\n|:--|--:|\n| ~~1~~ | NN |\n| www.example.org |\n\n", "\n\n> [!WARNING]\n> Mind *NN*\n\n",
    "\n\n> quote NN\n> - list ~~in~~ it\n\n", "\n\n- item NN\n- other\n  - nested\n\n", "\n\n1. one\n\n2. two NN\n\n",
    "\n\n- [x] done NN\n- [ ] to do\n\n", "\n\n```swift\nlet x = NN < 2\n```\n\n", "\n\n    indented NN\n\n",
    "\n\n---\n\n",
    "line  \nbreak\\\nNN ", "\n\n[ref]: /url/NN 'Title'\n\n[ref] and [text][ref] ", "&copy; &amp; \\* NN ",
    "<b>raw</b> ",
  ]

  /// Pieces that break things apart.
  static let hostile =
    pieces + [
      "\"", "'", "<", ">", "&", "[", "]", "(", ")", "![", "](", "[^", "]: ", "`", "``", "\n```", "\n~~~", "*", "_", "~",
      "|",
      "\n|-|-|\n", "\n> ", "\n- ", "\n  ", "\n\n    ", "\\", "&quot;", "&#34;", "&lt;", "<!--", "-->", "<a href=\"",
      "</p>",
      "[x](y '\"><i>')", "\"onclick=\"", "[!NOTE]\n", "[ ] ", "\t", "\u{0}", "\r\n", "\r", "é", "😀", "\u{FEFF}",
      "<script>",
    ]

  /// A text of about forty pieces.
  static func text(_ number: Int, pieces: [String] = pieces) -> String {
    var random = SplitMix(state: UInt64(number))
    var text = ""
    for _ in 0..<(20 + Int.random(in: 0..<40, using: &random)) {
      text += pieces.randomElement(using: &random)!.replacing("NN", with: String(number))
    }
    return text
  }
}

/// A small generator of random numbers that is the same everywhere.
/// Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
