import CCmarkGFM
import CParserMemory

/// The tree of one text.
///
/// It owns the library's memory: the tree lives as long as this value, which cannot be copied and stays on its thread, and
/// `Node`s of it must not outlive it.
struct MarkdownDocument: ~Copyable {
  let root: Node

  /// Parses a text with all of GitHub's extensions but its tag filter, and with footnotes. Any bytes will do: what is
  /// not UTF-8 becomes U+FFFD, and so does NUL.
  init(parsing text: UnsafeBufferPointer<UInt8>, smart: Bool) {
    // Source positions are asked for because code that spans lines is counted only then.
    var options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
    if smart { options |= CMARK_OPT_SMART }
    // ASCII needs no check, which took 6 % of the time in the parser.
    if text.reduce(0, |) >= 0x80 { options |= CMARK_OPT_VALIDATE_UTF8 }
    parser_memory_begin_tree()
    root = Node(CMarkLibrary.shared.parse(text, options: options))
  }

  deinit { parser_memory_end_tree() }
}
