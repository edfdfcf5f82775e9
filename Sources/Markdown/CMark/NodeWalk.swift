import CCmarkGFM

/// A walk over a node and everything below it, depth first, each node entered and left.
///
/// It wraps the library's iterator, which needs no stack: texts nest as deep as their author likes. Nodes without
/// children by nature (text, code, breaks, raw HTML) are entered and never left.
struct NodeWalk: ~Copyable {
  private let iterator: OpaquePointer

  init(over node: Node) { iterator = cmark_iter_new(node.pointer) }

  deinit { cmark_iter_free(iterator) }

  /// One step: the node, and whether it is entered or left.
  mutating func next() -> (node: Node, isEntering: Bool)? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = Node(cmark_iter_get_node(iterator)) else { return nil }
    return (node, event == CMARK_EVENT_ENTER)
  }

  /// Goes on behind a node, its children not visited and the node not left.
  mutating func skipRest(of node: Node) { cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT) }
}
