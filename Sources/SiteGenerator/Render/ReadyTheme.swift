/// A theme that pages can be made with.
struct ReadyTheme: Sendable {
  var words: Words
  var assets: Assets
  /// Nil when they have errors.
  var templates: TemplateSet?
  var diagnostics: [Diagnostic]

  /// - Parameter earlier: of the build before; what has not changed is taken from it
  static func make(
    of inputs: Inputs, for settings: Settings, jobs: Int, after earlier: FinishedSite?
  ) -> ReadyTheme {
    let (theme, themeFaults) = ThemeLoader.theme(own: inputs.theme, language: settings.language)
    let (words, wordFaults) = WordsReader.words(
      theme.words, builtIn: theme.builtInWords, language: settings.language,
      saidAt: settings.languagePlace ?? SourceLocation(file: "content/site.yml"))
    let assets = Assets.all(of: theme, settings, earlier: earlier?.assets)
    let (templates, templateFaults) = TemplateSet.load(
      theme, assets: assets, words: words, jobs: jobs, earlier: earlier?.renderer.templates)
    return ReadyTheme(
      words: words, assets: assets, templates: templates,
      diagnostics: themeFaults + wordFaults + assets.missing(in: theme, inputs.content.files) + templateFaults)
  }
}
