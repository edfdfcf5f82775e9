/// Ids that are taken, twice or already.
extension MatrixReader {
  static let reservedRows = ["at", "from", "assess", "embed", "changes"]
  static let reservedCellKeys = ["title", "summary", "body", "tags"]

  mutating func checkIDs() {
    unique(root["columns"]?.items, "column")
    unique(root["rows"]?.items, "row", reserved: Self.reservedRows)
    unique(root["groups"]?.items, "group")
    let keys = (root["lenses"]?.items ?? []) + (root["fields"]?.items ?? [])
    unique(keys, "lens or field", reserved: Self.reservedCellKeys)
    for lens in root["lenses"]?.items ?? [] {
      unique(lens["levels"]?.items, "level")
      guard let limit = lens["limit"], let name = limit.text else { continue }
      let levels = lens["levels"]?.items.compactMap { $0.text("id") } ?? []
      guard !levels.contains(name) else { continue }
      diagnostics.append(
        .error(
          .unknownLevel, "no level '\(name)' in this lens", at: limit.location, hint: didYouMean(name, among: levels) ?? listed(levels)))
    }
  }

  mutating func unique(_ nodes: [YAMLNode]?, _ noun: String, reserved: [String] = []) {
    var first: [String: SourceLocation] = [:]
    for node in nodes ?? [] {
      guard let id = node["id"], let name = id.text, !name.isEmpty else { continue }
      if reserved.contains(name) {
        diagnostics.append(
          .error(
            .reservedName, "a \(noun) cannot be called '\(name)'", at: id.location,
            hint: "the site itself uses this name; choose another"))
      }
      if let earlier = first[name] {
        diagnostics.append(
          .error(
            .duplicateID, "two \(noun)s are called '\(name)'", at: id.location,
            hint: "the other one is in line \(earlier.line ?? 0); give this one an id of its own", related: [earlier]))
      } else {
        first[name] = id.location
      }
    }
  }
}
