/// The long texts of one matrix that lie in files of their own (`matrices/backend/async/early.md`), handed out to the
/// parts of the matrix that they belong to. What is left at the end belongs to nothing.
struct MatrixTexts {
  enum Owner: Hashable {
    case matrix
    case row(String)
    case column(String)
    case cell(row: String, column: String)
  }

  private let id: String
  private var files: [Owner: SourceFile] = [:]
  private var strays: [SourceFile] = []

  /// - Parameter files: those below `matrices/ID/`, and `matrices/ID.md`.
  init(id: String, files: [SourceFile]) {
    self.id = id
    for file in files {
      let path = file.path.dropFirst("content/matrices/".count).dropLast(".md".count)
      let parts = path.split(separator: "/").map(String.init)
      switch parts.count {
      case 1: self.files[.matrix] = file
      case 2: self.files[.row(parts[1])] = file
      case 3 where parts[1] == "at": self.files[.column(parts[2])] = file
      case 3: self.files[.cell(row: parts[1], column: parts[2])] = file
      default: strays.append(file)
      }
    }
  }

  /// The text of one part: from its file, or from the YAML. Both is a fault, and then the YAML's counts.
  mutating func take(_ owner: Owner, orElse node: YAMLNode?, _ diagnostics: inout [Diagnostic]) -> SourceText? {
    let inline = node?.sourceText
    guard let file = files.removeValue(forKey: owner) else { return inline }
    if FrontMatter.begins(file) {
      diagnostics.append(
        .error(
          .frontMatter, "a text of a matrix has no front matter", at: file.location(line: 1, column: .scalars(1)),
          hint: "title and summary stand in the matrix file; delete the lines between and with '---'"))
    }
    guard let node, inline != nil else { return SourceText(file) }
    diagnostics.append(
      .error(
        .bodyTwice, "this body also stands in '\(file.path)'", at: node.location, hint: "keep one of the two",
        related: [file.location]))
    return inline
  }

  /// Files that no row, column or cell has asked for.
  func orphans(of matrix: Matrix) -> [Diagnostic] {
    var found: [Diagnostic] = strays.map { file in
      .error(
        .orphanText, "this text lies too deep to belong to anything", at: file.location,
        hint: "texts of cells are '\(id)/ROW/COLUMN.md'")
    }
    let rows = matrix.rows.map(\.id)
    let columns = matrix.columns.map(\.id)
    for (owner, file) in files {
      let (message, hint): (String, String?) =
        switch owner {
        case .matrix: ("this text belongs to nothing", nil)
        case .row(let row):
          (
            "no row '\(row)' in the matrix '\(id)'",
            Self.moving(row, matrix.rows) ?? didYouMean(row, among: rows)
          )
        case .column(let column):
          (
            "no column '\(column)' in the matrix '\(id)'",
            Self.moving(column, matrix.columns) ?? didYouMean(column, among: columns)
          )
        case .cell(let row, _) where !rows.contains(row):
          (
            "no row '\(row)' in the matrix '\(id)'",
            Self.moving(row, matrix.rows) ?? didYouMean(row, among: rows)
          )
        case .cell(_, let column) where !columns.contains(column):
          (
            "no column '\(column)' in the matrix '\(id)'",
            Self.moving(column, matrix.columns) ?? didYouMean(column, among: columns)
          )
        case .cell(let row, let column):
          ("the matrix '\(id)' has no cell '\(row)/\(column)'", "add it to '\(matrix.path)', or delete this file")
        }
      found.append(
        .error(
          .orphanText, "this text belongs to nothing: \(message)", at: file.location,
          hint: hint.map { $0.hasPrefix("did") ? "rename it; \($0)" : $0 } ?? "rename or delete it"))
    }
    return found
  }

  /// What to do about a text whose part has another id now.
  static func moving(_ name: String, _ parts: [some Renamed]) -> String? {
    parts.renaming(of: name).map { "\($0); move this file as well" }
  }
}
