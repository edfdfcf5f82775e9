/// The page from one column to the next.
struct StepContext: TemplateContext {
  var matrix: LinkContext
  var title: String
  var body: [UInt8]
  var rows: [StepRowContext]
  var previous: LinkContext?
  var next: LinkContext?
  /// All columns, for the choice of another pair; none where there is no other.
  var columns: [StepColumnContext]
  /// What the script puts another pair together from: the ordered lenses, and the cells of all columns but the one that
  /// is left.
  var lenses: [LensContext]
  var cells: [StepCellContext]

  static let names: TemplateNames<Self> = [
    "matrix": .part { $0.matrix },
    "title": .text { $0.title },
    "body": .html { $0.body },
    "rows": .list { $0.rows },
    "previous": .part { $0.previous },
    "next": .part { $0.next },
    "hasNeighbours": .flag { $0.previous != nil || $0.next != nil },
    "columns": .list { $0.columns },
    "hasColumns": .flag { !$0.columns.isEmpty },
    "lenses": .list { $0.lenses },
    "cells": .list { $0.cells },
  ]
}

/// One row of the step: the cell that is left, the one that is reached, and what the way between them changes.
struct StepRowContext: TemplateContext {
  var id: String
  var row: LinkContext
  var from: StepCellContext
  var to: StepCellContext
  var changes: [LevelChangeContext]

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "row": .part { $0.row },
    "from": .part { $0.from },
    "to": .part { $0.to },
    "changes": .list { $0.changes },
  ]
}

/// A cell on the way.
struct StepCellContext: TemplateContext {
  /// The ids of its row and column.
  var row: String
  var column: String
  /// The column.
  var place: LinkContext
  /// Nil for a cell that is missing.
  var href: String?
  var title: String?
  var summary: String = ""
  /// The number of its level in each ordered lens, 0 where it has none.
  var levels: String = ""
  /// Fields with these roles.
  var risks: [FieldContext] = []
  var moves: [FieldContext] = []

  static let names: TemplateNames<Self> = [
    "row": .text { $0.row },
    "column": .text { $0.column },
    "place": .part { $0.place },
    "href": .text { $0.href },
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "levels": .text { $0.levels },
    "risks": .list { $0.risks },
    "moves": .list { $0.moves },
  ]
}

/// A lens in which the two cells have different levels.
struct LevelChangeContext: TemplateContext {
  var lens: String
  var from: LevelContext
  var to: LevelContext
  /// Whether one of them holds and the other does not.
  var crossesWall: Bool

  static let names: TemplateNames<Self> = [
    "lens": .text { $0.lens },
    "from": .part { $0.from },
    "to": .part { $0.to },
    "crossesWall": .flag { $0.crossesWall },
  ]
}

/// A column in the choice of a pair.
struct StepColumnContext: TemplateContext {
  var id: String
  var title: String
  /// Former ids, with blanks between them: links with those still find it.
  var was: String
  /// The step from here to the next column; nil for the last one.
  var step: LinkContext?
  var isFrom: Bool
  var isTo: Bool

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "was": .text { $0.was },
    "step": .part { $0.step },
    "isFrom": .flag { $0.isFrom },
    "isTo": .flag { $0.isTo },
  ]
}
