/// The step in which the new site takes the place of the old one: each change by itself leaves every file old or new, and
/// when one is refused all are taken back.
///
/// What is replaced or removed is kept in the staging folder until the end. Where the file system allows no second name
/// for a file, a replaced one cannot be brought back; it is then whole and new, and the manifest knows both.
struct Swap {
  /// What a test lets happen, counted in changes.
  enum Fault: Sendable {
    /// The process is gone: nothing is taken back, nothing cleaned up.
    case killed(after: Int)
    /// The system refuses one change.
    case refused(at: Int)
    /// The same on a file system without second names for files.
    case refusedWithoutLinks(at: Int)
  }

  private enum Change {
    case madeFolder(OutputPath)
    case removedFolder(OutputPath)
    case placed(OutputPath, number: Int)
    case replaced(OutputPath, kept: Int?)
    case removed(OutputPath, kept: Int)
    case wrote(old: [UInt8]?)
  }

  let survey: OutputSurvey
  let staging: StagingFolder
  /// Where the manifest lies.
  let books: String
  let fault: Fault?

  private(set) var wasKilled = false
  /// The numbers of staged files that are left over at the end.
  private(set) var kept: [Int] = []
  private var changes: [Change] = []

  init(survey: OutputSurvey, staging: StagingFolder, books: String, fault: Fault? = nil) {
    self.survey = survey
    self.staging = staging
    self.books = books
    self.fault = fault
  }

  /// Makes all changes of `plan`, or throws and has made none. `written` is the text of the manifest that is there.
  mutating func perform(_ plan: PublishPlan, written: [UInt8]?) throws(MachineFailure) {
    do throws(MachineFailure) {
      var written = written
      // As text it is made once, as 200,000 lines take 0.04 s.
      let lines = plan.manifest.lines
      if plan.changesSite {
        let earlier = survey.manifest
        let all = earlier.entries.isEmpty ? Manifest.text(nil, lines) : earlier.union(plan.manifest).text
        try write(all, over: &written)
      }
      for path in plan.clearedFiles { try remove(path) }
      for folder in plan.clearedFolders { try removeFolder(folder) }
      for folder in plan.newFolders { try makeFolder(folder) }
      for write in plan.writes { try place(write) }
      for path in plan.removals { try remove(path) }
      for folder in plan.leftFolders { try removeFolder(folder) }
      try write(Manifest.text(plan.manifest.receipt, lines), over: &written)
    } catch {
      if !wasKilled { undo() }
      throw error
    }
  }

  // MARK: Single changes

  /// - Parameter text: of the manifest
  private mutating func write(_ text: [UInt8], over written: inout [UInt8]?) throws(MachineFailure) {
    guard text != written else { return }
    try step()
    try replaceManifest(with: text)
    changes.append(.wrote(old: written))
    written = text
  }

  private func replaceManifest(with text: [UInt8]) throws(MachineFailure) {
    let shown = survey.shown(.root) + "/" + OutputPath.booksName + "/manifest"
    let staged = staging.path(of: try staging.take())
    try Disk.write(text, toNew: staged, as: shown)
    try Disk.rename(staged, to: books, inOrderTo: "write '\(shown)'")
  }

  private mutating func makeFolder(_ folder: OutputPath) throws(MachineFailure) {
    try step()
    if try Disk.makeFolder(survey.absolute(folder), as: survey.shown(folder)) {
      changes.append(.madeFolder(folder))
    }
  }

  private mutating func removeFolder(_ folder: OutputPath) throws(MachineFailure) {
    try step()
    if try Disk.removeEmptyFolder(survey.absolute(folder), as: survey.shown(folder)) {
      changes.append(.removedFolder(folder))
    }
  }

  private mutating func place(_ write: PublishPlan.Write) throws(MachineFailure) {
    try step()
    let target = survey.absolute(write.path)
    var kept: Int?
    if write.replacesFile {
      let number = try staging.take()
      if hasLinks, Disk.link(target, as: staging.path(of: number)) { kept = number }
    }
    if let kept { self.kept.append(kept) }
    try Disk.rename(staging.path(of: write.number), to: target, inOrderTo: "write '\(survey.shown(write.path))'")
    changes.append(write.replacesFile ? .replaced(write.path, kept: kept) : .placed(write.path, number: write.number))
  }

  private var hasLinks: Bool {
    if case .refusedWithoutLinks = fault { return false }
    return true
  }

  private mutating func remove(_ path: OutputPath) throws(MachineFailure) {
    try step()
    let number = try staging.take()
    try Disk.rename(
      survey.absolute(path), to: staging.path(of: number), inOrderTo: "remove '\(survey.shown(path))'")
    kept.append(number)
    changes.append(.removed(path, kept: number))
  }

  private mutating func step() throws(MachineFailure) {
    switch fault {
    case .killed(let count) where changes.count >= count:
      wasKilled = true
      throw MachineFailure(cannot: "go on", because: "a test stopped the swap")
    case .refused(let count) where changes.count >= count, .refusedWithoutLinks(let count) where changes.count >= count:
      throw MachineFailure(cannot: "go on", because: "a test refused a change")
    default: return
    }
  }

  /// Takes the changes back, the last one first, each as far as possible. The manifest of both sites stays for as long as
  /// one of the new files does.
  private mutating func undo() {
    var isComplete = true
    while let change = changes.popLast() {
      do throws(MachineFailure) {
        try undo(change, keepingManifest: !isComplete)
      } catch {
        isComplete = false
      }
    }
  }

  private func undo(_ change: Change, keepingManifest: Bool) throws(MachineFailure) {
    switch change {
    case .madeFolder(let folder): _ = try Disk.removeEmptyFolder(survey.absolute(folder), as: "")
    case .removedFolder(let folder): _ = try Disk.makeFolder(survey.absolute(folder), as: "")
    case .placed(let path, let number):
      try Disk.rename(survey.absolute(path), to: staging.path(of: number), inOrderTo: "")
    case .replaced(let path, let kept?), .removed(let path, let kept):
      try Disk.rename(staging.path(of: kept), to: survey.absolute(path), inOrderTo: "")
    case .replaced(let path, nil):
      throw MachineFailure(cannot: "bring back '\(survey.shown(path))'", because: "it was not kept")
    case .wrote(let old):
      if keepingManifest { return }
      guard let old else { return try Disk.removeFile(books, as: "") }
      try replaceManifest(with: old)
    }
  }
}
