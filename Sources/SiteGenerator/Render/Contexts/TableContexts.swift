/// A matrix as a table, whole or in part.
struct TableContext: TemplateContext {
  var caption: String
  /// The way to the matrix's own page, where the table stands elsewhere.
  var matrix: LinkContext?
  /// "Capability ↓ · Stage →", for the corner.
  var rowAxis: String
  var columnAxis: String
  var columns: [LinkContext]
  /// Number of columns, the rows' titles included.
  var width: Int
  var groups: [TableGroupContext]
  var lens: LensContext?

  static let names: TemplateNames<Self> = [
    "caption": .text { $0.caption },
    "matrix": .part { $0.matrix },
    "rowAxis": .text { $0.rowAxis },
    "columnAxis": .text { $0.columnAxis },
    "columns": .list { $0.columns },
    "width": .text { String($0.width) },
    "groups": .list { $0.groups },
    "lens": .part { $0.lens },
  ]
}

/// Rows that stand together; without a title, all those that belong to no group.
struct TableGroupContext: TemplateContext {
  var title: String?
  var rows: [TableRowContext]

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "rows": .list { $0.rows },
  ]
}

struct TableRowContext: TemplateContext {
  var href: String
  var title: String
  var cells: [TableCellContext]

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "title": .text { $0.title },
    "cells": .list { $0.cells },
  ]
}

struct TableCellContext: TemplateContext {
  /// Nil for a cell that is missing.
  var href: String?
  var title: String?
  var summary: String
  var level: LevelContext?
  var column: String

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "level": .part { $0.level },
    "column": .text { $0.column },
  ]
}

/// A lens with its levels, as a legend.
struct LensContext: TemplateContext {
  var id: String
  var title: String
  var note: String?
  var levels: [LevelContext]

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
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

  static let names: TemplateNames<Self> = [
    "number": .text { String($0.number) },
    "count": .text { String($0.count) },
    "kind": .text { $0.kind },
    "title": .text { $0.title },
    "note": .text { $0.note },
    "isLimit": .flag { $0.isLimit },
  ]
}
