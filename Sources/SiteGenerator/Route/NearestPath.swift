/// Finds the file that a mistyped path most likely meant: one with a similar name in the same folder, else one with the
/// same name elsewhere. Only these are compared, so a site with thousands of files and dead links stays fast.
struct NearestPath: Sendable {
  private let byFolder: [String: [String]]
  private let byName: [String: [String]]

  init(_ paths: [String]) {
    let paths = paths.sorted()
    byFolder = Dictionary(grouping: paths) { FilePath.parent(of: "/" + $0) }
    byName = Dictionary(grouping: paths) { Self.name(of: $0) }
  }

  func nearest(to path: String) -> String? {
    let folder = FilePath.parent(of: "/" + path)
    let siblings = byFolder[folder] ?? []
    let name = Self.name(of: path)
    if let near = nearestName(to: name, among: siblings.map(Self.name)) {
      return siblings.first { Self.name(of: $0) == near }
    }
    return byName[name]?.first
  }

  private static func name(of path: String) -> String {
    path.utf8.lastIndex(of: FilePath.slash).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}
