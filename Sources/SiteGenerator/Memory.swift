/// What a build keeps for the next one of the same project: `serve` builds after every save, and mostly one text has
/// changed.
///
/// Each station takes what it made of the same input before. Files are told by when they changed, pages and models by their
/// files. Routes and texts depend on more than themselves, so they are kept only while nothing but the long texts of pages
/// has changed.
struct Memory: Sendable {
  var inputs: Inputs
  var read: Reader.Result
  var routed: (routes: Routes, diagnostics: [Diagnostic])
  var composed: Composer.Result

  /// Whether another build has the same settings, theme, models and files, and the same pages apart from their texts.
  func isAlike(_ inputs: Inputs, _ read: Reader.Result) -> Bool {
    let (mine, theirs) = (self.inputs.content, inputs.content)
    return (mine.matrices + mine.matrixTexts).areSame(as: theirs.matrices + theirs.matrixTexts)
      && [mine.settings].compactMap(\.self).areSame(as: [theirs.settings].compactMap(\.self))
      && self.inputs.theme.mapValues(\.bytes) == inputs.theme.mapValues(\.bytes)
      && mine.files == theirs.files
      && self.read.site.pages == read.site.pages && self.read.site.essays == read.site.essays
      && self.read.site.drafts == read.site.drafts
  }
}
