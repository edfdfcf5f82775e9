/// Templates, assets and words: what a site looks like and says beside the author's text.
struct Theme: Sendable {
  /// By name without the ending: "essay", "partials/table".
  var templates: [String: SourceFile]
  /// By the path in the site: "assets/site.css".
  var assets: [String: SourceFile]
  /// The words file of the site's language.
  var words: SourceFile
  /// The built-in English one.
  var builtInWords: SourceFile
}
