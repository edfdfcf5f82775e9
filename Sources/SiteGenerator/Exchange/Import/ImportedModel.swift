/// A model that was read from a table, on its way into the files of a project.
struct ImportedModel: Sendable {
  /// A text that goes into a file of its own.
  struct Text: Sendable {
    var owner: MatrixTexts.Owner
    var markdown: String
    /// Where it stands in the table.
    var line: Int
  }

  var tree: YAMLTree
  var texts: [Text] = []
  var rows: [NewID]
  var columns: [NewID]
  var cells: Int
}

/// An id and the title that it was made from, or that it stands beside.
public struct NewID: Sendable, Equatable {
  public var id: String
  public var title: String
}

extension ImportedModel {
  /// The model's files, and everything that the reader of matrix files finds in them, told at its place in the table.
  func files(id: String, from table: SourceFile, in root: String) -> (files: NewFiles, diagnostics: [Diagnostic]) {
    let path = Project.matrixPath(id)
    let yaml = YAMLWriter(tree, head: [EditorSchema.matrix.comment(from: path)])
    var files = NewFiles(in: root)
    files.add(path, yaml.bytes)
    var lines: [String: Int] = [:]
    var sources: [SourceFile] = []
    for text in texts where text.owner.isSafe {
      let file = SourceFile(path: text.owner.path(in: id), bytes: Array((text.markdown + "\n").utf8))
      files.add(file.path, file.bytes)
      sources.append(file)
      lines[file.path] = text.line
    }
    var (long, list) = (MatrixTexts(id: id, files: sources), TextList())
    let read = MatrixReader.matrix(id: id, SourceFile(path: path, bytes: yaml.bytes), long: &long, texts: &list)
    var faults = read.diagnostics
    if let matrix = read.matrix, !read.isDamaged { faults += long.orphans(of: matrix) }
    func place(_ location: SourceLocation) -> SourceLocation {
      let line = location.file == path ? location.line.flatMap { yaml.origin(ofLine: $0) } : lines[location.file]
      return SourceLocation(file: table.path, line: line)
    }
    return (files, faults.map { $0.moved(by: place) })
  }
}

extension MatrixTexts.Owner {
  /// Whether a path can be made of the ids. Those that cannot be ids are reported where they are declared.
  fileprivate var isSafe: Bool {
    switch self {
    case .matrix: true
    case .row(let id), .column(let id): ID.isValid(id)
    case .cell(let row, let column): ID.isValid(row) && ID.isValid(column)
    }
  }

  fileprivate func path(in matrix: String) -> String {
    let base = "content/matrices/\(matrix)"
    return switch self {
    case .matrix: base + ".md"
    case .row(let id): "\(base)/\(id).md"
    case .column(let id): "\(base)/at/\(id).md"
    case .cell(let row, let column): "\(base)/\(row)/\(column).md"
    }
  }
}

extension Diagnostic {
  /// The same finding elsewhere.
  fileprivate func moved(by place: (SourceLocation) -> SourceLocation) -> Diagnostic {
    var moved = self
    moved.location = place(location)
    moved.related = related.map(place)
    // The hint names the other one's line.
    if code == .duplicateID, let first = moved.related.first { moved.hint = Self.hint(toRename: first) }
    return moved
  }
}
