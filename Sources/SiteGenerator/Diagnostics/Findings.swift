/// What was found about one thing, such as a text: so much of it as somebody would read.
///
/// Each finding has its place looked up and its line kept: 50,000 of them in one line of 300 kB took 10 GB.
struct Findings: Sendable {
  static let most = 100

  private(set) var list: [Diagnostic] = []
  private let subject: String

  /// - Parameter subject: what it is about, as a sentence names it: "this text"
  init(about subject: String) { self.subject = subject }

  /// Whether it has been said that there are more.
  var isFull: Bool { list.count > Self.most }

  /// Whether another error would be told: the first one is in any case, as it keeps the site from being built.
  var wantsErrors: Bool { !isFull || !list.hasErrors }

  mutating func add(_ finding: Diagnostic) {
    if list.count < Self.most || isFull && finding.severity == .error && wantsErrors { return list.append(finding) }
    guard !isFull else { return }
    var last = finding
    last.message = "there is more to say about \(subject) than the \(Self.most) findings that are shown"
    last.hint = "mend these first"
    list.append(last)
  }
}
