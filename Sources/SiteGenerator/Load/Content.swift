/// What a site is made from, as it lies on the disk.
struct Inputs: Sendable {
  var content: Content
  /// What was read of each file of the content, in the order of their paths.
  var loaded: [ContentLoader.Loaded]
  /// The project's own part of the theme, by the path below `templates/`.
  var theme: [String: SourceFile]
}

/// What lies in the content folder, sorted by what it is, with the bytes of everything that is to be read. Nothing is
/// interpreted yet.
struct Content: Sendable {
  /// `site.yml`
  var settings: SourceFile?
  /// Essays and pages, by path.
  var pages: [SourceFile] = []
  /// `matrices/*.yml`
  var matrices: [SourceFile] = []
  /// Ids of matrices whose file has an ending that is not read; that was reported.
  var misnamedMatrices: Set<String> = []
  /// Markdown below `matrices/`.
  var matrixTexts: [SourceFile] = []
  /// Everything else.
  var files: [StaticFile] = []
}
