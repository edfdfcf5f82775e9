/// Finds two things that would be written to one place, also on a file system that ignores case, and a file that stands
/// where a folder must be.
enum SharedURLs {
  private struct Place {
    enum Kind { case living, former, redirects, made }

    var path: String
    /// What it comes from.
    var source: SourceLocation
    var kind = Kind.living
    /// Whether it lies beside a page; then two of them meet where their pages do.
    var isBesidePage = false
  }

  /// - Parameters:
  ///   - assets: the theme's own files, by their path in the site
  ///   - files: the files that are copied
  static func find(
    _ routes: Routes, of site: Site, assets: [String: SourceLocation], files: [StaticFile]
  ) -> [Diagnostic] {
    guard mayMeet(routes, of: site, Array(assets.keys) + files.map(\.path)) else { return [] }
    var places = routes.list.map { Place(path: $0.outputPath, source: $0.source ?? standIn(for: $0)) }
    places += routes.list.indices.compactMap { DataFile.page(RouteID(index: $0), site, routes) }.map {
      Place(path: $0.path, source: $0.source, isBesidePage: true)
    }
    places += assets.sorted { $0.key < $1.key }.map { Place(path: $0.key, source: $0.value) }
    places += routes.data.filter { !$0.isOfFormer }.map {
      Place(path: $0.path, source: $0.source, kind: $0.isOfSite ? .made : .living)
    }
    places += files.map { Place(path: $0.path, source: SourceLocation(file: "content/" + $0.path)) }
    // Last, so that what is there is told apart from what was.
    let former = routes.former.compactMap { route in
      route.source.map { Place(path: route.outputPath, source: $0, kind: .former) }
    }
    places += former
    places += routes.data.filter(\.isOfFormer).map { Place(path: $0.path, source: $0.source, kind: .redirects) }
    var owners: [String: Int] = [:]
    var found: [Diagnostic] = []
    owners.reserveCapacity(places.count)
    for (number, place) in places.enumerated() {
      let path = folded(place.path)
      guard let first = owners.updateValue(number, forKey: path) else { continue }
      owners[path] = first
      let other = places[first]
      guard !place.isBesidePage || !other.isBesidePage else { continue }
      // Within one file it follows from ids that were reported.
      guard
        place.kind != .living && place.kind != .made || !other.source.file.utf8.elementsEqual(place.source.file.utf8)
      else { continue }
      found.append(shared(place, other))
    }
    for place in places {
      var folder = folded(place.path)[...]
      while let slash = folder.utf8.lastIndex(of: FilePath.slash) {
        folder = folder[..<slash]
        if let other = owners[String(folder)] { found.append(shared(places[other], place)) }
      }
    }
    return found
  }

  /// Whether there may be something to find, told by hashes of the paths: to keep all with their sources takes 0.9 kB for
  /// each essay, and twice the time.
  private static func mayMeet(_ routes: Routes, of site: Site, _ others: [String]) -> Bool {
    var (files, folders): (Set<Int>, Set<Int>) = ([], [])
    // As strings, so that names are the same that only differ in how their accents are composed.
    func isFirst(_ path: String) -> Bool {
      let path = folded(path)
      for slash in path.utf8.indices where path.utf8[slash] == FilePath.slash {
        folders.insert(path[..<slash].hashValue)
      }
      return files.insert(path.hashValue).inserted
    }
    for route in [routes.list, routes.former].joined() {
      guard isFirst(route.outputPath) else { return true }
      if DataFile.liesBeside(route), let path = DataFile.markdownPath(of: route, site), !isFirst(path) { return true }
    }
    return !(routes.data.map(\.path) + others).allSatisfy(isFirst) || !files.isDisjoint(with: folders)
  }

  /// The same for two paths that some file systems take for one.
  private static func folded(_ path: String) -> String {
    path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? path : path.lowercased()
  }

  private static func shared(_ one: Place, _ other: Place) -> Diagnostic {
    switch (one.kind, other.kind) {
    case (.living, .living): .sharedURL(shown(one.path), one.source, other.source)
    case (.made, _): .made(one.path, for: other.source)
    case (_, .made): .made(other.path, for: one.source)
    case (.redirects, _): .redirects(other.source, for: one.source)
    case (_, .redirects): .redirects(one.source, for: other.source)
    case (.former, .former): .claimedTwice(shown(one.path), one.source, other.source)
    case (.former, .living): .taken(shown(one.path), one.source, by: other.source)
    case (.living, .former): .taken(shown(other.path), other.source, by: one.source)
    }
  }

  /// The file that would hold the text of a page that every site has.
  private static func standIn(for route: Route) -> SourceLocation {
    let name = route.url.hasSuffix("/") || route.url.isEmpty ? route.url + "index.md" : "404.md"
    return SourceLocation(file: "content/" + name)
  }

  private static func shown(_ path: String) -> String {
    path.hasSuffix("index.html") ? "/" + path.dropLast("index.html".count) : "/" + path
  }
}

extension Diagnostic {
  fileprivate static func sharedURL(_ url: String, _ one: SourceLocation, _ other: SourceLocation) -> Self {
    .error(
      .sharedURL, "'\(one.file)' and '\(other.file)' would both be '\(url)'", at: one,
      hint: one.file.hasSuffix(".md") || other.file.hasSuffix(".md")
        ? "rename one of them, or give it another 'slug'" : "rename one of them", related: [other])
  }

  fileprivate static func taken(_ url: String, _ claim: SourceLocation, by other: SourceLocation) -> Self {
    .error(
      .sharedURL, "'\(other.file)' has the former address '\(url)' now", at: claim,
      hint: "a former address leads on only while nothing else is there; delete it", related: [other])
  }

  fileprivate static func claimedTwice(_ url: String, _ claim: SourceLocation, _ other: SourceLocation) -> Self {
    .error(
      .sharedURL, "'\(url)' is told twice as a former address", at: claim, hint: "keep it where old links should lead",
      related: [other])
  }

  fileprivate static func made(_ path: String, for file: SourceLocation) -> Self {
    .error(.sharedURL, "the build writes '/\(path)' itself", at: file, hint: "rename it")
  }

  fileprivate static func redirects(_ file: SourceLocation, for claim: SourceLocation) -> Self {
    .error(
      .sharedURL, "the build writes '/\(Redirects.path)' itself, as there are former addresses", at: file,
      hint: "delete this file, or tell no former addresses ('was', 'aliases')", related: [claim])
  }
}
