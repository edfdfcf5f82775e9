extension Explanation {
  static let theme = Family(
    title: "The theme",
    explanations: [
      Explanation(
        .error, .templateSyntax, "a template that cannot be read",
        cause: "A tag is not closed, a section has no end or the wrong one, or a tag names nothing.",
        example: .file("templates/text.mustache", "<h1>{{title}}</h1>\n{{#summary}}\n<p>{{{summary}}}</p>"),
        cure: "Close what is open: `{{#name}}` with `{{/name}}`, `{{` with `}}`."),
      Explanation(
        .error, .unknownName, "a name that means nothing here",
        cause:
          "A tag, or braces in a word or a verdict, name something that is not known in this place. A template library would put nothing there and say nothing. A template that no page uses is reported like this, too.",
        example: .file("templates/text.mustache", "<h1>{{titel}}</h1>\n{{{body}}}"),
        cure: "Use the name that the message suggests, or one of those that it lists."),
      Explanation(
        .error, .wrongTag, "a value in the wrong kind of tag",
        cause:
          "`{{name}}` escapes a text, so that it cannot become HTML; `{{{name}}}` puts HTML in as it is. With the wrong one a text could run as a script, or readers would see tags.",
        example: .file("templates/text.mustache", "<h1>{{{title}}}</h1>\n{{{body}}}"),
        cure: "Use the other kind of tag."),
      Explanation(
        .error, .unknownPartial, "a partial that is not there",
        cause:
          "`{{> name}}` puts another template in, and neither the project's `templates/` nor the built-in theme has one of this name.",
        example: .file("templates/text.mustache", "<h1>{{title}}</h1>\n{{> partials/contnts}}\n{{{body}}}"),
        cure: "Use the name that the message suggests. Names are paths below `templates/` without the ending."),
      Explanation(
        .warning, .missingWord, "words that are still English",
        cause:
          "Every word of the interface stands in a file named for its language. There is none for the site's, or some words are missing in it; these are English on the pages.",
        example: .settings("title: Notizen, die bleiben\nlanguage: de"),
        cure:
          "Run `sitegen theme eject en.yml`, name the copy in `templates/` after the language (`de.yml`), and translate it."
      ),
    ])
}
