/// What can be in the way of a site in its output folder.
extension Diagnostic {
  enum Obstacle: String {
    case file = "this file was not written by sitegen"
    case folder = "this folder was not made by sitegen"
    case link = "this link was not made by sitegen"
    case special = "this is neither a file nor a folder"
  }

  enum Wanted: String {
    case file = "the site has a page for the same place"
    case folder = "the site has a folder with the same name"
  }

  static func foreign(_ obstacle: Obstacle, insteadOf wanted: Wanted, at path: String) -> Self {
    .error(
      .foreignFile, "\(obstacle.rawValue), and \(wanted.rawValue)", at: SourceLocation(file: path),
      hint: "move it away, or put it into content/")
  }

  static func edited(at path: String) -> Self {
    .error(
      .editedFile, "this file was changed by hand after sitegen wrote it", at: SourceLocation(file: path),
      hint: "carry the change over to content/ or templates/, then delete this file")
  }

  static func editedRemnant(at path: String) -> Self {
    .warning(
      .editedFile, "this file was changed by hand and is no longer part of the site; it was left alone",
      at: SourceLocation(file: path),
      hint: "delete it, or put it into content/; sitegen does not look after it any more")
  }

  static func keptEdited(at path: String) -> Self {
    .warning(
      .editedFile, "this file was changed by hand after sitegen wrote it, so it was kept",
      at: SourceLocation(file: path), hint: "delete it if nobody needs it; sitegen does not look after it any more")
  }
}
