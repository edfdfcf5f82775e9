/// The long form → a model, as YAML and Markdown files.
///
/// Only what the table itself can get wrong is found here: what a line is about, what it refers to. All else the reader
/// of matrix files finds in what is made of it.
struct LongFormReader {
  let file: SourceFile
  let title: String?
  var diagnostics: [Diagnostic] = []
  var lines: [LongForm.Kind: [LongFormLine]] = [:]
  /// Where the columns of lenses and fields stand, by their ids.
  private var lensPlaces: [(id: String, place: Int)] = []
  private var fieldPlaces: [(id: String, place: Int)] = []

  /// - Parameters:
  ///   - records: the first one is a header for which `LongForm.isHeader` holds
  ///   - title: instead of the model's own
  static func read(
    _ records: [CSVTable.Record], of file: SourceFile, title: String?
  ) -> (model: ImportedModel, diagnostics: [Diagnostic]) {
    var reader = LongFormReader(file: file, title: title)
    reader.gather(records)
    reader.checkOwnColumns(header: records[0].line)
    let model = reader.model()
    return (model, reader.diagnostics)
  }

  private init(file: SourceFile, title: String?) {
    self.file = file
    self.title = title
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, line: Int, hint: String?, related: [SourceLocation] = []
  ) {
    diagnostics.append(
      .error(code, message, at: SourceLocation(file: file.path, line: line), hint: hint, related: related))
  }

  // MARK: Lines

  private mutating func gather(_ records: [CSVTable.Record]) {
    let header = records[0]
    let columns = columns(header)
    for record in records.dropFirst() {
      let word = record.fields[0].trimmed
      guard let kind = LongForm.Kind(rawValue: word) else {
        let known = LongForm.Kind.allCases.map(\.rawValue)
        report(
          .badTable, word.isEmpty ? "this line has no kind" : "no kind of line is called '\(word)'", line: record.line,
          hint: didYouMean(word, among: known) ?? listed(known))
        continue
      }
      var line = LongFormLine(kind: kind, number: record.line)
      for (place, field) in record.fields.enumerated() where !field.isEmpty {
        guard header.fields.indices.contains(place) else {
          report(
            .badTable, "this line has more cells than the header", line: record.line,
            hint: "a cell that holds the delimiter goes into quotes")
          break
        }
        let value = FormulaGuard.unguarded(MarkdownLines.normal(field))
        if let column = columns[place] {
          take(column, value, into: &line)
        } else {
          take(ofPlace: place, value, into: &line)
        }
      }
      lines[kind, default: []].append(line)
    }
    for kind in [LongForm.Kind.matrix, .source, .rowAxis, .columnAxis] {
      for line in lines[kind, default: []].dropFirst() {
        report(
          .duplicateKey, "there is already a line of the kind '\(kind.rawValue)'", line: line.number,
          hint: "keep one of the two")
      }
    }
  }

  private mutating func take(_ column: LongForm.Column, _ value: String, into line: inout LongFormLine) {
    if column == .kind { return }
    let known = LongForm.columns(of: line.kind)
    if known.contains(column) {
      line.values[column] = value
      return
    }
    report(
      .badTable, "a line of the kind '\(line.kind.rawValue)' has no '\(column.rawValue)'", line: line.number,
      hint: "empty the cell; \(listed(known.map(\.rawValue)) ?? "")")
  }

  private mutating func take(ofPlace place: Int, _ value: String, into line: inout LongFormLine) {
    if let lens = lensPlaces.first(where: { $0.place == place }) {
      line.levels.append((lens.id, value))
    } else if let field = fieldPlaces.first(where: { $0.place == place }) {
      line.fields.append((field.id, value))
    } else {
      return  // The header was reported.
    }
    guard line.kind != .cell else { return }
    report(
      .badTable, "only a line of the kind 'cell' has levels and fields", line: line.number, hint: "empty the cell")
  }

  // MARK: The header

  /// The columns by their places. Those of lenses and fields are kept apart.
  private mutating func columns(_ header: CSVTable.Record) -> [Int: LongForm.Column] {
    var columns: [Int: LongForm.Column] = [:]
    var seen: Set<String> = []
    for (place, field) in header.fields.enumerated() {
      let name = field.trimmed
      if name.isEmpty { continue }
      if !seen.insert(name).inserted {
        report(.badTable, "two columns are called '\(name)'", line: header.line, hint: "delete one of the two")
      } else if name.hasPrefix(LongForm.lensPrefix) {
        lensPlaces.append((String(name.dropFirst(LongForm.lensPrefix.count)), place))
      } else if name.hasPrefix(LongForm.fieldPrefix) {
        fieldPlaces.append((String(name.dropFirst(LongForm.fieldPrefix.count)), place))
      } else if let column = LongForm.Column(rawValue: name) {
        columns[place] = column
      } else {
        let known = LongForm.Column.allCases.map(\.rawValue)
        report(
          .badTable, "no column is called '\(name)' in the long form", line: header.line,
          hint: didYouMean(name, among: known)
            ?? "delete it; levels stand in columns 'lens:ID', fields in columns 'field:ID'")
      }
    }
    return columns
  }

  /// A column for a lens or a field that no line declares.
  private mutating func checkOwnColumns(header: Int) {
    let lenses = lines[.lens, default: []].map(\.id)
    let fields = lines[.field, default: []].map(\.id)
    for (name, known, code) in lensPlaces.map({ ($0.id, lenses, DiagnosticCode.unknownLens) })
      + fieldPlaces.map({ ($0.id, fields, .badTable) })
    where !known.contains(name) {
      let noun = code == .unknownLens ? "lens" : "field"
      report(
        code, "no line of the kind '\(noun)' has the id '\(name)'", line: header,
        hint: didYouMean(name, among: known) ?? "add one, or delete the column '\(noun):\(name)'")
    }
  }
}

/// One line of the long form.
struct LongFormLine: Sendable {
  var kind: LongForm.Kind
  /// In the file, from 1.
  var number: Int
  var values: [LongForm.Column: String] = [:]
  /// By the ids of lenses and fields, in the order of the columns.
  var levels: [(id: String, value: String)] = []
  var fields: [(id: String, value: String)] = []

  init(kind: LongForm.Kind, number: Int) {
    self.kind = kind
    self.number = number
  }

  subscript(column: LongForm.Column) -> String? { values[column] }

  var id: String { values[.id] ?? "" }
}
