/// Finds the file that a mistyped path most likely meant: one with a similar name in the same folder, else one with the
/// same name elsewhere.
///
/// A class, as it remembers what was asked: when a file that everybody links to was renamed, the same path is dead in a
/// thousand texts.
final class NearestPath: Sendable {
  private let byFolder: [String: [(path: String, name: NameLetters)]]
  private let byName: [String: [String]]
  private let answers = Locked<[String: String?]>([:])

  init(_ paths: [String]) {
    let paths = paths.sorted()
    byFolder = Dictionary(grouping: paths) { FilePath.parent(of: "/" + $0) }
      .mapValues { $0.map { ($0, NameLetters(Self.name(of: $0))) } }
    byName = Dictionary(grouping: paths) { Self.name(of: $0) }
  }

  func nearest(to path: String) -> String? {
    if let known = answers.withLock({ $0[path] }) { return known }
    let answer = find(path)
    answers.withLock { $0[path] = .some(answer) }
    return answer
  }

  private func find(_ path: String) -> String? {
    let siblings = byFolder[FilePath.parent(of: "/" + path)] ?? []
    let name = Self.name(of: path)
    if let near = nearestName(to: name, among: siblings.map(\.name)) {
      return siblings.first { $0.name.name == near }?.path
    }
    return byName[name]?.first
  }

  private static func name(of path: String) -> String {
    path.utf8.lastIndex(of: FilePath.slash).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}
