/// Looks for what a build may pass and a careful reader would not: the ways in which published models were found to drift
/// apart from themselves.
///
/// Every finding is a warning. What is only probable stays unsaid: an author who is warned without cause stops reading
/// warnings.
struct Linter {
  let references: References
  let composed: Composer.Result
  /// Files with errors. What they seem to lack may be what was misspelt, so nothing more is said about them.
  private let faultyFiles: Set<String>

  var site: Site { references.site }

  /// - Parameter errors: what the stations before found
  static func findings(
    in references: References, _ composed: Composer.Result, errors: [Diagnostic]
  ) -> [Diagnostic] {
    let linter = Linter(
      references: references, composed: composed, faultyFiles: Set(errors.map(\.location.file)))
    var found: [Diagnostic] = []
    for matrix in references.site.matrices where linter.isSound(matrix) {
      found += linter.missingCells(of: matrix)
      found += linter.sameTexts(in: matrix)
      found += linter.longSummaries(in: matrix)
      found += linter.missingBodies(in: matrix)
      found += linter.similarTitles(in: matrix)
      found += linter.unusedLevels(of: matrix)
    }
    found += linter.misleadingLinks()
    found += linter.silentEssays()
    found += linter.earlyUpdates()
    found += linter.unreadLinks()
    found += linter.misnamedBlocks()
    return found
  }

  func isSound(_ file: String) -> Bool { !faultyFiles.contains(file) }

  private func isSound(_ matrix: Matrix) -> Bool {
    guard !references.damaged.contains(matrix.id) else { return false }
    let own = "content/matrices/\(matrix.id)"
    return !faultyFiles.contains { $0 == matrix.path || $0 == own + ".md" || $0.hasPrefix(own + "/") }
  }

  /// The words of a one-line text as a reader sees them.
  func words(_ text: TextID) -> String { composed.fragments[text.index].words }
}
