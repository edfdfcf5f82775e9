/// The schemas that editors check a project's YAML against. They lie in the project, so that they are found without a
/// network, in a folder that begins with a dot, so that they are no part of the site.
enum EditorSchema: CaseIterable {
  case matrix, settings

  private var name: String {
    switch self {
    case .matrix: "matrix.json"
    case .settings: "site.json"
    }
  }

  /// Relative to the project's root.
  var path: String { "content/.schema/\(name)" }

  var text: String { JSONSchema.files.first { $0.name == name }?.text ?? "" }

  /// The comment that leads an editor from a file to its schema, without the `#`.
  func comment(from file: String) -> String {
    "yaml-language-server: $schema=\(Routes.relative(from: file, to: path))"
  }

  /// Writes the schema into a project. It is the program's own file: one of an earlier version is brought up to date.
  func refresh(in root: String) throws(MachineFailure) {
    let (full, bytes) = ("\(root)/\(path)", Array(text.utf8))
    guard try Disk.match(full, with: bytes, as: path) != .same else { return }
    _ = try Disk.makeFolders(FilePath.parent(of: full), as: path)
    if try Disk.status(of: full, as: path) != nil { try Disk.removeFile(full, as: path) }
    try Disk.write(bytes, toNew: full, as: path)
  }
}
