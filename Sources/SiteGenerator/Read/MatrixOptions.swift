/// What a fenced `matrix` block says: which matrix, and what of it.
struct MatrixOptions {
  /// Nil for the default one.
  var matrix: String?
  /// Nil for the first one.
  var lens: Named?
  /// Nil for all.
  var rows: [Named]?
  var columns: [Named]?
  var caption: String?

  /// - Parameters:
  ///   - info: the block's info string, such as "matrix backend"
  ///   - body: YAML; may be empty
  static func read(info: String, _ body: SourceText) -> (options: Self, diagnostics: [Diagnostic]) {
    var options = MatrixOptions()
    var (root, diagnostics) = YAMLDocument.read(body)
    let names = info.split(whereSeparator: \.isWhitespace).dropFirst().map(String.init)
    options.matrix = names.first
    if names.count > 1 {
      diagnostics.append(
        .error(
          .badValue, "a matrix block names one matrix, not \(names.count)", at: body.start,
          hint: "write 'matrix \(names[0])' and options in the lines below"))
    }
    guard let root else { return (options, diagnostics) }
    Schema.matrixBlock.check(root, name: "matrix", into: &diagnostics)
    options.lens = root.text("lens") == nil ? nil : root.named("lens")
    options.rows = list(root["rows"], &diagnostics)
    options.columns = list(root["columns"], &diagnostics)
    options.caption = root.text("caption")
    return (options, diagnostics)
  }

  /// The names of a list, each once; nil when there is no list.
  private static func list(_ node: YAMLNode?, _ diagnostics: inout [Diagnostic]) -> [Named]? {
    guard let node, case .list(let items) = node.content else { return nil }
    if items.isEmpty {
      diagnostics.append(
        .error(
          .badValue, "an empty list shows nothing", at: node.location, hint: "name some, or delete the line for all"))
    }
    var seen: Set<String> = []
    return items.compactMap(\.named).filter { name in
      guard !seen.insert(name.name).inserted else { return true }
      diagnostics.append(
        .error(.duplicateID, "'\(name.name)' stands in this list twice", at: name.location, hint: "keep one of the two")
      )
      return false
    }
  }
}
