/// The theme's own files as they go into the site.
enum Assets {
  /// The file's bytes; the style sheet gets the site's accent, as pages may not carry styles of their own.
  static func bytes(of file: SourceFile, at path: String, _ settings: Settings) -> [UInt8] {
    guard path == "assets/site.css", let accent = settings.accent else { return file.bytes }
    return file.bytes + Array("\n:root { --site-accent: \(accent); }\n".utf8)
  }
}
