/// A matrix in the frames of other sites, and the HTML that puts it there.
extension PageMaker {
  /// All of the page: what stands in a frame has no header and no footer.
  func embed(of index: Int) -> Main {
    let matrix = site.matrices[index]
    let source = matrixLink(index)
    var main = Main(kind: .embed, title: matrix.title, description: plain(matrix.summary), html: [])
    main.html = fill(
      .embed,
      EmbedContext(
        documentTitle: "\(matrix.title) – \(site.settings.title)", head: head(of: main), direction: direction,
        root: root, source: source, version: matrix.version, table: table(of: index)))
    return main
  }

  /// Without the site's address the way from the matrix's own page, which script completes.
  func embedding(of index: Int) -> EmbeddingContext {
    let title = site.matrices[index].title.escapedForHTML
    let link = sureLink(to: .embed(matrix: index))
    let whole = routes.id(of: .embed(matrix: index)).flatMap(address)
    let source = (whole ?? link.href).escapedForHTML
    return EmbeddingContext(
      snippet: "<iframe src=\"\(source)\" title=\"\(title)\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>",
      isWhole: whole != nil, href: link.href)
  }
}
