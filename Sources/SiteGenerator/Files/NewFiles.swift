/// Files that a command adds to a project: all of them or none, and never over something that is there.
struct NewFiles: Sendable {
  /// Absolute.
  private let root: String
  /// In the order in which they were added; paths are relative to the root.
  private(set) var files: [(path: String, bytes: [UInt8])] = []

  init(in root: String) {
    self.root = root
  }

  mutating func add(_ path: String, _ bytes: [UInt8]) { files.append((path, bytes)) }

  mutating func add(_ path: String, _ text: String) { add(path, Array(text.utf8)) }

  var paths: [String] { files.map(\.path) }

  /// Whether something stands at the path, be it a link to nothing.
  func isTaken(_ path: String) throws(MachineFailure) -> Bool {
    try Disk.status(of: "\(root)/\(path)", as: path) != nil
  }

  /// Leaves out what is there already, and says what that is.
  mutating func skipTaken() throws(MachineFailure) -> [String] {
    var (kept, taken): ([(path: String, bytes: [UInt8])], [String]) = ([], [])
    for file in files {
      if try isTaken(file.path) { taken.append(file.path) } else { kept.append(file) }
    }
    files = kept
    return taken
  }

  /// Writes all of them, with the folders that they need. If one is there already, nothing is written, and each such is
  /// in the result.
  ///
  /// - Throws: When the system refuses. Then everything is as it was before, as far as the system allows.
  func write() throws(MachineFailure) -> [Diagnostic] {
    var taken: [Diagnostic] = []
    for path in paths where try isTaken(path) { taken.append(.fileExists(path)) }
    guard taken.isEmpty else { return taken }
    var written: [String] = []
    var made: [String] = []
    do throws(MachineFailure) {
      for (path, bytes) in files {
        let full = "\(root)/\(path)"
        made += try Disk.makeFolders(FilePath.parent(of: full), as: path)
        try Disk.write(bytes, toNew: full, as: path)
        written.append(full)
      }
    } catch {
      for path in written { try? Disk.removeFile(path, as: "") }
      for folder in made.reversed() { _ = try? Disk.removeEmptyFolder(folder, as: "") }
      throw error
    }
    return []
  }
}

extension Diagnostic {
  static func fileExists(_ path: String) -> Self {
    .error(
      .fileExists, "this file is there already, and nothing is ever written over", at: SourceLocation(file: path),
      hint: "choose another name, or move the file away")
  }
}
