/// Former addresses: of matrices and their parts from `was`, of essays and pages from `aliases`.
extension Router {
  /// For one matrix or page. A matrix of 100 by 100 that was renamed has as many as it has pages; where ids were changed again and
  /// again, the combinations multiply.
  static let mostFormer = 20_000

  mutating func addFormer() {
    diagnostics += FormerIDs(noun: "matrix", plural: "matrices", reserved: Self.reservedMatrices)
      .clashes(site.matrices.map { FormerIDs.Part(id: $0.id, place: $0.location, was: $0.was) })
    let names = AddressPart.all(site.matrices, reserved: Self.reservedMatrices)
    for index in site.matrices.indices { addFormer(ofMatrix: index, names[index]) }
    for (index, page) in site.pages.enumerated() { addFormer(of: page, page.kind(at: index)) }
    for (index, essay) in site.essays.enumerated() { addFormer(of: essay, .essay(index)) }
    for draft in site.drafts {
      if let url = Self.url(of: draft).url { routes.leftOut.insert(url) }
      routes.leftOut.formUnion(draft.aliases.compactMap { Alias.url($0.name) })
    }
  }

  // MARK: Matrices

  /// Every page of a matrix at every combination of the names that it and what it lies in had: nobody knows which of them
  /// had its old name while another had its.
  private mutating func addFormer(ofMatrix index: Int, _ own: [AddressPart]) {
    let matrix = site.matrices[index]
    let rows = AddressPart.all(matrix.rows, reserved: MatrixReader.reservedRows)
    let columns = AddressPart.all(matrix.columns)
    guard ([own] + rows + columns).contains(where: { $0.count > 1 }) else { return }
    let pages: [(page: RouteID, parts: [[AddressPart]])] = routes.list.enumerated().compactMap { number, route in
      guard route.kind.matrix == index, route.url.hasSuffix("/") else { return nil }
      let parts: [[AddressPart]] =
        switch route.kind {
        case .row(_, let row): [own, rows[row]]
        case .column(_, let column): [own, [AddressPart("at")], columns[column]]
        case .cell(_, let position): [own, rows[position.row], columns[position.column]]
        case .step(_, let from): [own, [AddressPart("from")], columns[from], [AddressPart("to")], columns[from + 1]]
        default: [own] + route.url.split(separator: "/").dropFirst().map { [AddressPart(String($0))] }
        }
      return (RouteID(index: number), parts)
    }
    // Capped on the way, as a long list of former ids, to the power of five, is more than a number can hold.
    let count = pages.reduce(0) { sum, page in
      sum + page.parts.reduce(1) { min($0 * $1.count, Self.mostFormer + 2) } - 1
    }
    guard count <= Self.mostFormer else {
      diagnostics.append(
        .error(
          .tooManyFormer, "the former ids in this matrix make more than \(Self.mostFormer) former addresses",
          at: matrix.location, hint: "delete those that nobody links to any more"))
      return
    }
    for (page, parts) in pages {
      for (url, claim) in AddressPart.combinations(parts) {
        if let claim { routes.addFormer(url, of: page, claim: claim) }
      }
    }
  }

  // MARK: Essays and pages

  private mutating func addFormer(of page: Page, _ kind: PageKind) {
    guard page.aliases.count <= Self.mostFormer else {
      diagnostics.append(
        .error(
          .tooManyFormer, "this page has more than \(Self.mostFormer) former addresses", at: page.aliases[0].location,
          hint: "delete those that nobody links to any more"))
      return
    }
    for alias in page.aliases {
      guard let url = Alias.url(alias.name), kind != .notFound else {
        diagnostics.append(
          .error(
            .badAlias, "'\(alias.name)' cannot be a former address of this page", at: alias.location,
            hint: kind == .notFound
              ? "it stands at every address that leads nowhere" : "write the path from the site's root: '/essays/old/'"
          ))
        continue
      }
      guard !isReserved(url) else {
        diagnostics.append(
          .error(
            .reservedName, "a page cannot have had the URL '/\(url)'", at: alias.location,
            hint: "the site itself uses it; delete it"))
        continue
      }
      // A page without an address was reported.
      if let target = routes.id(of: kind) { routes.addFormer(url, of: target, claim: alias.location) }
    }
  }
}

/// One of the names that a part of an address goes by.
private struct AddressPart {
  var name: String
  /// Where a former name stands; nil for the one that counts.
  var claim: SourceLocation?

  init(_ name: String, claim: SourceLocation? = nil) {
    self.name = name
    self.claim = claim
  }

  /// For each of `parts` its names, the one that counts first. Names that clash were reported, and are left out.
  static func all(_ parts: [some Renamed], reserved: [String] = []) -> [[AddressPart]] {
    var taken = Set(parts.map(\.id) + reserved)
    return parts.map { part in
      [AddressPart(part.id)]
        + part.was.filter { taken.insert($0.name).inserted }.map { AddressPart($0.name, claim: $0.location) }
    }
  }

  /// Every address that can be made of one name for each part, with the place of its first former name.
  static func combinations(_ parts: [[AddressPart]]) -> [(url: String, claim: SourceLocation?)] {
    var addresses: [(url: String, claim: SourceLocation?)] = [("", nil)]
    for names in parts {
      addresses = addresses.flatMap { address in
        names.map { ("\(address.url)\($0.name)/", address.claim ?? $0.claim) }
      }
    }
    return addresses
  }
}
