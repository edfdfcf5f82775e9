import Foundation
import PackagePlugin

/// Puts the repository's `templates/` into the program. SwiftPM takes resources only from inside a target's folder; this
/// keeps one source for the theme.
@main
struct EmbedThemePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let templates = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    let paths = FileManager.default.subpaths(atPath: templates.path()) ?? []
    return [
      .buildCommand(
        displayName: "Embedding templates/",
        executable: try context.tool(named: "EmbedTheme").url,
        arguments: [templates.path(), output.path()],
        inputFiles: paths.sorted().map { templates.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
