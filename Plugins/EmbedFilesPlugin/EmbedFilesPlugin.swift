import Foundation
import PackagePlugin

/// Puts the repository's `templates/` and `examples/start/` into the program. SwiftPM takes resources only from inside a
/// target's folder; this keeps one source for the theme and for the example.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let tool = try context.tool(named: "EmbedFiles").url
    return [("EmbeddedTheme", "templates"), ("EmbeddedExample", "examples/start")].map { name, path in
      let folder = context.package.directoryURL.appending(path: path)
      let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
      let files = FileManager.default.subpaths(atPath: folder.path()) ?? []
      return .buildCommand(
        displayName: "Embedding \(path)/",
        executable: tool,
        arguments: [name, folder.path(), output.path()],
        inputFiles: files.sorted().map { folder.appending(path: $0) },
        outputFiles: [output])
    }
  }
}
