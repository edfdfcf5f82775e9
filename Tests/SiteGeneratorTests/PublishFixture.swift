import Testing

@testable import SiteGenerator

/// A site as the publishing tests see it: the texts of its files by their paths.
typealias SiteFiles = [String: String]

extension ScratchFolder {
  /// Publishes to `public/`. Findings of the severity error are thrown as `Refused`.
  @discardableResult
  func publish(_ files: SiteFiles, fault: Swap.Fault? = nil, isDryRun: Bool = false) throws -> PublishReport {
    let output = try OutputFolder(at: absolute("public"), shownAs: "public", isDryRun: isDryRun)
    for (path, text) in files { try output.stage(Array(text.utf8), at: path) }
    let findings = output.findings()
    if findings.hasErrors {
      output.abandon()
      throw Refused(findings: findings)
    }
    return try output.commit(fault: fault)
  }

  /// What readers of the site find: everything but the build's own folder.
  var site: [String: String] { contents(of: "public").filter { !$0.key.hasPrefix(".sitegen") } }

  /// What the build keeps for itself.
  var books: Set<String> { Set(contents(of: "public/.sitegen").keys) }
}

struct Refused: Error {
  var findings: [Diagnostic]
}

extension SiteFiles {
  /// The files and, with a slash behind them, the folders that hold them.
  var withFolders: [String: String] {
    var all = self
    for path in keys {
      let parts = path.split(separator: "/")
      for count in 1..<Swift.max(1, parts.count) { all[parts[..<count].joined(separator: "/") + "/"] = "" }
    }
    return all
  }
}
