extension OutputFolder {
  /// What is in the way of the staged files (errors), and what an earlier build wrote, somebody edited and the site no
  /// longer has (warnings). To be asked when everything is staged, and shown; with an error among it nothing can be
  /// committed. When the system refuses to tell, there is none, and `commit` throws.
  public func findings() -> [Diagnostic] {
    (try? plan().findings) ?? []
  }

  /// What an earlier build wrote and this one did not stage, in the order of the paths. To be asked when everything is
  /// staged.
  var dropped: [String] {
    state.withLock { state in survey.manifest.paths.filter { state.files[$0] == nil }.map(\.text) }
  }

  /// Whether an earlier build wrote a file there.
  func wasWritten(_ path: String) -> Bool {
    guard let path = try? OutputPath(path) else { return false }
    return survey.manifest.owns(path)
  }

  /// Swaps the staged site in and removes what an earlier build wrote and this one did not stage. Afterwards, and also
  /// when it throws, the folder is free for another build.
  ///
  /// - Throws: When the system refuses, or something is in the way. Nothing has changed then.
  func commit(_ receipt: Receipt? = nil) throws(MachineFailure) -> PublishReport {
    try commit(fault: nil, keepingBooks: true, receipt)
  }

  /// Removes everything that builds have written here, their manifest included. Nothing may be staged.
  public func clean() throws(MachineFailure) -> PublishReport {
    try commit(fault: nil, keepingBooks: false)
  }

  func commit(
    fault: Swap.Fault?, keepingBooks: Bool = true, _ receipt: Receipt? = nil
  ) throws(MachineFailure) -> PublishReport {
    do throws(MachineFailure) {
      var plan = try plan()
      // An edited file that was kept is a finding of each build.
      if plan.findings.isEmpty { plan.manifest.receipt = receipt }
      guard !plan.findings.hasErrors else {
        throw MachineFailure(cannot: "write to '\(shownPath)'", because: "other files are in the way")
      }
      if !isDryRun { try swap(plan, fault: fault, keepingBooks: keepingBooks) }
      return plan.report
    } catch {
      abandon()
      throw error
    }
  }

  private func plan() throws(MachineFailure) -> PublishPlan {
    try state.withLock { (state) throws(MachineFailure) in
      if let plan = state.plan { return plan }
      let plan = try PublishPlan(
        state.files, inOrder: state.inOrder(), arriving: staging.newFolders, on: survey)
      state.plan = plan
      return plan
    }
  }

  private func swap(_ plan: PublishPlan, fault: Swap.Fault?, keepingBooks: Bool) throws(MachineFailure) {
    try state.withLock { (state) throws(MachineFailure) in
      guard state.isOpen else {
        throw MachineFailure(cannot: "write to '\(shownPath)'", because: "the build is over")
      }
      var swap = Swap(survey: survey, staging: staging, books: "\(books)/manifest", fault: fault)
      do throws(MachineFailure) {
        try swap.perform(plan, written: writtenManifest)
      } catch {
        if swap.wasKilled {
          state.isOpen = false
          state.lock = nil
        }
        throw error
      }
      state.isOpen = false
      staging.clear(swap.kept)
      if !keepingBooks {
        try? Disk.removeFile("\(books)/manifest", as: "")
        Self.remove(state.madeFolders.isEmpty ? [books] : state.madeFolders, withLock: true)
      }
      state.lock = nil
    }
  }
}
