/// A matrix as a table, whole or in part.
struct TableContext: TemplateContext {
  /// The matrix's id; makes the ids of the table's parts.
  var id: String
  /// The matrix's title, and the table's, which names the lens too.
  var title: String
  var caption: String
  /// The way to the matrix's own page, where the table stands elsewhere; there it also has its tools.
  var matrix: LinkContext?
  var rowAxis: String
  var columnAxis: String
  var columns: [TableColumnContext]
  /// Number of columns, the rows' titles included.
  var width: Int
  var groups: [TableGroupContext]
  /// All lenses of the matrix, the one that is shown first; none when no lens is to be shown.
  var lenses: [LensContext]
  /// All tags of its cells, for the filter.
  var tags: [TagContext]

  /// Whether a phone would be busy with it for more than half a second (1.4 ms for each cell, all at once), so that it is
  /// laid out row by row, as these come into view. As its parts are no longer drawn as those of a table, their roles stand in
  /// the markup.
  var isLarge: Bool { width * groups.reduce(0) { $0 + $1.rows.count } > 400 }

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "isLarge": .flag { $0.isLarge },
    "tags": .list { $0.tags },
    "title": .text { $0.title },
    "caption": .text { $0.caption },
    "matrix": .part { $0.matrix },
    "isOwnPage": .flag { $0.matrix == nil },
    "rowAxis": .text { $0.rowAxis },
    "columnAxis": .text { $0.columnAxis },
    "columns": .list { $0.columns },
    "width": .text { String($0.width) },
    "groups": .list { $0.groups },
    "lenses": .list { $0.lenses },
    "hasLens": .flag { !$0.lenses.isEmpty },
    "hasChoiceOfLens": .flag { $0.lenses.count > 1 },
  ]
}

struct TableColumnContext: TemplateContext {
  var id: String
  var href: String
  var title: String
  var note: String?
  /// Former ids, with blanks between; links that carry a view may name them.
  var was: String
  /// How many of its cells have which level of the lens.
  var totals: [TotalContext]

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "href": .text { $0.href },
    "title": .text { $0.title },
    "note": .text { $0.note },
    "was": .text { $0.was },
    "totals": .list { $0.totals },
  ]
}

/// How many cells have a level.
struct TotalContext: TemplateContext {
  var level: LevelContext
  var count: Int

  static let names: TemplateNames<Self> = [
    "level": .part { $0.level },
    "count": .text { String($0.count) },
  ]
}

/// Rows that stand together; without a title, all those that belong to no group.
struct TableGroupContext: TemplateContext {
  var id: String?
  var title: String?
  var rows: [TableRowContext]

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "rows": .list { $0.rows },
  ]
}

struct TableRowContext: TemplateContext {
  var id: String
  var href: String
  var title: String
  /// Former ids, with blanks between.
  var was: String
  var cells: [TableCellContext]
  var totals: [TotalContext]

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "href": .text { $0.href },
    "title": .text { $0.title },
    "was": .text { $0.was },
    "cells": .list { $0.cells },
    "totals": .list { $0.totals },
  ]
}

struct TableCellContext: TemplateContext {
  /// Nil for a cell that is missing.
  var href: String?
  var title: String?
  var summary: String
  /// The number of its level for each lens in the order of the table's lenses, 0 for none: "3 0 1".
  var levels: String
  var level: LevelContext?
  /// With blanks between, for the filter.
  var tags: String
  /// The classes that draw the level and the wall: "level-3 of-4 ordered beyond wall-start".
  var look: String

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "levels": .text { $0.levels },
    "level": .part { $0.level },
    "tags": .text { $0.tags },
    "look": .text { $0.look },
  ]
}

/// A lens with its levels, as a legend.
struct LensContext: TemplateContext {
  /// Its own id, and that of its legend on the matrix's page.
  var name: String
  var id: String
  var title: String
  var note: String?
  /// The number of the last level that still holds.
  var limit: Int?
  var levels: [LevelContext]
  /// The caption of a table that shows it.
  var caption: String
  /// Former ids, with blanks between.
  var was: String
  /// Whether it is shown only when a reader picks it.
  var isWaiting = false

  static let names: TemplateNames<Self> = [
    "caption": .text { $0.caption },
    "was": .text { $0.was },
    "isWaiting": .flag { $0.isWaiting },
    "name": .text { $0.name },
    "id": .text { $0.id },
    "limit": .text { $0.limit.map(String.init) },
    "title": .text { $0.title },
    "note": .text { $0.note },
    "levels": .list { $0.levels },
  ]
}

struct LevelContext: TemplateContext {
  /// From 1 in the order of the lens. Together with the next two it picks the pattern.
  var number: Int
  /// The number of levels of its lens.
  var count: Int
  /// "ordered" or "category".
  var kind: String
  var title: String
  var note: String?
  /// Whether it is the last one that still holds.
  var isLimit: Bool

  /// The classes that draw it.
  var look: String { "level-\(number) of-\(count) \(kind)" }

  static let names: TemplateNames<Self> = [
    "look": .text { $0.look },
    "number": .text { String($0.number) },
    "count": .text { String($0.count) },
    "kind": .text { $0.kind },
    "title": .text { $0.title },
    "note": .text { $0.note },
    "isLimit": .flag { $0.isLimit },
  ]
}
