/// Every file of a finished site by its path, each made when somebody asks for it.
///
/// Here the ends of the line part: the output folder asks for all files, `serve` for the one that a browser wants. Nothing
/// that could be wrong with the content is left to be found, so a page can be rendered at any time, on any thread.
public struct FinishedSite: Sendable {
  enum Source: Sendable {
    case page(RouteID)
    case asset(SourceFile)
    case data(DataFile)
    case copy(StaticFile)
  }

  let renderer: Renderer
  /// Assets and copies by path, then the pages in the order of their routes, each with its text behind it: two lists of all
  /// essays, so that two threads write them at once.
  let list: [(path: String, source: Source)]
  /// Empty where nobody will ask for single files.
  private let byPath: [String: Source]
  let assets: Assets

  /// For the next build, when there may be one.
  let memory: Memory?

  /// The number of all its files but the list of them.
  private let count: Int

  /// - Parameters:
  ///   - earlier: one with the same files, whatever is in them
  ///   - staged: pages by the indices of their routes whose files are where they belong; these cannot be asked for
  init(
    _ renderer: Renderer, assets: Assets, memory: Memory? = nil, like earlier: FinishedSite? = nil,
    without staged: Range<Int> = 0..<0
  ) {
    self.memory = memory
    count = Self.count(renderer.references, assets)
    self.renderer = renderer
    self.assets = assets
    if let earlier {
      (list, byPath) = (earlier.list, earlier.byPath)
      return
    }
    var list = assets.files.sorted { $0.key < $1.key }.map { (path: $0.key, source: Source.asset($0.value)) }
    list += renderer.site.files.map { ($0.path, .copy($0)) }
    list += renderer.routes.data.filter { !staged.contains($0.firstPage ?? -1) }.map { ($0.path, .data($0)) }
    let pages = (0..<renderer.routes.count).filter { !staged.contains($0) }.map { RouteID(index: $0) }
    for page in pages {
      list.append((renderer.routes[page].outputPath, .page(page)))
      if let text = DataFile.page(page, renderer.site, renderer.routes) { list.append((text.path, .data(text))) }
    }
    self.list = list
    // No two have one path; the route station has seen to that.
    byPath = memory == nil ? [:] : Dictionary(list.map { ($0.path, $0.source) }) { first, _ in first }
  }

  /// The number of pages.
  public var pages: Int { renderer.routes.list.count }

  /// The number of other files of a written site: assets, those that are copied, what is made for machines, and the list of
  /// all files.
  public var others: Int { count - pages + 1 }

  /// The number of files that a site has, the list of them excepted.
  static func count(_ references: References, _ assets: Assets) -> Int {
    let routes = references.routes
    return assets.files.count + references.site.files.count + routes.data.count + routes.count
      + routes.list.count(where: DataFile.liesBeside)
  }

  /// What a file holds.
  public enum Contents: Sendable {
    case bytes([UInt8])
    /// The same as one of the author's files.
    case copy(StaticFile)
  }

  /// Nil when the site has no such file. To be asked of what `Build.site` gave. `path` is relative to the site's root: "essays/index.html".
  public func contents(at path: String) -> Contents? {
    byPath[path].map { $0.contents(renderer, assets) }
  }
}

extension FinishedSite.Source {
  func contents(_ renderer: Renderer, _ assets: Assets) -> FinishedSite.Contents {
    switch self {
    case .page(let id): .bytes(renderer.page(id))
    case .asset(let file): .bytes(assets.bytes(of: file))
    case .data(let file): .bytes(file.bytes(renderer))
    case .copy(let file): .copy(file)
    }
  }
}

/// For the end of the line that has no copy of such a file.
extension StaticFile {
  /// In bytes, as it is now.
  public func size() throws(MachineFailure) -> Int {
    try Disk.status(of: absolutePath, as: "content/" + path)?.size ?? 0
  }

  /// Up to `count` bytes from `offset` on, fewer at the end. Each piece is read by itself, so that whoever takes a large
  /// file slowly keeps neither a file open nor all of it in memory.
  public func piece(at offset: Int, count: Int) throws(MachineFailure) -> [UInt8] {
    try Disk.readPiece(of: absolutePath, at: offset, count: count, as: "content/" + path)
  }
}
