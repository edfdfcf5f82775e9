/// The theme's words file → words. The built-in English file says what words there are, and which `{names}` each holds.
enum WordsReader {
  /// - Parameters:
  ///   - file: the words file that the site uses
  ///   - builtIn: the built-in English one
  ///   - language: the site's
  ///   - place: where the site says so
  static func words(
    _ file: SourceFile, builtIn: SourceFile, language: String, saidAt place: SourceLocation
  ) -> (words: Words, diagnostics: [Diagnostic]) {
    let standard = entries(YAMLDocument.read(SourceText(builtIn)).root)
    var texts = standard.mapValues { $0.text ?? "" }
    var diagnostics: [Diagnostic] = []
    if file.path == builtIn.path, language.lowercased().prefix(while: { $0 != "-" }) != "en" {
      diagnostics.append(
        .warning(
          .missingWord, "there are no words for the language '\(language)', so they are English",
          at: place, hint: cure(language)))
    }
    guard file.path != builtIn.path || file.bytes != builtIn.bytes else { return (Words(texts), diagnostics) }
    let (root, faults) = YAMLDocument.read(SourceText(file))
    diagnostics += faults
    if let root {
      let schema = Schema("the words file", noun: "word", standard.keys.sorted().map { .optional($0, .line) })
      schema.check(root, name: file.path, into: &diagnostics)
    }
    let own = entries(root)
    for (key, node) in own {
      guard let text = node.text, !text.isEmpty, let original = texts[key] else { continue }
      check(key, text, against: original, at: node, &diagnostics)
      texts[key] = text
    }
    let missing = standard.keys.filter { own[$0]?.text?.isEmpty ?? true }.sorted()
    if !missing.isEmpty, !diagnostics.hasErrors, !file.bytes.isEmpty {
      diagnostics.append(
        .warning(
          .missingWord, "words are missing: \(missing.map { "'\($0)'" }.joined(separator: ", "))", at: file.location,
          hint: "add them; until then they are English"))
    }
    return (Words(texts), diagnostics)
  }

  /// What to do about a language that the theme has no words for, or that is none.
  private static func cure(_ language: String) -> String {
    let primary = language.prefix { $0 != "-" }
    if primary.lowercased() == "english" { return "did you mean 'en'?" }
    // Names of languages are tags by their form alone (BCP 47): those in use have two or three letters.
    if primary.count > 3 { return "a language has two or three letters, as in 'en', 'de' and 'pt-BR'" }
    return "run 'sitegen theme eject en.yml', rename the copy to 'templates/\(language).yml' and translate it"
  }

  private static func entries(_ root: YAMLNode?) -> [String: YAMLNode] {
    Dictionary(root?.entries.map { ($0.key, $0.value) } ?? []) { first, _ in first }
  }

  /// The names in braces must be those of the built-in word, and there are twelve months.
  private static func check(
    _ key: String, _ text: String, against original: String, at node: YAMLNode, _ diagnostics: inout [Diagnostic]
  ) {
    let names = Words.names(in: original)
    for name in Words.names(in: text).subtracting(names).sorted() {
      diagnostics.append(
        .error(
          .unknownName, "no name '{\(name)}' in the word '\(key)'", at: node.location,
          hint: didYouMean(name, among: names.sorted()) ?? listed(names.sorted()) ?? "write it without braces"))
    }
    guard key == "months", Words.months(in: text).count != 12 else { return }
    diagnostics.append(
      .error(
        .badValue, "'months' are twelve names with commas between", at: node.location, hint: "January, February, …"))
  }
}
