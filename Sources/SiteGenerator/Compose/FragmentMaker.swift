import Markdown

/// Makes one fragment from one rendered text: finds out what its links, pictures and matrix blocks mean and what is wrong
/// with them.
struct FragmentMaker {
  let composer: Composer
  let text: SourceText
  let context: References.Context
  let rendered: RenderedMarkdown
  private(set) var links: [Fragment.Link] = []
  private(set) var pictures: [Fragment.Picture] = []
  private var headings: [Heading]
  private var citations: [Citation] = []
  private(set) var findings = Findings(about: "this text")

  init(composer: Composer, text: SourceText, context: References.Context, rendered: RenderedMarkdown) {
    self.composer = composer
    self.text = text
    self.context = context
    self.rendered = rendered
    headings = rendered.headings
  }

  var references: References { composer.references }

  mutating func make(_ part: TextJob.Part) -> Fragment {
    let isSummary = if case .summary = part { true } else { false }
    if isSummary { checkSummary() }
    for notice in rendered.notices { report(notice) }
    if isSummary {
      // Links and pictures are faults in a summary, wherever they lead.
      return Fragment(
        html: rendered.html, headings: headings, words: String(decoding: rendered.plain, as: UTF8.self),
        written: writtenSummary())
    }
    links = rendered.links.map { link($0) }
    cite()
    pictures = rendered.images.map { picture($0) }
    return Fragment(
      html: rendered.html, slots: rendered.slots, links: links, pictures: pictures,
      blocks: rendered.fences.map { block($0) }, headings: headings, plain: SearchableWords(rendered, links),
      citations: citations, written: written())
  }

  /// The file alone where it would not be shown.
  private func location(_ position: TextPosition) -> SourceLocation {
    findings.isFull ? text.file.location : text.location(position)
  }

  private mutating func report(_ fault: References.Fault, at position: TextPosition) {
    guard findings.wantsErrors else { return }
    let place = text.location(position)
    if let diagnostic = Diagnostic(fault, at: place) { findings.add(diagnostic) }
  }

  // MARK: Links

  private mutating func link(_ link: Markdown.Link) -> Fragment.Link {
    var resolved = Fragment.Link(target: nil, words: link.url, position: link.position)
    do throws(References.Fault) {
      let target = try references.target(of: link.url, in: context)
      resolved.target = target
      switch target {
      case .page(let page, let anchor):
        if !link.hasText || link.words.isEmpty {
          resolved.words = title(of: page, anchor)
        }
        if link.hasText, references.routes[page].kind.isCited {
          resolved.name = String(decoding: rendered.plain[link.words], as: UTF8.self)
        }
      case .file(let path): resolved.words = path
      case .web(let url):
        resolved.words = link.hasText ? name(of: link) : url
      }
    } catch {
      report(error, at: link.position)
    }
    return resolved
  }

  /// What a link out of the site calls its target: its title, else its words.
  private func name(of link: Markdown.Link) -> String {
    guard link.title.isEmpty else { return link.title }
    let words = String(decoding: rendered.plain[link.words], as: UTF8.self)
    return words.isEmpty ? link.url : words
  }

  /// A link to a lens leads to its legend on the matrix's page, and is called like the lens.
  private func title(of page: RouteID, _ anchor: String?) -> String {
    if case .matrix(let index) = references.routes[page].kind, let anchor,
      let lens = references.site.matrices[index].lenses.first(where: { Anchor.lens($0.id) == anchor })
    {
      return lens.title
    }
    if page == context.page, let anchor, let heading = rendered.headings.first(where: { $0.id == anchor }) {
      return heading.text
    }
    return references.routes[page].title
  }

  /// Notes who is cited where, and calls headings by the titles that are filled in. Block by block, as all links of a
  /// paragraph stand in the same words.
  private mutating func cite() {
    var first = 0
    while first < rendered.links.count {
      let block = rendered.links[first].block
      let last = rendered.links[first...].firstIndex { $0.block != block } ?? rendered.links.count
      cite(first..<last)
      first = last
    }
  }

  private mutating func cite(_ range: Range<Int>) {
    let isHeading = rendered.links[range.lowerBound].blockKind == .heading
    let isCiting = range.contains { citedPage($0) != nil }
    guard isCiting || isHeading else { return }
    let block = FilledBlock(range, rendered, links)
    if isHeading, let heading = rendered.links[range.lowerBound].heading {
      headings[heading].text = String(decoding: block.words, as: UTF8.self)
    }
    let sentences = Sentences(block.words)
    for index in range {
      guard let page = citedPage(index) else { continue }
      let link = rendered.links[index]
      let heading = link.heading.map { headings[$0] }
      let isInTable = link.blockKind == .tableCell
      let words = isInTable ? heading?.text : nil
      citations.append(
        Citation(
          page: context.page, target: page,
          words: words ?? sentences.sentence(around: block.places[index - range.lowerBound]),
          heading: heading?.id))
    }
  }

  /// The row, column or cell that a link leads to, if it is on another page.
  private func citedPage(_ link: Int) -> RouteID? {
    guard case .page(let page, _)? = links[link].target, page != context.page,
      references.routes[page].kind.isCited
    else { return nil }
    return page
  }

  // MARK: Pictures

  private mutating func picture(_ image: Markdown.Image) -> Fragment.Picture {
    var picture = Fragment.Picture(
      file: nil, address: nil, alt: image.alt, title: image.title, size: nil, isInLink: image.isInLink,
      position: image.position)
    do throws(References.Fault) {
      switch try references.target(of: image.url, in: context) {
      case .file(let path):
        guard PictureHeader.mayBePicture(path) else {
          throw References.Fault(
            code: .deadFile, message: "'\(image.url)' is no picture", hint: "delete the '!' to link to it")
        }
        picture.file = path
        picture.size = composer.pictures[path]
        if picture.size == nil {
          findings.add(
            .warning(
              .pictureSize, "the size of '\(image.url)' cannot be told", at: location(image.position),
              hint:
                "use PNG, JPEG, GIF, WebP, AVIF or an SVG with a viewBox, so that the page does not jump while it loads"
            ))
        }
      case .web(let address):
        picture.address = address
        findings.add(
          .warning(
            .remotePicture, "a picture from elsewhere becomes a link", at: location(image.position),
            hint: "copy it into 'content/': pages load nothing from other sites"))
      case .page:
        throw References.Fault(
          code: .deadLink, message: "'\(image.url)' is a page, not a picture", hint: "delete the '!' to link to it")
      }
    } catch {
      report(error, at: image.position)
    }
    return picture
  }

  // MARK: Matrix blocks

  private mutating func block(_ fence: Markdown.Fence) -> MatrixBlock? {
    let body = text.lines(
      from: fence.bodyLine, indent: fence.position.column - 1, bytes: Array(fence.body.utf8))
    let (options, faults) = MatrixOptions.read(info: fence.info, body)
    guard faults.isEmpty || findings.isFull || isClosed(fence) else {
      findings.add(
        .error(
          .yamlSyntax, "the matrix block that begins here never ends", at: location(fence.position),
          hint: "close it with a line of '```' before the text goes on"))
      return nil
    }
    for fault in faults { findings.add(fault) }
    var maker = MatrixBlockMaker(references: references, context: context)
    defer { for fault in maker.diagnostics { findings.add(fault) } }
    return maker.block(options, at: location(fence.position))
  }

  /// Whether the line behind its body is the one that closes it. A block without one takes in the rest of the text.
  private func isClosed(_ fence: Markdown.Fence) -> Bool {
    // Markdown knows no other line ends (CommonMark, section 2.1); Swift's `isNewline` also means U+2028 and form feeds.
    func endsLine(_ character: Character) -> Bool { character == "\n" || character == "\r" || character == "\r\n" }
    let lines = text.string.split(omittingEmptySubsequences: false, whereSeparator: endsLine)
    let index = fence.bodyLine - 1 + fence.body.count(where: endsLine)
    guard index < lines.count else { return false }
    let closing = lines[index].drop { " \t>".contains($0) }
    return closing.hasPrefix("```") || closing.hasPrefix("~~~")
  }

  // MARK: Summaries and notices

  private mutating func checkSummary() {
    for link in rendered.links {
      findings.add(
        .error(
          .linkInSummary, "a summary holds no links", at: location(link.position),
          hint: "summaries stand inside links themselves; move the link into the body"))
    }
    for image in rendered.images {
      findings.add(
        .error(
          .summaryShape, "a summary holds no pictures", at: location(image.position), hint: "move it into the body"))
    }
    guard !text.bytes.isEmpty, !rendered.isSingleParagraph else { return }
    findings.add(
      .error(
        .summaryShape, "a summary is one paragraph of text", at: text.start,
        hint: "move lists, headings, code blocks, notes and further paragraphs into the body"))
  }

  private mutating func report(_ notice: Notice) {
    switch notice {
    case .rawHTML(let position):
      findings.add(
        .warning(
          .rawHTML, "raw HTML is left out", at: location(position),
          hint: "write it in Markdown, or allow it in site.yml with 'markdown: {rawHTML: allow}'"))
    case .repeatedTitle(let position):
      findings.add(
        .warning(
          .repeatedTitle, "this heading repeats the page's title and is left out", at: location(position),
          hint: "delete it; the title stands above the text anyway"))
    }
  }
}

extension PageKind {
  /// Whether the page lists who links to it.
  var isCited: Bool {
    switch self {
    case .row, .column, .cell: true
    default: false
    }
  }
}
