import Synchronization

/// The first station: folder → files.
struct ContentLoader {
  private let root: String
  private let output: String
  private let jobs: Int
  /// Nil when all bytes are to be held.
  private let mostHeld: Int?
  private var content = Content()
  private var loaded: [Loaded] = []
  private let earlier: [String: Loaded]
  private var diagnostics: [Diagnostic] = []

  /// What a file is, by its path below `content/`.
  private enum Role { case settings, page, matrix, matrixText, other }

  /// - Parameters:
  ///   - root: the project's folder, absolute
  ///   - output: the output folder, absolute; nothing is read from it
  ///   - mostHeld: the bytes of essays that are held; further ones have no more than their front matter, until
  ///     `bringBack` is asked for the rest. Nil for all
  ///   - earlier: what was loaded before; files that did not change since are not read again
  static func load(
    root: String, output: String, jobs: Int, mostHeld: Int? = nil, after earlier: [Loaded] = []
  ) throws(MachineFailure) -> (content: Content, loaded: [Loaded], diagnostics: [Diagnostic]) {
    var loader = ContentLoader(root: root, output: output, jobs: jobs, mostHeld, earlier)
    try loader.run()
    return (loader.content, loader.loaded, loader.diagnostics)
  }

  private init(root: String, output: String, jobs: Int, _ mostHeld: Int?, _ earlier: [Loaded]) {
    self.mostHeld = mostHeld
    self.root = root
    self.output = FilePath.resolved(output)
    self.jobs = jobs
    self.earlier = Dictionary(earlier.map { ($0.entry.path, $0) }) { first, _ in first }
  }

  private mutating func run() throws(MachineFailure) {
    guard try Disk.status(of: root + "/content", followingLinks: true, as: "content")?.kind == .folder else {
      diagnostics.append(.noContent(in: root))
      return
    }
    let listing = try FolderListing(of: root + "/content", within: root, jobs: jobs, as: "content")
    for problem in listing.problems { diagnostics.append(.problem(problem)) }
    let entries = listing.entries.filter { $0.status.kind == .file && !FilePath.isInside($0.absolutePath, output) }
    if let own = listing.entries.first(where: { FilePath.isInside($0.absolutePath, output) }) {
      diagnostics.append(
        .error(
          .symbolicLink, "a link here leads to the output folder", at: SourceLocation(file: "content/" + own.path),
          hint: "delete it: a site cannot be part of itself"))
    }
    for entry in entries where entry.path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    {
      diagnostics.append(
        .error(
          .fileName, "a control character or backslash in a file's name cannot be part of a URL",
          at: SourceLocation(file: "content/" + entry.path), hint: "rename the file"))
    }
    try read(entries)
    if content.settings == nil {
      diagnostics.append(
        .error(
          .missingSiteFile, "there is no 'content/site.yml'", at: SourceLocation(file: "content/site.yml"),
          hint: "add it with a 'title: …', or name the project's folder with --root"))
    }
  }

  private mutating func read(_ entries: [FolderListing.Entry]) throws(MachineFailure) {
    // A file may change twice within one tick of the file system's clock. So what is hardly older than the newest of all is
    // read again, though nothing tells that it changed.
    let settled = (entries.map(\.status.modified).max() ?? 0) - 2_000_000_000
    let held = Atomic(0)
    let results = parallelMap(count: entries.count, jobs: jobs) {
      [earlier, mostHeld] index -> Result<Loaded, MachineFailure> in
      let entry = entries[index]
      if entry.status.modified < settled, let known = earlier[entry.path], known.entry == entry {
        return .success(known)
      }
      let result = Self.load(entry)
      if let mostHeld, case .success(let loaded) = result, let file = loaded.file, loaded.diagnostics.isEmpty,
        entry.path.hasPrefix("essays/"),
        held.wrappingAdd(file.count, ordering: .relaxed).newValue > mostHeld,
        let length = FrontMatter.length(in: file)
      {
        file.letGo(behind: length)
      }
      return result
    }
    for (entry, result) in zip(entries, results) {
      let loaded = try result.get()
      self.loaded.append(loaded)
      diagnostics += loaded.diagnostics
      if entry.path.hasPrefix("matrices/"), entry.path.hasSuffix(".yaml") {
        content.misnamedMatrices.insert(String(entry.path.dropFirst("matrices/".count).dropLast(".yaml".count)))
      }
      switch (Self.role(of: entry.path), loaded.file) {
      case (.settings, let file?): content.settings = file
      case (.page, let file?): content.pages.append(file)
      case (.matrix, let file?): content.matrices.append(file)
      case (.matrixText, let file?): content.matrixTexts.append(file)
      case (_, _):
        content.files.append(
          StaticFile(path: entry.path, absolutePath: entry.absolutePath, pictureSize: loaded.pictureSize))
      }
    }
  }

  /// What was read of a file. A class, as `serve` hands on those of files that have not changed.
  final class Loaded: Sendable {
    fileprivate let entry: FolderListing.Entry
    fileprivate let file: SourceFile?
    fileprivate let pictureSize: PictureSize?
    fileprivate let diagnostics: [Diagnostic]

    fileprivate init(
      _ entry: FolderListing.Entry, file: SourceFile? = nil, pictureSize: PictureSize? = nil,
      diagnostics: [Diagnostic] = []
    ) {
      self.entry = entry
      self.file = file
      self.pictureSize = pictureSize
      self.diagnostics = diagnostics
    }
  }

  private static func load(_ entry: FolderListing.Entry) -> Result<Loaded, MachineFailure> {
    let shown = "content/" + entry.path
    do throws(MachineFailure) {
      guard role(of: entry.path) != .other else {
        return .success(
          Loaded(
            entry, pictureSize: try pictureSize(entry, shown),
            diagnostics: [misnamed(entry.path)].compactMap(\.self)))
      }
      guard let bytes = try Disk.read(entry.absolutePath, atMost: TextLoader.largest, as: shown) else {
        return .success(
          Loaded(entry, file: SourceFile(path: shown, bytes: []), diagnostics: [TextLoader.tooLarge(shown, entry.size)])
        )
      }
      let (file, diagnostics) = TextLoader.text(bytes, path: shown)
      return .success(Loaded(entry, file: file, diagnostics: diagnostics))
    } catch {
      return .failure(error)
    }
  }

  /// Reads again what is not held of these files.
  ///
  /// - Parameter root: the project's folder, absolute
  static func bringBack(_ files: [SourceFile], root: String, jobs: Int) throws(MachineFailure) {
    // Texts of one file follow each other.
    let missing = files.indices.filter { $0 == 0 || files[$0] !== files[$0 - 1] }.map { files[$0] }
      .filter { !$0.isWhole }
    let failures = parallelMap(count: missing.count, jobs: jobs) { index -> MachineFailure? in
      let file = missing[index]
      do throws(MachineFailure) {
        let bytes = try Disk.read("\(root)/\(file.path)", as: file.path)
        guard file.bringBack(from: TextLoader.text(bytes, path: file.path).file) else {
          throw MachineFailure(
            cannot: "read '\(file.path)'", because: "it has changed since the build began; build again")
        }
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }

  /// Read from the file's first piece: heads are short, and a picture may be large.
  private static func pictureSize(
    _ entry: FolderListing.Entry, _ shown: String
  ) throws(MachineFailure) -> PictureSize? {
    guard PictureHeader.mayBePicture(entry.path) else { return nil }
    var pieces = try FilePieces(of: entry.absolutePath, for: .reading, as: shown)
    return PictureHeader.size(Array(try pieces.next(as: shown)))
  }

  private static func role(of path: String) -> Role {
    if path == "site.yml" { return .settings }
    let isBelowMatrices = path.hasPrefix("matrices/")
    if path.hasSuffix(".md") { return isBelowMatrices ? .matrixText : .page }
    if isBelowMatrices, path.hasSuffix(".yml"), !path.dropFirst("matrices/".count).contains("/") { return .matrix }
    return .other
  }

  /// Endings and places that other programs use for the same thing: without a word such a file would just be copied.
  private static func misnamed(_ path: String) -> Diagnostic? {
    let lower = path.lowercased()
    let isBelowMatrices = lower.hasPrefix("matrices/")
    var right: String?
    if lower.hasSuffix(".markdown") || lower.hasSuffix(".md") { right = path.prefix { $0 != "." } + ".md" }
    if lower == "site.yaml" || lower == "site.yml" { right = "site.yml" }
    if isBelowMatrices, lower.hasSuffix(".yaml") || lower.hasSuffix(".yml") {
      right = "matrices/" + (path.split(separator: "/").last?.prefix { $0 != "." } ?? "") + ".yml"
    }
    guard let right else { return nil }
    return .error(
      .fileName, "a file of this name is not read", at: SourceLocation(file: "content/" + path),
      hint: "rename it to 'content/\(right)'")
  }
}

extension Diagnostic {
  static func noContent(in root: String) -> Self {
    .error(
      .missingSiteFile, "there is no folder 'content' in '\(root)'", at: SourceLocation(file: "content/site.yml"),
      hint: projectAbove(root).map { "this folder is within a project: run in '\($0)', or name it with --root" }
        ?? "run in a project's folder, or name it with --root")
  }

  /// The nearest folder above that is a project's.
  private static func projectAbove(_ root: String) -> String? {
    var folder = root
    while folder != FilePath.parent(of: folder) {
      folder = FilePath.parent(of: folder)
      let settings = try? Disk.status(of: folder + "/content/site.yml", followingLinks: true, as: "content/site.yml")
      if settings?.kind == .file { return folder }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func problem(_ problem: FolderListing.Problem) -> Self {
    let place = SourceLocation(file: "content/" + problem.path)
    switch problem.kind {
    case .nameNotUTF8: return .error(.fileName, "a file's name is not UTF-8", at: place, hint: "rename the file")
    case .linkLeadsOutside:
      return .error(.symbolicLink, "this link leads out of the project", at: place, hint: "copy what it leads to")
    case .linkLeadsToHidden:
      return .error(.symbolicLink, "this link leads to a hidden file", at: place, hint: "copy what it leads to")
    case .linkLoops:
      return .error(.symbolicLink, "this link leads back to itself", at: place, hint: "delete it")
    case .linkIsDead:
      return .error(.symbolicLink, "this link leads to nothing", at: place, hint: "delete or repair it")
    case .special: return .error(.fileName, "this is neither a file nor a folder", at: place, hint: "move it away")
    case .pathTooLong: return .error(.fileName, "this path is too long for the system", at: place, hint: "shorten it")
    case .tooMany(let limit):
      return .error(.fileTooLarge, "there are more than \(limit) files here", at: place, hint: "move some away")
    }
  }
}
