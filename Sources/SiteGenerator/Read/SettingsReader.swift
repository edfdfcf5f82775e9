/// `site.yml` → settings.
enum SettingsReader {
  /// Faults are added to `diagnostics`; whatever can be read is read all the same.
  static func settings(_ file: SourceFile, texts: inout TextList, diagnostics: inout [Diagnostic]) -> Settings {
    var settings = Settings()
    let (root, faults) = YAMLDocument.read(SourceText(file))
    diagnostics += faults
    guard let root else {
      if faults.isEmpty, !file.bytes.isEmpty {
        diagnostics.append(.error(.missingKey, "site.yml needs 'title'", at: file.location, hint: "add 'title: …'"))
      }
      return settings
    }
    Schema.settings.check(root, name: "site.yml", into: &diagnostics)
    settings.title = root.text("title") ?? ""
    settings.summary = texts.add(root, "summary")
    if let language = root.text("language"), Shape.isLanguageTag(language) { settings.language = language }
    settings.languagePlace = root["language"]?.location
    settings.baseURL = root.text("baseURL")
    settings.authors = root.texts("authors")
    settings.licence = root.text("licence")
    settings.repository = root.text("repository")
    if let nav = root["nav"], case .list(let items) = nav.content { settings.nav = items.compactMap(\.named) }
    settings.matrix = root.named("matrix")
    settings.image = root.named("image")
    settings.accent = root.text("accent")
    settings.allowsRawHTML = root["markdown"]?.text("rawHTML") == "allow"
    settings.smart = root["markdown"]?.text("smart") != "false"
    if let limits = root["limits"] {
      func limit(_ key: String) -> Int? { limits.text(key).flatMap { Int($0) } }
      settings.limits.fileBytes = limit("fileBytes") ?? settings.limits.fileBytes
      settings.limits.tableCells = limit("tableCells") ?? settings.limits.tableCells
      settings.limits.seconds = limit("seconds") ?? settings.limits.seconds
    }
    return settings
  }
}
