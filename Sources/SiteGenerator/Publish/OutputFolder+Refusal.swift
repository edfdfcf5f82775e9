extension OutputFolder {
  /// Why a folder cannot be the output folder of a project, as a sentence without its end; nil when it can.
  ///
  /// A site that is written over its own sources, or into a folder that everything lies in, is a slip of the keyboard.
  /// All paths are absolute and normal; of folders that exist, pass the real path.
  ///
  /// - Parameters:
  ///   - root: The project's folder, which holds `content/` and `templates/`.
  ///   - home: The user's home folder, if there is one.
  public static func refusal(output: String, root: String, home: String?) -> String? {
    if output == "/" { return "it is the root of the file system" }
    if output == root { return "it is the folder of the project itself" }
    if FilePath.isInside(root, output) { return "the project lies inside it" }
    for name in ["content", "templates"] where FilePath.isInside(output, FilePath.normal("\(root)/\(name)")) {
      return "it lies in '\(name)/', from which the site is made"
    }
    guard let home, home != "/" else { return nil }
    if output == home { return "it is your home folder" }
    return FilePath.isInside(home, output) ? "your home folder lies inside it" : nil
  }
}
