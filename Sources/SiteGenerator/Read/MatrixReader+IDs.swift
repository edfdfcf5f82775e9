/// Ids that are taken, twice or already.
extension MatrixReader {
  static let reservedRows = ["at", "from", "assess", "embed", "changes"]
  static let reservedCellKeys = ["title", "summary", "body", "tags"]

  mutating func checkIDs() {
    for key in ["columns", "rows"] {
      let nodes = root[key]?.items ?? []
      let ids = nodes.compactMap { $0.text("id") }
      if nodes.isEmpty || Set(ids).count < nodes.count || !ids.allSatisfy(ID.isValid) { isDamaged = true }
    }
    unique(root["columns"]?.items, "column")
    unique(root["rows"]?.items, "row", reserved: Self.reservedRows)
    unique(root["groups"]?.items, "group")
    let keys = (root["lenses"]?.items ?? []) + (root["fields"]?.items ?? [])
    unique(keys, "lens or field", plural: "lenses or fields", reserved: Self.reservedCellKeys)
    for field in root["fields"]?.items ?? [] { checkRole(field["role"]) }
    for lens in root["lenses"]?.items ?? [] {
      unique(lens["levels"]?.items, "level")
      checkVerdict(lens["verdict"])
      if let levels = lens["levels"], levels.isEmptyList {
        diagnostics.append(
          .error(
            .missingKey, "a lens needs at least one level", at: levels.location,
            hint: "add 'levels: [{id: …, title: …}]'"))
      }
      if let id = lens["id"], id.text == "none" {
        diagnostics.append(
          .error(
            .reservedName, "a lens cannot be called 'none'", at: id.location,
            hint: "'lens: none' shows a matrix without a lens; choose another"))
      }
      guard let limit = lens["limit"], let name = limit.text else { continue }
      let levels = lens["levels"]?.items.compactMap { $0.text("id") } ?? []
      // Without any level, that is what was reported.
      guard !levels.contains(name), !(lens["levels"]?.isEmptyList ?? false) else { continue }
      diagnostics.append(
        .error(
          .unknownLevel, "no level '\(name)' in this lens", at: limit.location,
          hint: didYouMean(name, among: levels) ?? listed(levels)))
    }
  }

  mutating func unique(_ nodes: [YAMLNode]?, _ noun: String, plural: String? = nil, reserved: [String] = []) {
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
            .duplicateID, "two \(plural ?? noun + "s") are called '\(name)'", at: id.location,
            hint: Diagnostic.hint(toRename: earlier), related: [earlier]))
      } else {
        first[name] = id.location
      }
    }
  }

  /// A role of one's own is allowed, and a theme may use it; one that is nearly like a known one is hardly meant.
  private mutating func checkRole(_ node: YAMLNode?) {
    guard let node, let role = node.text, !Self.roles.contains(role),
      let near = nearestName(to: role, among: Self.roles)
    else { return }
    diagnostics.append(
      .warning(.badValue, "no page knows the role '\(role)'", at: node.location, hint: "did you mean '\(near)'?"))
  }

  private static let roles = ["signals", "risks", "moves", "sources"]

  /// A verdict is filled with numbers when a reader assesses themselves.
  private mutating func checkVerdict(_ node: YAMLNode?) {
    guard let node, let text = node.text else { return }
    let known = ["count", "total"]
    for name in Words.names(in: text).subtracting(known).sorted() {
      diagnostics.append(
        .error(
          .unknownName, "no name '{\(name)}' in a verdict", at: node.location,
          hint: didYouMean(name, among: known) ?? listed(known)))
    }
  }
}

extension Diagnostic {
  /// What to do about the second of two things with one id.
  static func hint(toRename first: SourceLocation) -> String {
    "the other one is in line \(first.line ?? 0); give this one an id of its own"
  }
}
