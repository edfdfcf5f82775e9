/// The ids that pages give to their own parts. Each holds a dot, and ids made from headings never do, so the two cannot
/// collide.
enum Anchor {
  static func lens(_ id: String) -> String { "lens.\(id)" }
  static func group(_ id: String) -> String { "group.\(id)" }
  static func field(_ id: String) -> String { "field.\(id)" }
  /// An entry of a matrix's history, by its number from the oldest, so that it keeps it when others come.
  static func change(_ number: Int) -> String { "change.\(number)" }
  static let citations = "page.citations"
}
