/// One finding about the author's files: what is wrong, where, and what to do.
///
/// The library only makes these values; the program prints them. Messages are lower case, have no full stop and put the
/// author's own words into single quotes. The prose of each finding stands beside the check that makes it.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable {
    /// Nothing is wrong; the author may want to know.
    case note
    /// The site can be built, but probably not as it was meant.
    case warning
    /// The site cannot be built.
    case error
  }

  public var severity: Severity
  public var code: DiagnosticCode
  public var message: String
  public var location: SourceLocation
  /// What to do next, in a few words.
  public var hint: String?
  /// Other places that belong to the finding, such as the first of two things with one name.
  public var related: [SourceLocation]

  public init(
    _ severity: Severity, _ code: DiagnosticCode, _ message: String, at location: SourceLocation,
    hint: String? = nil, related: [SourceLocation] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
    self.related = related
  }

  public static func error(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation,
    hint: String? = nil, related: [SourceLocation] = []
  ) -> Self {
    Self(.error, code, message, at: location, hint: hint, related: related)
  }

  public static func warning(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation,
    hint: String? = nil, related: [SourceLocation] = []
  ) -> Self {
    Self(.warning, code, message, at: location, hint: hint, related: related)
  }
}

extension Diagnostic {
  public static func note(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation, hint: String? = nil,
    related: [SourceLocation] = []
  ) -> Self {
    Self(.note, code, message, at: location, hint: hint, related: related)
  }
}

extension Sequence<Diagnostic> {
  /// In the order in which they are shown: by place, then by code and message. The order does not depend on how many
  /// threads found them. What stands on several pages (a partial) is shown once.
  public func sortedByPlace() -> [Diagnostic] {
    let sorted = self.sorted { $0.order < $1.order }
    return sorted.indices.filter { $0 == 0 || sorted[$0].order != sorted[$0 - 1].order }.map { sorted[$0] }
  }

  public var hasErrors: Bool { contains { $0.severity == .error } }

  public var hasWarnings: Bool { contains { $0.severity == .warning } }
}

extension Diagnostic {
  /// What makes two findings the same one.
  fileprivate struct Order: Comparable {
    var location: SourceLocation
    var code: String
    var message: String

    static func < (left: Self, right: Self) -> Bool {
      left.location != right.location
        ? left.location < right.location : (left.code, left.message) < (right.code, right.message)
    }
  }

  fileprivate var order: Order { Order(location: location, code: code.rawValue, message: message) }
}
