import Foundation

/// A written site as a browser sees it: its pages with their ids and what they refer to.
struct WrittenSite {
  /// By path: "backend/index.html".
  var pages: [String: Page] = [:]
  var files: Set<String> = []

  struct Page {
    var ids: [String] = []
    var references: [String] = []
    var html: String
  }

  init(_ files: [String: Data]) {
    self.files = Set(files.keys)
    for (path, data) in files where path.hasSuffix(".html") {
      pages[path] = Self.page(String(decoding: data, as: UTF8.self))
    }
  }

  private static func page(_ html: String) -> Page {
    var page = Page(html: html)
    // The program writes every attribute as name="value" with entities, so this reads them all.
    for match in html.matches(of: /\s(id|href|src)="([^"]*)"/) {
      let value = String(match.output.2).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      if match.output.1 == "id" { page.ids.append(value) } else { page.references.append(value) }
    }
    return page
  }

  /// Every reference that leads to no file, or to an id that its page does not have.
  func deadReferences() -> [String] {
    pages.flatMap { path, page in page.references.filter { !resolves($0, from: path) }.map { "\(path): \($0)" } }
      .sorted()
  }

  /// Ids that stand twice on a page.
  func sharedIDs() -> [String] {
    pages.flatMap { path, page in
      Dictionary(grouping: page.ids) { $0 }.filter { $1.count > 1 }.map { "\(path): \($0.key)" }
    }.sorted()
  }

  private func resolves(_ reference: String, from page: String) -> Bool {
    if reference.contains(/^(https?|mailto):/) { return true }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let target = target(String(parts[0]), from: page) else { return false }
    guard parts.count == 2 else { return files.contains(target) }
    let fragment = parts[1].removingPercentEncoding ?? String(parts[1])
    return pages[target]?.ids.contains(fragment) ?? false
  }

  /// The file that a relative reference leads to. Links to folders lead to their index, and are written with a `/`.
  private func target(_ reference: String, from page: String) -> String? {
    guard !reference.isEmpty else { return page }
    var folder = page.split(separator: "/").dropLast().map(String.init)
    if reference.hasPrefix("/") { folder = [] }
    for part in reference.split(separator: "/").map({ $0.removingPercentEncoding ?? String($0) }) {
      switch part {
      case ".": continue
      case "..":
        guard !folder.isEmpty else { return nil }
        folder.removeLast()
      default: folder.append(part)
      }
    }
    let isFolder = reference.hasSuffix("/") || reference.hasSuffix("..") || reference == "."
    return (folder + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }
}
