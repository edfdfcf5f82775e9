/// What has an id, and had others before: a matrix, row, column, lens or level.
protocol Renamed {
  var id: String { get }
  /// Former ids.
  var was: [Named] { get }
}

extension Matrix: Renamed {}
extension Row: Renamed {}
extension Column: Renamed {}
extension Lens: Renamed {}
extension Level: Renamed {}

extension Sequence where Element: Renamed {
  /// What is told about a name that somebody had before: "it was renamed to 'x'"; nil when nobody had.
  func renaming(of name: String) -> String? {
    first { part in part.was.contains { $0.name == name } }.map { Diagnostic.renaming(to: $0.id) }
  }
}

extension Diagnostic {
  static func renaming(to id: String) -> String { "it was renamed to '\(id)'" }
}
