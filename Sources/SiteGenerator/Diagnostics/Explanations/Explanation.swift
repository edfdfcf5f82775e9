/// What there is to say about a code beyond its message: `sitegen explain` prints it, and `docs/diagnostics.md` is made
/// from it. A test builds each example and sees it reported.
public struct Explanation: Sendable {
  /// Files that, put into the small project of the documentation, bring about this finding and no other.
  public struct Example: Sendable {
    public struct File: Sendable {
      /// Relative to the project's folder.
      public var path: String
      /// Nil for a file that is missing.
      public var text: String?
    }

    public var files: [File]
  }

  public var code: DiagnosticCode
  /// The usual one; a few codes have milder cases.
  public var severity: Diagnostic.Severity
  /// A few words for the list: "a link to a file that is not there".
  public var title: String
  /// What brings it about, and why it matters.
  public var cause: String
  /// Nil where it takes more than a text file, such as a broken byte or a network.
  public var example: Example?
  /// What to do about it.
  public var cure: String

  init(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ title: String, cause: String, example: Example? = nil,
    cure: String
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.cause = cause
    self.example = example
    self.cure = cure
  }
}

extension Explanation {
  /// Those of one kind, under the heading that they have in the documentation.
  public struct Family: Sendable {
    public var title: String
    public var explanations: [Explanation]
  }

  /// Every code once.
  public static let families: [Family] = [
    folder, syntax, values, model, addresses, texts, theme, output, project, lints, outsideLinks,
  ]

  public static var all: [Explanation] { families.flatMap(\.explanations) }
}

extension DiagnosticCode {
  public var explanation: Explanation {
    guard let explanation = Explanation.all.first(where: { $0.code == self }) else {
      preconditionFailure("the code '\(rawValue)' is not explained")
    }
    return explanation
  }

  /// The code of this name, however it was copied: in capitals, or with the brackets of a message around it.
  public init?(named name: String) {
    self.init(rawValue: name.lowercased().filter { $0 != "[" && $0 != "]" })
  }

  /// The one that a mistyped name most likely meant.
  public static func nearest(to name: String) -> Self? {
    nearestName(to: name, among: allCases.map(\.rawValue)).flatMap { Self(rawValue: $0) }
  }
}

extension Explanation.Example {
  /// One file with this text, to which a line end is added.
  static func file(_ path: String, _ text: String) -> Self { Self(files: [.init(path: path, text: text + "\n")]) }

  static func missing(_ path: String) -> Self { Self(files: [.init(path: path, text: nil)]) }

  func and(_ path: String, _ text: String) -> Self { Self(files: files + [.init(path: path, text: text + "\n")]) }

  static func settings(_ text: String) -> Self { .file("content/site.yml", text) }
  static func matrix(_ text: String) -> Self { .file("content/matrices/docs.yml", text) }

  /// An essay with this text below its front matter.
  static func essay(_ text: String) -> Self {
    .file("content/essays/decay.md", "---\ntitle: Why notes decay\n---\n\n\(text)")
  }

  /// The project that the examples belong to, which is that of the README.
  static let project = [
    "content/site.yml": "title: Documentation that lasts\n",
    "content/about.md": "---\ntitle: About\n---\n\n## History\n\nIt began as a list.\n",
    "content/essays/decay.md": "---\ntitle: Why notes decay\n---\n\nSee [a colleague's help](cell:start/told).\n",
    "content/matrices/docs.yml": """
    title: Documentation maturity
    columns:
      - {id: told, title: Told}
      - {id: written, title: Written down}
    rows:
      - id: start
        title: Getting started
        cells:
          told: {summary: Somebody sits down with the newcomer.}
          written: {summary: "One page, from a clean machine to a running system."}

    """,
  ]
}
