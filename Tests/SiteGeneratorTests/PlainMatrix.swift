@testable import SiteGenerator

/// Everything that a matrix says, as lines of text: for asking whether two are equal, wherever they were read from.
///
/// Texts are compared without line ends at their end, which say nothing in Markdown.
struct PlainMatrix: Equatable {
  var lines: [String] = []
  private let texts: [SourceText]

  static func == (left: Self, right: Self) -> Bool { left.lines == right.lines }

  init(_ matrix: Matrix, texts: [SourceText]) {
    self.texts = texts
    add("title", matrix.title, text(matrix.summary), text(matrix.body), names(matrix.was))
    add("meta", matrix.authors, matrix.licence ?? "-", matrix.source?.title ?? "-", matrix.source?.url ?? "-")
    for axis in [matrix.rowAxis, matrix.columnAxis] { add("axis", axis.title ?? "-", axis.note ?? "-") }
    for field in matrix.fields { add("field", field.id, field.title, field.kind, field.role ?? "-") }
    for lens in matrix.lenses {
      add(
        "lens", lens.id, lens.title, lens.note ?? "-", lens.kind, names(lens.was), lens.limit ?? -1, lens.verdict ?? "-"
      )
      for level in lens.levels { add("level", level.id, level.title, level.note ?? "-", names(level.was)) }
    }
    for group in matrix.groups { add("group", group.id, group.title, text(group.summary), text(group.body)) }
    for column in matrix.columns {
      add("column", column.id, column.title, column.note ?? "-", text(column.body), names(column.was))
    }
    for row in matrix.rows {
      add("row", row.id, row.title, row.group ?? -1, text(row.summary), text(row.body), names(row.was))
    }
    for (index, cell) in matrix.cells.enumerated() {
      guard let cell else {
        add("no cell", index)
        continue
      }
      add("cell", index, cell.title ?? "-", text(cell.summary), text(cell.body), cell.levels, cell.tags)
      for (index, value) in cell.fields.enumerated() { add("value", index, self.value(value)) }
    }
    for step in matrix.steps { add("step", step.from, text(step.body)) }
    for change in matrix.changes {
      add(
        "change", change.version, change.date.map(String.init(describing:)) ?? "-", text(change.summary), change.cells)
    }
  }

  private mutating func add(_ parts: Any...) {
    lines.append(parts.map { String(reflecting: $0) }.joined(separator: " | "))
  }

  private func names(_ names: [Named]) -> [String] { names.map(\.name) }

  private func text(_ id: TextID?) -> String {
    guard let id else { return "-" }
    let text = texts[id.index]
    let isFile = text.file.path.hasSuffix(".md")
    return "\(isFile ? "file" : "yaml"): \(MarkdownLines.normal(text.string))"
  }

  private func value(_ value: FieldValue?) -> String {
    switch value {
    case nil: "-"
    case .text(let id): text(id)
    case .list(let ids): String(reflecting: ids.map { text($0) })
    case .links(let links): String(reflecting: links.map { [$0.title, $0.url ?? "-"] })
    case .cells(let cells): String(reflecting: cells)
    }
  }
}
