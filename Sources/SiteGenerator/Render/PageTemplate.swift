/// The templates that the program fills, by their names in the theme, and the names that each may use.
enum PageTemplate: String, CaseIterable {
  /// What is around every page's main part.
  case shell = "page"
  case home, text, essays, essay, matrix, row, column, cell, between, assess, changes, sources, search, moved, embed
  case notFound = "404"
  /// A matrix, as it also stands in texts.
  case table = "partials/table"

  /// The names of what it is filled from.
  var ownNames: NameTable {
    switch self {
    case .shell: ShellContext.names.table
    case .home: HomeContext.names.table
    case .text, .notFound: TextPageContext.names.table
    case .essays: EssayListContext.names.table
    case .essay: EssayContext.names.table
    case .matrix: MatrixContext.names.table
    case .row: RowContext.names.table
    case .column: ColumnContext.names.table
    case .cell: CellContext.names.table
    case .between: StepContext.names.table
    case .assess: AssessContext.names.table
    case .changes: ChangeListContext.names.table
    case .moved: MovedContext.names.table
    case .embed: EmbedContext.names.table
    case .sources: SourceListContext.names.table
    case .search: SearchPageContext.names.table
    case .table: TableContext.names.table
    }
  }

  /// These, and those that every template may use.
  func names(words: Words) -> NameTable {
    let words = Dictionary(uniqueKeysWithValues: words.keys.map { ($0, NameKind.text) })
    return ownNames.merging(["words": .part { words }, "site": .part { SiteContext.names.table }]) { own, _ in own }
  }
}
