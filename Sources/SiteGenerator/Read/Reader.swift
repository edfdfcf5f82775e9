/// The second station: bytes → model. YAML and front matter become values, every fault a diagnostic, and whatever can be
/// read is read all the same, so that one run finds all faults.
enum Reader {
  /// What an author's files say, and everything wrong with them.
  struct Result: Sendable {
    var site: Site
    var diagnostics: [Diagnostic]
    /// Matrices that could not be read, or not all of their rows and columns.
    var damagedMatrices: Set<String>
    fileprivate var pages: [PageReader] = []
    fileprivate var models: Models?
  }

  /// What came of the matrices, and from what.
  fileprivate struct Models: Sendable {
    var files: [SourceFile]
    var limits: Limits
    /// The number of texts before theirs.
    var firstText: Int
    var texts: ArraySlice<SourceText> = []
    var matrices: [Matrix] = []
    var damaged: Set<String> = []
    var diagnostics: [Diagnostic] = []

    func isFrom(_ other: Models) -> Bool {
      firstText == other.firstText && limits == other.limits && files.areSame(as: other.files)
    }
  }

  /// What `site.yml` says. It is read before everything else, as the theme depends on it, too.
  struct Head: Sendable {
    var settings: Settings
    fileprivate var texts: TextList
    fileprivate var diagnostics: [Diagnostic]
  }

  /// - Parameter baseURL: instead of the one in the settings
  static func settings(_ content: Content, baseURL: String?) -> Head {
    var texts = TextList()
    var diagnostics: [Diagnostic] = []
    // Without settings the rest is read all the same, so that its faults are found.
    let file = limited(
      content.settings ?? SourceFile(path: "content/site.yml", bytes: []), Limits(), &diagnostics)
    var settings = SettingsReader.settings(file, texts: &texts, diagnostics: &diagnostics)
    settings.baseURL = (baseURL ?? settings.baseURL).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return Head(settings: settings, texts: texts, diagnostics: diagnostics)
  }

  /// - Parameter earlier: what was read before; files that are the same are not read again
  static func read(
    _ content: Content, _ head: Head, includesDrafts: Bool, jobs: Int, after earlier: Result? = nil
  ) -> Result {
    let settings = head.settings
    var (texts, diagnostics) = (head.texts, head.diagnostics)
    let content = limited(content, settings.limits, &diagnostics)
    let known = Dictionary((earlier?.pages ?? []).map { ($0.file.path, $0) }) { first, _ in first }
    let readers = parallelMap(count: content.pages.count, jobs: jobs) { index in
      let file = content.pages[index]
      if let known = known[file.path], known.file.isSame(as: file) { return known }
      return PageReader(file)
    }
    var pages: [Page] = []
    var essays: [Page] = []
    var drafts: [Page] = []
    for reader in readers {
      diagnostics += reader.diagnostics
      let page = reader.page(&texts)
      guard includesDrafts || !page.isDraft else {
        drafts.append(page)
        continue
      }
      if page.role == .essay { essays.append(page) } else { pages.append(page) }
    }
    essays.sort(by: Self.isNewer)
    var models = Models(
      files: content.matrices + content.matrixTexts, limits: settings.limits, firstText: texts.texts.count)
    if let known = earlier?.models, known.isFrom(models) {
      models = known
      texts.append(known.texts)
    } else {
      models.read(content, texts: &texts)
      models.texts = texts.texts[models.firstText...]
    }
    return Result(
      site: Site(
        settings: settings, pages: pages, essays: essays, matrices: models.matrices, files: content.files,
        drafts: drafts, texts: texts.texts),
      diagnostics: diagnostics + models.diagnostics,
      damagedMatrices: content.misnamedMatrices.union(models.damaged), pages: readers, models: models)
  }

  /// Files over the limit are read as if they were empty.
  private static func limited(_ content: Content, _ limits: Limits, _ diagnostics: inout [Diagnostic]) -> Content {
    var content = content
    content.pages = content.pages.map { limited($0, limits, &diagnostics) }
    content.matrices = content.matrices.map { limited($0, limits, &diagnostics) }
    content.matrixTexts = content.matrixTexts.map { limited($0, limits, &diagnostics) }
    return content
  }

  private static func limited(_ file: SourceFile, _ limits: Limits, _ diagnostics: inout [Diagnostic]) -> SourceFile {
    guard file.count > limits.fileBytes else { return file }
    let isSettings = file.path == "content/site.yml"
    diagnostics.append(
      .error(
        .fileTooLarge, "the file has \(file.count) bytes, more than the limit of \(limits.fileBytes)",
        at: file.location,
        hint: isSettings ? "shorten it" : "split it, or raise 'limits: {fileBytes: …}' in site.yml"))
    return SourceFile(path: file.path, bytes: [])
  }

  private static func isNewer(_ left: Page, than right: Page) -> Bool {
    switch (left.date, right.date) {
    case (let a?, let b?) where a != b: a > b
    case (_?, nil): true
    case (nil, _?): false
    default: left.path < right.path
    }
  }
}

extension Reader.Models {
  fileprivate mutating func read(_ content: Content, texts: inout TextList) {
    damaged = content.misnamedMatrices
    let ids = content.matrices.map { Self.matrixID(of: $0) }
    var textFiles = Dictionary(grouping: content.matrixTexts) { file in
      String(file.path.dropFirst("content/matrices/".count).dropLast(".md".count).prefix { $0 != "/" })
    }
    for (file, id) in zip(content.matrices, ids) {
      if !ID.isValid(id) {
        diagnostics.append(.badMatrixID(id, at: file.location))
      }
      var long = MatrixTexts(id: id, files: textFiles.removeValue(forKey: id) ?? [])
      let (matrix, isDamaged, faults) = MatrixReader.matrix(
        id: id, file, long: &long, texts: &texts, limits: limits)
      diagnostics += faults
      if isDamaged { damaged.insert(id) }
      guard let matrix else { continue }
      if !damaged.contains(id) { diagnostics += long.orphans(of: matrix) }
      matrices.append(matrix)
    }
    for file in textFiles.values.joined() {
      let id = String(file.path.dropFirst("content/matrices/".count).prefix { $0 != "/" && $0 != "." })
      guard !damaged.contains(id) else { continue }
      diagnostics.append(
        .error(
          .orphanText, "this text belongs to nothing: there is no 'content/matrices/\(id).yml'", at: file.location,
          hint: MatrixTexts.moving(id, matrices) ?? didYouMean(id, among: ids)
            ?? "add the matrix, or move the text out of 'matrices/'"))
    }
  }

  private static func matrixID(of file: SourceFile) -> String {
    String(file.path.dropFirst("content/matrices/".count).dropLast(".yml".count))
  }
}
