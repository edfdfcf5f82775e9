/// The page on which readers find their place in a matrix: for each row, which cell they are in.
struct AssessContext: TemplateContext {
  var id: String
  var matrix: LinkContext
  var title: String
  var version: String?
  var rowAxis: String
  var columnAxis: String
  /// What the model calls its signals, risks and moves.
  var signalsTitle: String?
  var risksTitle: String?
  var movesTitle: String?
  var columns: [AssessColumnContext]
  var rows: [AssessRowContext]
  var lenses: [AssessLensContext]
  var changes: [AssessChangeContext]

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "matrix": .part { $0.matrix },
    "title": .text { $0.title },
    "version": .text { $0.version },
    "rowAxis": .text { $0.rowAxis },
    "columnAxis": .text { $0.columnAxis },
    "signalsTitle": .text { $0.signalsTitle },
    "risksTitle": .text { $0.risksTitle },
    "movesTitle": .text { $0.movesTitle },
    "columns": .list { $0.columns },
    "rows": .list { $0.rows },
    "lenses": .list { $0.lenses },
    "changes": .list { $0.changes },
  ]
}

struct AssessColumnContext: TemplateContext {
  var name: String
  var title: String
  var note: String?
  /// Former ids, with blanks between: results live on when the model changes.
  var was: String

  static let names: TemplateNames<Self> = [
    "name": .text { $0.name },
    "title": .text { $0.title },
    "note": .text { $0.note },
    "was": .text { $0.was },
  ]
}

/// A row as a question.
struct AssessRowContext: TemplateContext {
  var name: String
  var href: String
  var title: String
  var summary: String
  var was: String
  var choices: [AssessChoiceContext]

  static let names: TemplateNames<Self> = [
    "name": .text { $0.name },
    "href": .text { $0.href },
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "was": .text { $0.was },
    "choices": .list { $0.choices },
  ]
}

/// A cell as an answer.
struct AssessChoiceContext: TemplateContext {
  var column: AssessColumnContext
  /// Nil for a cell that is missing.
  var href: String?
  var title: String
  var summary: String = ""
  /// As in the table: the number of its level for each lens, 0 for none.
  var levels: String = ""
  var signals: [ItemContext] = []
  var risks: [ItemContext] = []
  var moves: [ItemContext] = []

  static let names: TemplateNames<Self> = [
    "column": .part { $0.column },
    "href": .text { $0.href },
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "levels": .text { $0.levels },
    "signals": .list { $0.signals },
    "hasSignals": .flag { !$0.signals.isEmpty },
    "risks": .list { $0.risks },
    "moves": .list { $0.moves },
  ]
}

struct AssessLensContext: TemplateContext {
  var title: String
  /// The number of the last level that still holds.
  var limit: Int?
  /// With `{count}` and `{total}` in it.
  var verdict: String?
  var levels: [LevelContext]

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "limit": .text { $0.limit.map(String.init) },
    "verdict": .text { $0.verdict },
    "levels": .list { $0.levels },
  ]
}

/// What changed in a version, for those whose result is older.
struct AssessChangeContext: TemplateContext {
  var version: String
  var date: DateContext?
  var summary: String

  static let names: TemplateNames<Self> = [
    "version": .text { $0.version },
    "date": .part { $0.date },
    "summary": .html { $0.summary },
  ]
}
