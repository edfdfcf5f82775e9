/// The search, and everything that can be found as a list.
struct SearchPageContext: TemplateContext {
  var title: String
  /// The relative way to the site's root.
  var root: String
  /// The paths of the index's parts, relative to the root, with blanks between.
  var parts: String
  var essays: MadeOnDemand<LinkContext>
  var pages: [LinkContext]
  var matrices: [SearchMatrixContext]

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "root": .text { $0.root },
    "parts": .text { $0.parts },
    "essays": .list { $0.essays },
    "hasEssays": .flag { $0.essays.count > 0 },
    "pages": .list { $0.pages },
    "matrices": .list { $0.matrices },
  ]
}

/// A matrix with its rows and columns as lists.
struct SearchMatrixContext: TemplateContext {
  var link: LinkContext
  var rowAxis: String
  var columnAxis: String
  var rows: [SearchRowContext]
  var columns: [LinkContext]

  static let names: TemplateNames<Self> = [
    "link": .part { $0.link },
    "rowAxis": .text { $0.rowAxis },
    "columnAxis": .text { $0.columnAxis },
    "rows": .list { $0.rows },
    "columns": .list { $0.columns },
  ]
}

/// A row with its cells.
struct SearchRowContext: TemplateContext {
  var link: LinkContext
  /// The title of the column is the note, where a cell has a title of its own.
  var cells: [LinkContext]

  static let names: TemplateNames<Self> = [
    "link": .part { $0.link },
    "cells": .list { $0.cells },
    "hasCells": .flag { !$0.cells.isEmpty },
  ]
}
