import Markdown

/// The fourth station: Markdown + routes → fragments, each text for itself and in parallel.
struct Composer: Sendable {
  let references: References
  let words: Words
  let pictures: [String: PictureSize]

  struct Result: Sendable {
    /// By `TextID`.
    var fragments: [Fragment]
    /// What was composed, in the same order on every run.
    var jobs: [TextJob]
    var diagnostics: [Diagnostic]
  }

  private struct Composed: Sendable {
    var fragment: Fragment
    var diagnostics: [Diagnostic]
  }

  init(references: References, words: Words) {
    self.references = references
    self.words = words
    pictures = Dictionary(
      references.site.files.compactMap { file in file.pictureSize.map { (file.path, $0) } }
    ) { first, _ in first }
  }

  func compose(jobs count: Int) -> Result {
    let jobs = TextJob.all(of: references.site, references.routes)
    let composed = parallelMap(count: jobs.count, jobs: count) { compose(jobs[$0]) }
    var result = Result(
      fragments: [Fragment](repeating: Fragment(), count: references.site.texts.count), jobs: jobs, diagnostics: [])
    for (job, one) in zip(jobs, composed) {
      result.fragments[job.text.index] = one.fragment
      result.diagnostics += one.diagnostics
    }
    return result
  }

  private func compose(_ job: TextJob) -> Composed {
    let text = references.site.texts[job.text.index]
    if let fault = tooLargeTable(in: text) { return Composed(fragment: Fragment(), diagnostics: [fault]) }
    let rendered = MarkdownRenderer.render(text.bytes, options: options(for: job))
    let folder = text.file.path.prefix(upTo: text.file.path.lastIndex(of: "/") ?? text.file.path.startIndex)
    let context = References.Context(folder: String(folder), page: job.page, matrix: job.matrix)
    var parts = FragmentMaker(composer: self, text: text, context: context, rendered: rendered)
    parts.make(job.part)
    return Composed(fragment: parts.fragment, diagnostics: parts.diagnostics)
  }

  private func tooLargeTable(in text: SourceText) -> Diagnostic? {
    let limit = references.site.settings.limits.tableCells
    guard text.bytes.contains(UInt8(ascii: "|")), let table = TableMeasure(text.bytes).largest, table.cells > limit
    else { return nil }
    return .error(
      .tableTooLarge, "this table has about \(table.cells) cells, more than the limit of \(limit)",
      at: text.location(line: table.line, column: .bytes(1)),
      hint: "split it, or raise 'limits: {tableCells: …}' in site.yml")
  }

  private func options(for job: TextJob) -> MarkdownOptions {
    let settings = references.site.settings
    var options = MarkdownOptions(
      smart: settings.smart, allowsRawHTML: settings.allowsRawHTML, slotFences: ["matrix"], words: words.markdown)
    switch job.part {
    case .main(let title): options.title = title
    case .section(let idPrefix):
      options.headingBase = 3
      options.idPrefix = idPrefix
    case .summary:
      options.inline = true
      options.slotFences = []
    }
    return options
  }
}
