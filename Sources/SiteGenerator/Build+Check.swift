/// What came of a check.
public struct CheckReport: Sendable {
  /// In the order of their places.
  public var diagnostics: [Diagnostic]
  /// The number of pages that a build would write.
  public var pages: Int
  /// Addresses on other sites, if they were asked for.
  public var outsideLinks: [OutsideLink] = []
}

extension Build {
  /// Finds what `run` would find about the content, and what only a careful reader would; renders and writes nothing. What
  /// stands in the way in the output folder is for `run` to say.
  ///
  /// - Parameter collectsOutsideLinks: whether the report lists the addresses on other sites; nothing asks for them here
  public static func check(
    _ options: BuildOptions, collectsOutsideLinks: Bool = false
  ) throws(MachineFailure) -> CheckReport {
    var build = Build(options: options)
    let inputs = try build.load()
    let routed = build.route(inputs)
    let references = routed.references
    let composed = build.compose(routed)
    _ = try build.link(routed, composed)
    build.begin(.lint)
    build.diagnostics += Linter.findings(
      in: references, composed, errors: build.diagnostics.filter { $0.severity == .error })
    // Notes speak of a site that can be built.
    let found = build.diagnostics.hasErrors ? build.diagnostics.filter { $0.severity != .note } : build.diagnostics
    return CheckReport(
      diagnostics: found.sortedByPlace(), pages: references.routes.list.count,
      outsideLinks: collectsOutsideLinks ? OutsideLink.all(in: references, composed) : [])
  }
}
