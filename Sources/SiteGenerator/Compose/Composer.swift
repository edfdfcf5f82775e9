import Markdown

/// The fourth station: Markdown + routes → fragments, each text for itself and in parallel.
struct Composer: Sendable {
  let references: References
  /// What all texts have in common.
  private let options: MarkdownOptions
  let pictures: [String: PictureSize]

  struct Result: Sendable {
    /// By `TextID`.
    var fragments: [Fragment]
    /// What was composed, in the same order on every run.
    var jobs: [TextJob]
    /// By job.
    var findings: [[Diagnostic]]
    /// One for each text that was given up.
    var tooSlow: [Diagnostic] = []
    /// Whether some texts are missing, as they took too long or would have.
    var isPartial = false

    var diagnostics: [Diagnostic] { findings.flatMap(\.self) + tooSlow }

    /// All jobs of a site, none of them done.
    init(of references: References) {
      jobs = TextJob.all(of: references.site, references.routes)
      fragments = [Fragment](repeating: Fragment(), count: references.site.texts.count)
      findings = [[Diagnostic]](repeating: [], count: jobs.count)
    }

    /// - Parameter composed: nil for a text that was given up or not begun
    mutating func take(_ composed: Composed?, of job: Int) {
      if let fragment = composed?.fragment {
        fragments[jobs[job].text.index] = fragment
      } else {
        isPartial = true
      }
      findings[job] = composed?.diagnostics ?? []
    }
  }

  /// What came of one job.
  struct Composed: Sendable {
    /// Nil for a text that was not parsed.
    var fragment: Fragment?
    var diagnostics: [Diagnostic]
  }

  init(references: References, words: Words) {
    self.references = references
    let settings = references.site.settings
    options = MarkdownOptions(
      smart: settings.smart, allowsRawHTML: settings.allowsRawHTML, slotFences: ["matrix"], words: words.markdown)
    pictures = Dictionary(
      references.site.files.compactMap { file in file.pictureSize.map { (file.path, $0) } }
    ) { first, _ in first }
  }

  /// - Parameters:
  ///   - monitor: whose seconds are counted; without one no text takes too long
  ///   - earlier: what was composed before from the same routes and everything else that texts refer to, and the texts
  ///     that it was made from; those that are the same are not composed again
  func compose(
    jobs count: Int, monitor: (any BuildMonitor)? = nil, after earlier: (result: Result, texts: [SourceText])? = nil
  ) -> Result {
    var result: Result
    let todo: [Int]
    if let earlier, !earlier.result.isPartial {
      result = earlier.result
      todo = result.jobs.indices.filter {
        let text = result.jobs[$0].text.index
        return !references.site.texts[text].file.isSame(as: earlier.texts[text].file)
      }
    } else {
      result = Result(of: references)
      todo = Array(result.jobs.indices)
    }
    compose(todo, of: &result, jobs: count, monitor: monitor)
    return result
  }

  /// Composes some of the jobs of `result`, by their indices.
  ///
  /// - Returns: what is wrong with these
  @discardableResult
  func compose(
    _ todo: [Int], of result: inout Result, jobs count: Int, monitor: (any BuildMonitor)?
  ) -> [Diagnostic] {
    let jobs = result.jobs
    let (composed, slow) = watchedMap(
      count: todo.count, jobs: count, seconds: references.site.settings.limits.seconds, monitor: monitor
    ) { index, watch in
      watch.begins(todo[index])
      return compose(jobs[todo[index]])
    }
    for (job, one) in zip(todo, composed) { result.take(one, of: job) }
    return todo.flatMap { result.findings[$0] } + giveUp(slow, of: &result)
  }

  /// Does without the texts of these jobs, as they take too long.
  ///
  /// - Returns: what is to be said about it
  func giveUp(_ slow: [Int], of result: inout Result) -> [Diagnostic] {
    for job in slow { result.take(nil, of: job) }
    let diagnostics = slow.map { tooSlow(result.jobs[$0]) }
    result.tooSlow += diagnostics
    return diagnostics
  }

  private func tooSlow(_ job: TextJob) -> Diagnostic {
    let limit = references.site.settings.limits.seconds
    return .error(
      .tooSlow, "this text takes longer than the limit of \(limit) \(limit == 1 ? "second" : "seconds")",
      at: references.site.texts[job.text.index].start,
      hint: "look for long runs of brackets or bars in it and split it, or raise 'limits: {seconds: …}' in site.yml")
  }

  func compose(_ job: TextJob) -> Composed {
    let text = references.site.texts[job.text.index]
    if let fault = tooLargeTable(in: text) ?? tooManyMarks(in: text) {
      return Composed(fragment: nil, diagnostics: [fault])
    }
    let rendered = MarkdownRenderer.render(text.bytes, options: options(for: job))
    let path = text.file.path.utf8
    let folder = path.prefix(upTo: path.lastIndex(of: FilePath.slash) ?? path.startIndex)
    let context = References.Context(folder: String(Substring(folder)), page: job.page, matrix: job.matrix)
    var parts = FragmentMaker(composer: self, text: text, context: context, rendered: rendered)
    return Composed(fragment: parts.make(job.part), diagnostics: parts.findings.list)
  }

  private func tooLargeTable(in text: SourceText) -> Diagnostic? {
    let limit = references.site.settings.limits.tableCells
    guard ByteScan.holds(UInt8(ascii: "|"), text.bytes), let table = TableMeasure(text.bytes).largest,
      table.cells > limit
    else { return nil }
    return .error(
      .tableTooLarge, "this table has about \(table.cells) cells, more than the limit of \(limit)",
      at: text.location(line: table.line, column: .bytes(1)),
      hint: "split it, or raise 'limits: {tableCells: …}' in site.yml")
  }

  private func tooManyMarks(in text: SourceText) -> Diagnostic? {
    guard text.bytes.count > MarkMeasure.harmlessBytes, let excess = MarkMeasure(text.bytes).excess else { return nil }
    let (what, hint) =
      switch excess.kind {
      case .pictures: ("this paragraph has too many pictures ('![') and links", "split it by empty lines")
      case .declarations: ("this paragraph has too many tags that begin with '<!' or '<?'", "split it by empty lines")
      case .definitions: ("this address is too long for a text with so many links", "write it out where it is needed")
      }
    return .error(
      .tooSlow, "\(what); reading it would take too long", at: text.location(line: excess.line, column: .bytes(1)),
      hint: hint)
  }

  private func options(for job: TextJob) -> MarkdownOptions {
    var options = options
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
