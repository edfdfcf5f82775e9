import CCmarkGFM

/// The kinds by the library's numbers.
///
/// A table, because the walk asks for every node, and for some of them twice; the library's names are compared once,
/// when the process begins.
struct NodeKinds {
  private var table = [NodeKind](repeating: .unknown, count: 64)

  init() {
    let core: [(cmark_node_type, NodeKind)] = [
      (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote), (CMARK_NODE_LIST, .list),
      (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .codeBlock), (CMARK_NODE_HTML_BLOCK, .htmlBlock),
      (CMARK_NODE_PARAGRAPH, .paragraph), (CMARK_NODE_HEADING, .heading),
      (CMARK_NODE_THEMATIC_BREAK, .thematicBreak), (CMARK_NODE_FOOTNOTE_DEFINITION, .footnoteDefinition),
      (CMARK_NODE_TEXT, .text), (CMARK_NODE_SOFTBREAK, .softBreak), (CMARK_NODE_LINEBREAK, .lineBreak),
      (CMARK_NODE_CODE, .code), (CMARK_NODE_HTML_INLINE, .htmlInline), (CMARK_NODE_EMPH, .emphasis),
      (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link), (CMARK_NODE_IMAGE, .image),
      (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteReference),
    ]
    for (type, kind) in core { self[type] = kind }
  }

  /// Kinds of numbers never met are `unknown`.
  subscript(type: cmark_node_type) -> NodeKind {
    get {
      let place = Self.place(of: type)
      return place < table.count ? table[place] : .unknown
    }
    set {
      let place = Self.place(of: type)
      precondition(place < table.count, "cmark-gfm numbers its nodes from 1")
      table[place] = newValue
    }
  }

  /// Blocks are numbered from 1 and inlines from 1 again; here inlines begin at 32.
  private static func place(of type: cmark_node_type) -> Int {
    let number = Int(type.rawValue) & Int(CMARK_NODE_VALUE_MASK)
    let isInline = Int(type.rawValue) & Int(CMARK_NODE_TYPE_MASK) == 0xC000
    return isInline ? number + 32 : number
  }
}
