/// A matrix's page.
struct MatrixContext: TemplateContext {
  var title: String
  var summary: String
  var body: [UInt8]
  /// What the axes mean, of those that have a note.
  var axes: [AxisContext]
  var table: TableContext
  /// The way to the page on which readers find their place.
  var assess: LinkContext?
  var lenses: [LensContext]
  var groups: [GroupContext]
  var steps: [LinkContext]
  var columns: [LinkContext]
  var version: String?
  /// Its history.
  var changes: LinkContext?
  var date: DateContext?
  var authors: String
  var licence: String?
  var source: String?
  var sourceHref: String?
  /// The model as data: table, JSON, Markdown, drawing.
  var data: [LinkContext]
  /// How other sites show it.
  var embed: EmbeddingContext

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "body": .html { $0.body },
    "axes": .list { $0.axes },
    "hasAxisNotes": .flag { !$0.axes.isEmpty },
    "table": .part { $0.table },
    "assess": .part { $0.assess },
    "lenses": .list { $0.lenses },
    "hasLenses": .flag { !$0.lenses.isEmpty },
    "groups": .list { $0.groups },
    "hasGroups": .flag { !$0.groups.isEmpty },
    "steps": .list { $0.steps },
    "hasSteps": .flag { !$0.steps.isEmpty },
    "columns": .list { $0.columns },
    "version": .text { $0.version },
    "changes": .part { $0.changes },
    "date": .part { $0.date },
    "authors": .text { $0.authors },
    "licence": .text { $0.licence },
    "source": .text { $0.source },
    "sourceHref": .text { $0.sourceHref },
    "data": .list { $0.data },
    "embed": .part { $0.embed },
  ]
}

struct AxisContext: TemplateContext {
  var title: String
  var note: String

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "note": .text { $0.note },
  ]
}

/// A group of rows with its text.
struct GroupContext: TemplateContext {
  var id: String
  var title: String
  var summary: String
  var body: [UInt8]
  var rows: [LinkContext]

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "body": .html { $0.body },
    "rows": .list { $0.rows },
  ]
}

/// A cell in the list of a row's or a column's page.
struct CellItemContext: TemplateContext {
  /// Nil for a cell that is missing.
  var href: String?
  /// The column in a row's page, the row in a column's.
  var place: LinkContext
  var title: String?
  var summary: String
  var levels: [CellLevelContext]

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "place": .part { $0.place },
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "levels": .list { $0.levels },
  ]
}

/// The level of one lens at a cell, in words.
struct CellLevelContext: TemplateContext {
  var lens: LinkContext
  var level: LevelContext

  static let names: TemplateNames<Self> = [
    "lens": .part { $0.lens },
    "level": .part { $0.level },
  ]
}

/// A row's page.
struct RowContext: TemplateContext {
  var matrix: LinkContext
  var locator: LocatorContext
  var title: String
  var axis: String
  var group: LinkContext?
  var summary: String
  var body: [UInt8]
  var cells: [CellItemContext]
  var previous: LinkContext?
  var next: LinkContext?
  var citations: [CitationContext]

  static let names: TemplateNames<Self> = [
    "matrix": .part { $0.matrix },
    "locator": .part { $0.locator },
    "title": .text { $0.title },
    "axis": .text { $0.axis },
    "group": .part { $0.group },
    "summary": .html { $0.summary },
    "body": .html { $0.body },
    "cells": .list { $0.cells },
    "previous": .part { $0.previous },
    "next": .part { $0.next },
    "hasNeighbours": .flag { $0.previous != nil || $0.next != nil },
    "citations": .list { $0.citations },
    "isCited": .flag { !$0.citations.isEmpty },
  ]
}

/// A column's page.
struct ColumnContext: TemplateContext {
  var matrix: LinkContext
  var locator: LocatorContext
  var title: String
  var axis: String
  var note: String?
  var body: [UInt8]
  var cells: [CellItemContext]
  var previous: LinkContext?
  var next: LinkContext?
  var stepHere: LinkContext?
  var stepOn: LinkContext?
  var citations: [CitationContext]

  static let names: TemplateNames<Self> = [
    "matrix": .part { $0.matrix },
    "locator": .part { $0.locator },
    "title": .text { $0.title },
    "axis": .text { $0.axis },
    "note": .text { $0.note },
    "body": .html { $0.body },
    "cells": .list { $0.cells },
    "previous": .part { $0.previous },
    "next": .part { $0.next },
    "hasNeighbours": .flag { $0.previous != nil || $0.next != nil },
    "stepHere": .part { $0.stepHere },
    "stepOn": .part { $0.stepOn },
    "hasSteps": .flag { $0.stepHere != nil || $0.stepOn != nil },
    "citations": .list { $0.citations },
    "isCited": .flag { !$0.citations.isEmpty },
  ]
}
