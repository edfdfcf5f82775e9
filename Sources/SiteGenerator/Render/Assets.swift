/// The theme's own files as they go into the site.
///
/// What a template names (`{{root}}assets/site.css`) gets a hash of its bytes into its name, `assets/site.9c1f0e2b44d07a35.css`,
/// so that browsers may keep it for ever and still see the next version. What other assets name, such as a font in a style
/// sheet, keeps its own name; where a project has assets of its own, all lie under their own names as well, as these may
/// name any.
struct Assets: Sendable {
  /// By path in the site.
  private(set) var files: [String: SourceFile] = [:]
  /// The names with a hash, by those that templates use.
  private(set) var hashed: [String: String] = [:]
  private let origin: Origin
  /// Where templates name assets, by template.
  private let references: [String: [Reference]]

  /// What they were made from.
  private struct Origin: Equatable {
    var templates: [String: [UInt8]]
    var assets: [String: [UInt8]]
    var accent: String?
  }

  /// - Parameter earlier: those of an earlier build, which are taken when nothing in them has changed: looking through
  ///   templates and hashing takes 40 of 220 ms of a rebuild by `serve` otherwise (this repository's site, debug build)
  static func all(of theme: Theme, _ settings: Settings, earlier: Assets?) -> Assets {
    let origin = Origin(
      templates: theme.templates.mapValues(\.bytes), assets: theme.assets.mapValues(\.bytes), accent: settings.accent)
    if let earlier, earlier.origin == origin { return earlier }
    return Assets(of: theme, origin)
  }

  private init(of theme: Theme, _ origin: Origin) {
    self.origin = origin
    references = theme.templates.mapValues { Reference.all(in: $0) }
    let named = Set(references.values.flatMap { $0.map(\.path) })
    let hasOwn = theme.assets.contains { $0.value.bytes != ThemeLoader.builtIn[$0.key]?.bytes }
    for (path, file) in theme.assets {
      let published = named.contains(path) ? Self.name(path, for: Self.bytes(of: file, at: path, origin.accent)) : path
      files[published] = file
      if published != path { hashed[path] = published }
      if hasOwn { files[path] = file }
    }
  }

  func bytes(of file: SourceFile) -> [UInt8] { Self.bytes(of: file, at: Self.path(of: file), origin.accent) }

  /// The style sheet gets the site's accent, as pages may not carry styles of their own.
  private static func bytes(of file: SourceFile, at path: String, _ accent: String?) -> [UInt8] {
    guard path == "assets/site.css", let accent else { return file.bytes }
    return file.bytes + Array("\n:root { --site-accent: \(accent); }\n".utf8)
  }

  private static func path(of file: SourceFile) -> String { String(file.path.dropFirst("templates/".count)) }

  /// "assets/site.css" → "assets/site.HASH.css"
  private static func name(_ path: String, for bytes: [UInt8]) -> String {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[$0...] } ?? ""
    return "\(path.dropLast(ending.count)).\(ContentHash(bytes))\(ending)"
  }

  // MARK: Templates

  /// A template's bytes with the names that assets have in the site.
  func resolved(_ template: SourceFile, named name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = 0
    for reference in references[name] ?? [] {
      guard let name = hashed[reference.path] else { continue }
      bytes += template.bytes[rest..<reference.range.lowerBound]
      bytes += name.utf8
      rest = reference.range.upperBound
    }
    return bytes + template.bytes[rest...]
  }

  /// Assets that a template names, and neither the theme nor the content (`content/assets/`) has.
  func missing(in theme: Theme, _ files: [StaticFile]) -> [Diagnostic] {
    let known = Set(theme.assets.keys).union(files.map(\.path))
    return theme.templates.flatMap { name, template in
      (references[name] ?? []).filter { !known.contains($0.path) }.map { reference in
        .error(
          .deadFile, "no file '\(reference.path)' in the theme",
          at: template.location(atByte: reference.range.lowerBound),
          hint: didYouMean(reference.path, among: known.sorted()) ?? "put it into 'templates/assets/'")
      }
    }
  }

  /// A place in a template that names an asset.
  private struct Reference {
    var path: String
    var range: Range<Int>

    private static let start = Array("}}assets/".utf8)

    static func all(in template: SourceFile) -> [Reference] {
      let bytes = template.bytes
      return bytes.indices.filter { bytes[$0] == start[0] && bytes[$0...].starts(with: start) }.map { index in
        let path = index + 2
        let end = bytes[path...].firstIndex { " \t\r\n\"'<>?#{".utf8.contains($0) } ?? bytes.endIndex
        return Reference(path: String(decoding: bytes[path..<end], as: UTF8.self), range: path..<end)
      }
    }
  }
}
