/// References to source files: relative paths.
extension References {
  func pathTarget(_ url: String, in context: Context) throws(Fault) -> Target {
    let (encoded, fragment) = Self.parts(url)
    if encoded.isEmpty { return .page(context.page, fragment: fragment) }
    guard let path = URLPath.decoded(encoded) else {
      throw Fault(code: .deadLink, message: "'\(url)' is not a well-formed link", hint: "check the '%' in it")
    }
    if path.hasPrefix("//") {
      throw Fault(code: .deadLink, message: "'\(url)' names no scheme", hint: "write 'https:\(url)'")
    }
    let full = Self.joined(context.folder, path)
    if let full, !path.hasPrefix("/") {
      if let id = routes.bySource[full] { return .page(id, fragment: fragment) }
      if files.contains(full) { return .file(String(full.dropFirst("content/".count))) }
    }
    throw deadPath(path, full: path.hasPrefix("/") ? nil : full, in: context)
  }

  func deadPath(_ path: String, full: String?, in context: Context) -> Fault {
    let trimmed = path.split(separator: "/").filter { $0 != ".." && $0 != "." }.joined(separator: "/")
    if let full, site.drafts.contains(full) {
      return Fault(
        code: .deadLink, message: "'\(path)' is a draft", hint: "publish it, remove the link, or build with --drafts")
    }
    if path.hasPrefix("/") || path.hasSuffix("/"),
      let route = routes.list.first(where: { $0.url == trimmed + "/" }),
      route.source.file != "content/essays"
    {
      return Fault(
        code: .deadLink, message: "'\(path)' is an address of the built site, not a file",
        hint: "link to its source: '\(Self.relativePath(from: context.folder, to: route.source.file))'")
    }
    guard full != nil else {
      return Fault(
        code: .deadFile, message: "'\(path)' leads out of 'content/'",
        hint: "links are relative to the file that they stand in, and stay in 'content/'")
    }
    let known = Array(routes.bySource.keys) + files
    let near = known.map { Self.relativePath(from: context.folder, to: $0) }.sorted()
    return Fault(
      code: .deadFile, message: "no file '\(path)' in '\(context.folder)'", hint: didYouMean(path, among: near))
  }

  /// The path without `.` and `..`; nil when it leads out of the content.
  static func joined(_ folder: String, _ path: String) -> String? {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  static func relativePath(from folder: String, to file: String) -> String {
    Routes.relative(from: folder + "/", to: file)
  }
}
