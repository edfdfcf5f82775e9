/// Finds the file that a mistyped path most likely meant: one with a similar name in the same folder, else one with the
/// same name elsewhere.
///
/// A class, as it remembers what was asked: when a file that everybody links to was renamed, the same path is dead in a
/// thousand texts. Most sites never ask, so nothing is made ready before.
final class NearestPath: Sendable {
  private let paths: @Sendable () -> [String]
  private let state = Locked(State())

  private struct State: Sendable {
    var index: Index?
    var answers: [String: String?] = [:]
  }

  init(_ paths: @escaping @Sendable () -> [String]) { self.paths = paths }

  func nearest(to path: String) -> String? {
    state.withLock { state in
      if let known = state.answers[path] { return known }
      let index = state.index ?? Index(paths())
      state.index = index
      let answer = index.nearest(to: path)
      state.answers[path] = .some(answer)
      return answer
    }
  }
}

private struct Index: Sendable {
  private let byFolder: [String: [(path: String, name: NameLetters)]]
  private let byName: [String: [String]]

  init(_ paths: [String]) {
    let paths = paths.sorted()
    byFolder = Dictionary(grouping: paths) { FilePath.parent(of: "/" + $0) }
      .mapValues { $0.map { ($0, NameLetters(Self.name(of: $0))) } }
    byName = Dictionary(grouping: paths) { Self.name(of: $0) }
  }

  func nearest(to path: String) -> String? {
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
