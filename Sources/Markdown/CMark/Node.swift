import CCmarkGFM

/// A node of a `MarkdownDocument`, with the library's answers in Swift's types.
///
/// It borrows: the pointer is good as long as the document lives.
struct Node: Equatable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: NodeKind { CMarkLibrary.shared.kinds[cmark_node_get_type(pointer)] }

  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { Node(cmark_node_last_child(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }

  /// Where it begins, as the library counts; line 0 if it does not say.
  var start: TextPosition {
    TextPosition(
      line: Int(cmark_node_get_start_line(pointer)), column: Int(cmark_node_get_start_column(pointer)))
  }

  /// Where it ends, its last byte included, as the library counts.
  var end: TextPosition {
    TextPosition(line: Int(cmark_node_get_end_line(pointer)), column: Int(cmark_node_get_end_column(pointer)))
  }

  /// The text of a text, a code, a code block or raw HTML; the number of a footnote reference.
  var literal: CText { CText(cmark_node_get_literal(pointer)) }
  /// The destination of a link or image.
  var url: CText { CText(cmark_node_get_url(pointer)) }
  /// The title of a link or image.
  var title: CText { CText(cmark_node_get_title(pointer)) }
  /// The info string of a code block, empty if it is indented.
  var info: CText { CText(cmark_node_get_fence_info(pointer)) }
  /// The level of a heading, 1 to 6.
  var level: Int { Int(cmark_node_get_heading_level(pointer)) }

  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  /// Whether a list's items stand without blank lines between them.
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isTask: Bool { CMarkLibrary.shared.isTask(pointer) }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }
  /// The alignments of a table's columns: `l`, `c`, `r` or 0 in each.
  var alignments: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(pointer),
      count: Int(cmark_gfm_extensions_get_table_columns(pointer)))
  }

  /// Takes the node out of the tree and frees it.
  func remove() { cmark_node_free(pointer) }
}
