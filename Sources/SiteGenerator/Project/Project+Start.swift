extension Project {
  /// Makes a new project: the example that the program carries, or only what a project needs.
  ///
  /// - Parameters:
  ///   - folder: absolute, or relative to the current folder; made if need be
  ///   - isBare: without the example
  /// - Returns: An error when the folder holds files. `.git` does not count, so that a repository can be made first.
  public static func start(in folder: String, isBare: Bool) throws(MachineFailure) -> Change {
    let root = FilePath.absolute(folder, from: try FilePath.current())
    let made = try Disk.makeFolders(root, as: folder)
    let names = try Disk.names(in: root, as: folder)
    let found = (names.valid.filter { !ignored.contains($0) } + names.invalid).sorted { $0.precedesInBytes($1) }
    guard found.isEmpty else { return Change(diagnostics: [.folderInUse(folder, found)]) }
    var files = NewFiles(in: root)
    for (path, bytes) in EmbeddedExample.decoded.sorted(by: { $0.key < $1.key })
    where !isBare || path == ".gitignore" {
      files.add(path, bytes)
    }
    if isBare { files.add("content/site.yml", bareSettings(for: root)) }
    for schema in EditorSchema.allCases { files.add(schema.path, schema.text) }
    do throws(MachineFailure) {
      return try Project(root: root).write(files)
    } catch {
      for folder in made.reversed() { _ = try? Disk.removeEmptyFolder(folder, as: "") }
      throw error
    }
  }

  private static let ignored = [".git", ".DS_Store"]

  private static func bareSettings(for root: String) -> String {
    let name = root.utf8.lastIndex(of: FilePath.slash).map { String(root[root.utf8.index(after: $0)...]) } ?? root
    return """
      # \(EditorSchema.settings.comment(from: "content/site.yml"))
      title: \(YAMLScalar.inline(Self.title(from: name)))

      """
  }

  /// "breadth-before-scale" → "Breadth before scale"
  static func title(from name: String) -> String {
    let words = name.split { "-_. ".contains($0) }.joined(separator: " ")
    return words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Diagnostic {
  fileprivate static func folderInUse(_ folder: String, _ names: [String]) -> Self {
    let shown = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let rest = names.count > 5 ? " and \(names.count - 5) more" : ""
    return .error(
      .fileExists, "this folder holds \(shown)\(rest) already", at: SourceLocation(file: folder),
      hint: "name a new folder, or an empty one")
  }
}
