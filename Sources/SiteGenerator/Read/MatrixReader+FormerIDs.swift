/// Former ids (`was`) that cannot lead to their part: because something of the same kind has the id now, or because two
/// claim it.
extension MatrixReader {
  mutating func checkFormerIDs() {
    checkFormerIDs(root["columns"]?.items, "column")
    checkFormerIDs(root["rows"]?.items, "row", reserved: Self.reservedRows)
    checkFormerIDs(root["lenses"]?.items, "lens", plural: "lenses")
    for lens in root["lenses"]?.items ?? [] { checkFormerIDs(lens["levels"]?.items, "level") }
  }

  private mutating func checkFormerIDs(
    _ nodes: [YAMLNode]?, _ noun: String, plural: String? = nil, reserved: [String] = []
  ) {
    let parts = (nodes ?? []).map { node in
      FormerIDs.Part(id: node.text("id") ?? "", place: node["id"]?.location ?? node.location, was: formerIDs(node))
    }
    diagnostics += FormerIDs(noun: noun, plural: plural, reserved: reserved).clashes(parts)
  }
}
