/// References to source files: relative paths.
extension References {
  func pathTarget(_ url: String, in context: Context) throws(Fault) -> Target {
    let (encoded, fragment) = Self.parts(url)
    if encoded.isEmpty {
      if fragment != nil { return .page(context.page, fragment: fragment) }
      throw Fault(code: .deadLink, message: "this link leads nowhere", hint: "write an address between the brackets")
    }
    guard let path = URLPath.decoded(encoded) else {
      throw Fault(code: .deadLink, message: "'\(url)' is not a well-formed link", hint: "check the '%' in it")
    }
    if path.hasPrefix("//") {
      throw Fault(code: .deadLink, message: "'\(url)' names no scheme", hint: "write 'https:\(url)'")
    }
    let full = Self.joined(context.folder, path)
    if let full, !path.hasPrefix("/") {
      if let id = routes.bySource[full] { return .page(id, fragment: fragment) }
      if let file = files[full] { return .file(file) }
    }
    throw deadPath(path, full: path.hasPrefix("/") ? nil : full, in: context)
  }

  func deadPath(_ path: String, full: String?, in context: Context) -> Fault {
    let trimmed = path.split(separator: "/").filter { $0 != ".." && $0 != "." }.joined(separator: "/")
    if let full, site.drafts.contains(where: { $0.path == full }) {
      return Fault(
        code: .deadLink, message: "'\(path)' is a draft", hint: "publish it, remove the link, or build with --drafts")
    }
    if path.hasPrefix("/") || path.hasSuffix("/"), let source = source(ofURL: trimmed + "/") {
      return Fault(
        code: .deadLink, message: "'\(path)' is an address of the built site, not a file",
        hint: "link to its source: '\(Self.relativePath(from: context.folder, to: source.file))'")
    }
    if path.hasPrefix("/"), let file = Self.joined("content", path),
      files[file] != nil || routes.bySource[file] != nil
    {
      return Fault(
        code: .deadFile, message: "'\(path)' begins with '/'; links are relative to the file that they stand in",
        hint: "write '\(Self.relativePath(from: context.folder, to: file))'")
    }
    guard let full else {
      return Fault(
        code: .deadFile, message: "'\(path)' leads out of 'content/'",
        hint: "links are relative to the file that they stand in, and stay in 'content/'")
    }
    let message = "no file '\(path)' in '\(context.folder)'"
    if let renamed = source(formerly: full) {
      return Fault(
        code: .deadFile, message: message,
        hint: Diagnostic.renaming(to: Self.relativePath(from: context.folder, to: renamed.file)))
    }
    let near = neighbours.nearest(to: full)
    return Fault(
      code: .deadFile, message: message,
      hint: near.map { "did you mean '\(Self.relativePath(from: context.folder, to: $0))'?" }
        ?? "a path begins at the folder of the file that it stands in, here '\(context.folder)/'")
  }

  /// What the page is made from that is, or was, at an address of the site.
  private func source(ofURL url: String) -> SourceLocation? {
    if let page = routes.list.first(where: { $0.url == url }) { return page.source }
    guard case .moved(let target)? = routes.former.first(where: { $0.url == url })?.kind else { return nil }
    return routes[target].source
  }

  /// What a file is called now whose page had a former address: "content/essays/old.md", "content/matrices/old.yml".
  private func source(formerly path: String) -> SourceLocation? {
    var name = path.dropFirst("content/".count)
    if name.hasPrefix("matrices/"), name.hasSuffix(".yml") {
      name = name.dropFirst("matrices/".count).dropLast(".yml".count)
    } else if name.hasSuffix(".md") {
      name = name.dropLast(".md".count)
    } else {
      return nil
    }
    guard case .moved(let target)? = routes.former.first(where: { $0.url == name + "/" })?.kind else { return nil }
    switch routes[target].kind {
    case .page, .essay, .matrix: return routes[target].source
    default: return nil
    }
  }

  /// The path without `.` and `..`; nil when it leads out of the content.
  static func joined(_ folder: String, _ path: String) -> String? {
    // A neighbour, as most are.
    if !path.isEmpty, path != ".", path != "..", !path.utf8.contains(FilePath.slash) {
      return folder + "/" + path
    }
    let full = FilePath.normal("/\(folder)/\(path)")
    return FilePath.isInside(full, "/content") ? String(full.dropFirst()) : nil
  }

  static func relativePath(from folder: String, to file: String) -> String {
    Routes.relative(from: folder + "/", to: file)
  }
}
