import PreviewServer
import SiteGenerator

/// A finding as the browser gets it.
extension Fault {
  init(_ diagnostic: Diagnostic) {
    var line: ExcerptLine?
    if let excerpt = diagnostic.location.excerpt, let column = diagnostic.location.column {
      line = ExcerptLine(excerpt, column: column)
    }
    self.init(
      place: diagnostic.location.description, severity: diagnostic.severity.rawValue, message: diagnostic.message,
      code: diagnostic.code.rawValue, excerpt: line?.text, padding: line?.padding, hint: diagnostic.hint)
  }

  init(_ failure: MachineFailure) {
    self.init(place: "", severity: "error", message: failure.description, code: "")
  }
}

extension FinishedSite {
  /// A file of the site as the server takes it. What cannot be read any more is not there; the next build will say so.
  func content(at path: String) -> Content? {
    switch contents(at: path) {
    case nil: nil
    case .bytes(let bytes)?: .bytes(bytes)
    case .copy(let file)?:
      (try? file.size()).map { size in .pieces(count: size) { try file.piece(at: $0, count: $1) } }
    }
  }
}
