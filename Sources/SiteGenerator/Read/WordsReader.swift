/// The theme's words file → words.
enum WordsReader {
  /// - Parameters:
  ///   - file: the words file that the site uses
  ///   - builtIn: the built-in English one, which says what words there are
  static func words(_ file: SourceFile, builtIn: SourceFile) -> (words: Words, diagnostics: [Diagnostic]) {
    let standard = texts(builtIn).texts
    guard file.path != builtIn.path || file.bytes != builtIn.bytes else { return (Words(standard), []) }
    var (own, diagnostics) = texts(file)
    if let root = YAMLDocument.read(SourceText(file)).root {
      let schema = Schema("the words file", noun: "word", standard.keys.sorted().map { .optional($0, .line) })
      schema.check(root, name: file.path, into: &diagnostics)
    }
    let missing = standard.keys.filter { own[$0] == nil }.sorted()
    if !missing.isEmpty, !diagnostics.hasErrors {
      diagnostics.append(
        .warning(
          .missingWord, "words are missing: \(missing.map { "'\($0)'" }.joined(separator: ", "))", at: file.location,
          hint: "add them; until then they are English"))
    }
    own.merge(standard) { own, _ in own }
    return (Words(own), diagnostics)
  }

  private static func texts(_ file: SourceFile) -> (texts: [String: String], diagnostics: [Diagnostic]) {
    let (root, diagnostics) = YAMLDocument.read(SourceText(file))
    let pairs = root?.entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } } ?? []
    return (Dictionary(pairs) { first, _ in first }, diagnostics)
  }
}
