extension Project {
  /// The built-in theme's files, by their paths in `templates/`.
  public static var themeFiles: [String] { ThemeLoader.builtIn.keys.sorted() }

  /// The file of the built-in theme that is meant, with or without `templates/` before it; nil when there is none.
  public static func themeFile(named name: String) -> String? {
    let path = name.hasPrefix("templates/") ? String(name.dropFirst("templates/".count)) : name
    return ThemeLoader.builtIn[path] == nil ? nil : path
  }

  /// Its nearest name, for one that is not among them.
  public static func themeHint(for name: String) -> String {
    let path = name.hasPrefix("templates/") ? String(name.dropFirst("templates/".count)) : name
    // Somebody may know the file's name and not its folder or ending.
    func bare(_ path: String) -> String {
      String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
    }
    let candidates = themeFiles.filter { $0.hasSuffix(".mustache") } + themeFiles
    // An ending that many files have makes no two names alike.
    func stem(_ path: String) -> String {
      let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
      return dot.map { String(path[..<$0]) } ?? path
    }
    let near =
      themeFiles.first { $0.hasSuffix("/" + path) }
      ?? nearestName(to: stem(path), among: candidates.map(stem))
      .flatMap { name in candidates.first { stem($0) == name } }
      ?? nearestName(to: bare(path), among: candidates.map(bare))
      .flatMap { name in candidates.first { bare($0) == name } }
    return near.map { "did you mean '\($0)'?" } ?? "'sitegen theme eject --list' lists them"
  }

  /// Copies files of the built-in theme into the project, where they replace the built-in ones.
  ///
  /// - Parameter file: One of `themeFiles`; without it, all that are not there yet.
  public func ejectTheme(_ file: String? = nil) throws(MachineFailure) -> Change {
    let contentFault = try contentFault()
    guard contentFault.isEmpty else { return Change(diagnostics: contentFault) }
    var files = NewFiles(in: root)
    for name in file.map({ [$0] }) ?? Self.themeFiles {
      if let source = ThemeLoader.builtIn[name] { files.add(source.path, source.bytes) }
    }
    let kept = file == nil ? try files.skipTaken() : []
    var change = try write(files)
    change.kept = kept
    return change
  }
}
