extension Explanation {
  static let syntax = Family(
    title: "YAML",
    explanations: [
      Explanation(
        .error, .yamlSyntax, "YAML that cannot be read",
        cause:
          "Settings, models and front matter are YAML, in which some characters are part of the grammar: `: `, ` #`, quotes, brackets, and most signs at the start of a value. Here they do not fit together.",
        example: .settings("title: Documentation: what lasts"),
        cure:
          "Put the text into quotes, or repair what the message names. When the line itself looks right, look at the one above: a quote or bracket that is not closed there takes in what follows."
      ),
      Explanation(
        .error, .yamlTab, "a tab in the indentation",
        cause: "YAML tells what belongs to what by indentation, and does not know how wide a tab is.",
        example: .settings("title: Documentation that lasts\nmarkdown:\n\tsmart: false"),
        cure: "Indent with spaces. Most editors can do so when the Tab key is pressed, and can convert a file."),
      Explanation(
        .error, .yamlAnchor, "an anchor, alias or merge key",
        cause:
          "YAML can name a value with `&`, repeat it with `*` and merge mappings with `<<`. These are not read here: a few lines of them can grow into millions of values, and a reader of the file cannot see what a line holds.",
        example: .settings("title: Documentation that lasts\nauthors: &team [Ada, Grace]"),
        cure: "Write the value out where it is needed. A text that begins with `*` or `&` goes into quotes."),
      Explanation(
        .error, .duplicateKey, "a key that stands twice",
        cause:
          "A mapping has each key once. Of two, one would be lost without a word, and nobody can tell which was meant.",
        example: .settings("title: Documentation that lasts\ntitle: Notes that last"),
        cure: "Keep one of the two."),
    ])
}
