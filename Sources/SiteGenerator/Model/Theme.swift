/// Templates, assets and words: what a site looks like and says beside the author's text.
public struct Theme: Sendable {
  /// By name without the ending: "essay", "partials/table".
  public var templates: [String: SourceFile]
  /// By the path in the site: "assets/site.css".
  public var assets: [String: SourceFile]
  /// The words file of the site's language.
  public var words: SourceFile
  /// The built-in English one.
  public var builtInWords: SourceFile
}
