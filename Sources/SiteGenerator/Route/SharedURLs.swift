/// Finds two things that would be written to one place, also on a file system that ignores case, and a file that stands
/// where a folder must be.
enum SharedURLs {
  private struct Place {
    var path: String
    /// What it comes from.
    var source: SourceLocation
  }

  /// - Parameters:
  ///   - assets: the theme's own files, by their path in the site
  ///   - files: the files that are copied
  ///   - data: the files that are made of models
  static func find(
    _ routes: Routes, assets: [String: SourceLocation], files: [StaticFile], data: [DataFile]
  ) -> [Diagnostic] {
    var places = routes.list.map { Place(path: $0.outputPath, source: $0.source ?? standIn(for: $0)) }
    places += assets.sorted { $0.key < $1.key }.map { Place(path: $0.key, source: $0.value) }
    places += data.map { Place(path: $0.path, source: $0.source) }
    places += files.map { Place(path: $0.path, source: SourceLocation(file: "content/" + $0.path)) }
    var owners: [String: Place] = [:]
    var found: [Diagnostic] = []
    for place in places {
      guard let other = owners.updateValue(place, forKey: place.path.lowercased()) else { continue }
      // Within one file it follows from ids that were reported.
      guard !other.source.file.utf8.elementsEqual(place.source.file.utf8) else { continue }
      found.append(.sharedURL(shown(place.path), place.source, other.source))
    }
    for place in places {
      var folder = FilePath.parent(of: "/" + place.path.lowercased())
      while folder != "/" {
        if let other = owners[String(folder.dropFirst())] {
          found.append(.sharedURL("/" + other.path, other.source, place.source))
        }
        folder = FilePath.parent(of: folder)
      }
    }
    return found
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
}
