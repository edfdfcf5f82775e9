/// Everything that one commit does, found out before the first file is touched.
struct PublishPlan: Sendable {
  /// A file, or a folder that is new with everything in it.
  struct Write: Sendable {
    var path: OutputPath
    var number: Int
    var replacesFile: Bool
  }

  /// Errors for what is in the way, warnings for edited files that are no longer part of the site.
  private(set) var findings: [Diagnostic] = []
  /// Own files that go first, because a folder is to be in their place or the reverse, and the folders that held them.
  private(set) var clearedFiles: [OutputPath] = []
  private(set) var clearedFolders: [OutputPath] = []
  /// In place of own files; the outermost first.
  private(set) var newFolders: [OutputPath] = []
  /// Assets first: a page never asks for one that is not there yet.
  private(set) var writes: [Write] = []
  private var written = 0
  private(set) var removals: [OutputPath] = []
  /// Folders that may be empty then, the innermost first.
  private(set) var leftFolders: [OutputPath] = []
  private(set) var unchanged = 0
  /// What the build owns afterwards.
  var manifest = Manifest()

  /// - Parameters:
  ///   - order: the same files in the order of their paths
  ///   - arriving: where new folders come from that hold some of them
  init(
    _ files: [OutputPath: StagedFile], inOrder order: [OutputFolder.Entry],
    arriving: [NewFolder.Number: OutputPath], on survey: OutputSurvey
  ) throws(MachineFailure) {
    var cleared: Set<OutputPath> = []
    var clearedFolders: Set<OutputPath> = []
    var arrived: Set<OutputPath> = []
    var arrival: NewFolder.Number?
    /// What lies in folders that are there, or in place of own files.
    var settled: [OutputPath] = []
    var owned: [Manifest.Entry] = []
    owned.reserveCapacity(order.count)
    for entry in order {
      let path = entry.path
      switch entry.file {
      case .begun:
        throw MachineFailure(cannot: "publish '\(survey.shown(path))'", because: "it could not be staged")
      case .unchanged(let hash):
        owned.append(Manifest.Entry(path: path, hash: hash))
        settled.append(path)
        unchanged += 1
      case .changed(let hash, let number, let place):
        owned.append(Manifest.Entry(path: path, hash: hash))
        written += 1
        settled.append(path)
        writes.append(Write(path: path, number: number, replacesFile: place.match == .different))
        cleared.formUnion(place.clearedFiles)
        clearedFolders.formUnion(place.clearedFolders)
      case .arrives(let hash, let number):
        owned.append(Manifest.Entry(path: path, hash: hash))
        written += 1
        // What lies in one folder stands together.
        if number != arrival, let folder = arriving[number] {
          arrival = number
          arrived.insert(folder)
          settled.append(folder)
          writes.append(Write(path: folder, number: number, replacesFile: false))
        }
      case .blocked(let findings):
        settled.append(path)
        self.findings += findings
      }
    }
    writes = writes.filter(\.path.isAsset) + writes.filter { !$0.path.isAsset }
    manifest = Manifest(inOrder: owned)
    self.clearedFolders = clearedFolders.sorted(by: >)

    // Those below a new one come with it, and no file can have been staged in place of one.
    let folders = Self.folders(of: settled).union(arrived)
    if let both = folders.filter({ files[$0] != nil }).min() {
      throw MachineFailure(
        cannot: "publish '\(survey.shown(both))'", because: "the site has a file and a folder of this name")
    }
    for folder in folders {
      switch try survey.ground(at: folder) {
      // What is missing comes with the files in it.
      case .folder, .foreign, .missing: break
      case .ownFile: newFolders.append(folder)
      }
    }
    newFolders.sort()

    // An edited file that is in the way has an error of its own.
    let inTheWay = Set(findings.map(\.location.file))
    var remnants: [OutputPath] = []
    for path in survey.manifest.paths where files[path] == nil {
      switch try survey.remnant(at: path) {
      case .gone: remnants.append(path)
      case .edited:
        if !inTheWay.contains(survey.shown(path)) { findings.append(.editedRemnant(at: survey.shown(path))) }
      case .untouched:
        remnants.append(path)
        if cleared.contains(path) { clearedFiles.append(path) } else { removals.append(path) }
      }
    }
    let left = Self.folders(of: remnants).subtracting(folders).subtracting(clearedFolders)
    for folder in left.sorted(by: >) where try survey.ground(at: folder) == .folder { leftFolders.append(folder) }
    findings = findings.sortedByPlace()
  }

  /// All folders, the output folder excepted, that hold one of these paths.
  private static func folders(of paths: some Sequence<OutputPath>) -> Set<OutputPath> {
    var folders: Set<OutputPath> = []
    for path in paths {
      var folder = path.parent
      while !folder.isRoot, folders.insert(folder).inserted { folder = folder.parent }
    }
    return folders
  }

  /// Whether any file or folder of the site changes; the books aside.
  var changesSite: Bool {
    !writes.isEmpty || !removals.isEmpty || !clearedFiles.isEmpty || !leftFolders.isEmpty
  }

  var report: PublishReport {
    PublishReport(
      written: written, unchanged: unchanged, removed: removals.count + clearedFiles.count,
      warnings: findings.filter { $0.severity == .warning })
  }
}
