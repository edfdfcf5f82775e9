/// What an import did.
public struct ImportReport: Sendable {
  public var change: Project.Change
  public var rows: [NewID] = []
  public var columns: [NewID] = []
  public var cells = 0
  /// Whether the ids stood in the table, as they do in the form that builds write.
  public var hadIDs = false
  /// What separated the fields of a CSV file: "commas", "semicolons"; nil when the table was Markdown.
  public var separator: String?

  /// How many cells are missing.
  public var empty: Int { rows.count * columns.count - cells }
}

extension Project {
  /// Makes a model of a table: CSV, wide or in the long form, or the first table of a Markdown file.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to the current folder; what its name ends in says what it is
  ///   - id: the id of the new model
  ///   - title: instead of the one in the table, or of the file's name
  /// - Throws: When the file cannot be read, or nothing can be written.
  public func importTable(_ path: String, id: String, title: String?) throws(MachineFailure) -> ImportReport {
    func failed(_ diagnostics: [Diagnostic]) -> ImportReport {
      ImportReport(change: Change(diagnostics: diagnostics.sortedByPlace()))
    }
    if let fault = Self.fault(ofMatrixID: id) { return ImportReport(change: .misnamed(fault)) }
    let contentFault = try contentFault()
    guard contentFault.isEmpty else { return failed(contentFault) }
    let full = FilePath.absolute(path, from: try FilePath.current())
    guard let status = try Disk.status(of: full, followingLinks: true, as: path) else {
      throw MachineFailure(
        cannot: "read '\(path)'", because: "there is no such file; FILE is relative to the folder you are in")
    }
    let limits = try limits()
    guard let bytes = try Disk.read(full, atMost: limits.fileBytes, as: path) else {
      return failed([TextLoader.tooLarge(path, status.size, limit: limits.fileBytes)])
    }
    let (file, faults) = TableFile.text(bytes, path: path)
    guard let file else { return failed(faults) }
    let table = Self.model(of: file, title: title)
    let tableFaults = table.diagnostics
    guard let model = table.model else { return failed(tableFaults) }
    let (files, modelFaults) = model.files(id: id, from: file, in: root)
    guard tableFaults.isEmpty, modelFaults.isEmpty else {
      // A table that lacks rows or columns may have them where a fault was found.
      return failed(tableFaults + modelFaults.filter { tableFaults.isEmpty || $0.code != .emptyMatrix })
    }
    let change = try write(files)
    guard !change.written.isEmpty else { return ImportReport(change: change) }
    try EditorSchema.matrix.refresh(in: root)
    return ImportReport(
      change: change, rows: model.rows, columns: model.columns, cells: model.cells, hadIDs: table.isLong,
      separator: table.separator)
  }

  /// Those of the project: what is made of a larger table could not be read afterwards.
  private func limits() throws(MachineFailure) -> Limits {
    let path = "content/site.yml"
    guard try Disk.status(of: "\(root)/\(path)", followingLinks: true, as: path)?.kind == .file,
      let bytes = try Disk.read("\(root)/\(path)", atMost: Limits().fileBytes, as: path)
    else { return Limits() }
    var (texts, faults) = (TextList(), [Diagnostic]())
    let file = TextLoader.text(bytes, path: path).file
    var limits = SettingsReader.settings(file, texts: &texts, diagnostics: &faults).limits
    limits.fileBytes = min(limits.fileBytes, TextLoader.largest)
    return limits
  }

  /// Whether a file's name says that it can be imported.
  public static func canImport(_ path: String) -> Bool { kind(of: path) != nil }

  /// Whether it says that the file is one that only spreadsheets read.
  public static func isWorkbook(_ path: String) -> Bool { TableFile.isWorkbook(path) }

  private enum TableKind { case csv, markdown }

  private static func kind(of path: String) -> TableKind? {
    let name = path.lowercased()
    if [".csv", ".tsv"].contains(where: name.hasSuffix) { return .csv }
    return [".md", ".markdown"].contains(where: name.hasSuffix) ? .markdown : nil
  }

  struct ReadTable {
    /// Nil when the file has no table that can be read.
    var model: ImportedModel?
    var diagnostics: [Diagnostic]
    var isLong = false
    var separator: String?
  }

  static func model(of file: SourceFile, title: String?) -> ReadTable {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let ownTitle = title ?? Self.title(from: String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)))
    if kind(of: file.path) == .markdown {
      let (table, faults) = WideTable.markdown(file)
      guard let table, faults.isEmpty else { return ReadTable(diagnostics: faults) }
      let (model, wideFaults) = WideTableReader.read(table, title: ownTitle)
      return ReadTable(model: model, diagnostics: wideFaults)
    }
    let (table, faults) = CSVTable.read(file)
    guard faults.isEmpty else { return ReadTable(diagnostics: faults) }
    guard let header = table.records.first else {
      let fault = Diagnostic.error(
        .badTable, "there is no table in this file", at: file.location, hint: "a table has a header and a row below it")
      return ReadTable(diagnostics: [fault])
    }
    let isLong = LongForm.isHeader(header.fields)
    let (model, modelFaults) =
      isLong
      ? LongFormReader.read(table.records, of: file, title: title)
      : WideTableReader.read(WideTable.csv(table.records, of: file), title: ownTitle)
    return ReadTable(
      model: model, diagnostics: modelFaults, isLong: isLong, separator: separators[table.delimiter])
  }

  private static let separators: [Character: String] = [
    ",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars",
  ]
}
