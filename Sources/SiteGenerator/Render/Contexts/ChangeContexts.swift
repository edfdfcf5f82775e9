/// The page of a matrix's history.
struct ChangeListContext: TemplateContext {
  var matrix: LinkContext
  var title: String
  /// The newest first.
  var changes: [ChangeContext]

  static let names: TemplateNames<Self> = [
    "matrix": .part { $0.matrix },
    "title": .text { $0.title },
    "changes": .list { $0.changes },
  ]
}

struct ChangeContext: TemplateContext {
  var id: String
  var version: String
  var date: DateContext?
  var summary: String
  /// Those that it names.
  var cells: [ChangedCellContext]

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "version": .text { $0.version },
    "date": .part { $0.date },
    "summary": .html { $0.summary },
    "cells": .list { $0.cells },
    "hasCells": .flag { !$0.cells.isEmpty },
  ]
}

struct ChangedCellContext: TemplateContext {
  /// Nil for a cell that is gone.
  var href: String?
  /// Row and column.
  var place: String
  var title: String?

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "place": .text { $0.place },
    "title": .text { $0.title },
  ]
}
