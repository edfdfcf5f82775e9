/// Puts the theme together: the built-in files, each replaced by the project's own of the same name.
enum ThemeLoader {
  /// The project's own files, by their path below `templates/`.
  ///
  /// - Parameter root: the project's folder, absolute
  static func files(
    root: String
  ) throws(MachineFailure) -> (files: [String: SourceFile], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var files: [String: SourceFile] = [:]
    if try Disk.status(of: root + "/templates", followingLinks: true, as: "templates")?.kind == .folder {
      let listing = try FolderListing(of: root + "/templates", within: root, as: "templates")
      for problem in listing.problems {
        diagnostics.append(
          .error(
            .fileName, "this cannot be part of a theme", at: SourceLocation(file: "templates/" + problem.path),
            hint: "move it away"))
      }
      for entry in listing.entries where entry.status.kind == .file {
        let shown = "templates/" + entry.path
        guard let bytes = try Disk.read(entry.absolutePath, atMost: TextLoader.largest, as: shown) else {
          diagnostics.append(TextLoader.tooLarge(shown, entry.size))
          continue
        }
        guard entry.path.hasSuffix(".mustache") || entry.path.hasSuffix(".yml") else {
          files[entry.path] = SourceFile(path: shown, bytes: bytes)
          continue
        }
        let (file, faults) = TextLoader.text(bytes, path: shown)
        // An empty template leaves its part of the page out, and that may be meant.
        diagnostics += entry.path.hasSuffix(".mustache") ? faults.filter { $0.code != .emptyFile } : faults
        files[entry.path] = file
      }
    }
    return (files, diagnostics)
  }

  /// - Parameter language: the site's, for the words file
  static func theme(
    own: [String: SourceFile], language: String
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let files = builtIn.merging(own) { _, own in own }
    let english = builtIn["en.yml"] ?? SourceFile(path: "templates/en.yml", bytes: [])
    var theme = Theme(
      templates: [:], assets: [:], words: words(in: files, language: language) ?? english, builtInWords: english)
    for (path, file) in files {
      if path.hasSuffix(".mustache") {
        theme.templates[String(path.dropLast(".mustache".count))] = file
      } else if path.hasPrefix("assets/") {
        theme.assets[path] = file
      } else if !path.hasSuffix(".yml") {
        diagnostics.append(
          .warning(
            .fileName, "a theme has no place for this file", at: file.location,
            hint: "files for the site lie in 'templates/assets/'"))
      }
    }
    return (theme, diagnostics)
  }

  /// The words of the language ("pt-BR.yml", "pt.yml"), else the English ones.
  private static func words(in files: [String: SourceFile], language: String) -> SourceFile? {
    let primary = String(language.prefix { $0 != "-" })
    return files["\(language).yml"] ?? files["\(primary).yml"] ?? files["en.yml"]
  }

  /// The theme that the program carries: the repository's own `templates/`.
  static let builtIn: [String: SourceFile] = EmbeddedTheme.decoded.reduce(into: [:]) { files, file in
    files[file.key] = SourceFile(path: "templates/" + file.key, bytes: file.value)
  }
}
