/// The keys of every file that an author writes.
extension Schema {
  static let settings = Schema(
    "site.yml",
    [
      .required("title", .line, "The site's name, in the header and in the title of every page"),
      .optional("summary", .markdown, "One paragraph for the home page, if index.md has none"),
      .optional("language", .language, "The language of the pages: en, de, pt-BR"),
      .optional("baseURL", .baseURL, "The web address at which the site will stand"),
      .optional("authors", .list(of: .line), "Names for the footer, and for essays and models without their own"),
      .optional("licence", .line, "For the footer, and for models without their own"),
      .optional("repository", .webAddress, "Where the sources lie, for links to the source of each page"),
      .optional("nav", .list(of: .line), "Pages of the navigation: source files, folders, essays, matrix:ID"),
      .optional("matrix", .line, "The id of the model that links such as cell:ROW/COLUMN mean"),
      .optional("image", .line, "A picture of the site, as a path in content/"),
      .optional("accent", .colour, "The site's colour, in quotes: \"#0b6e69\""),
      .optional(
        "markdown",
        .mapping(
          Schema(
            "'markdown'",
            [
              .optional(
                "rawHTML", .choice(["omit", "allow"], noun: "choice", of: "'rawHTML'", code: .badValue),
                "Whether raw HTML in texts reaches the pages"),
              .optional("smart", .flag, "Whether quotes and dashes become typographic ones"),
            ])), "How texts are read"),
      .optional(
        "limits",
        .mapping(
          Schema(
            "'limits'",
            [
              .optional("fileBytes", .count, "The largest Markdown or YAML file, in bytes"),
              .optional("tableCells", .count, "The most cells of one Markdown table or model"),
              .optional("seconds", .count, "The longest that one text may take"),
            ])), "Bounds on what one file may cost"),
    ])

  static let frontMatter = Schema(
    "the front matter",
    [
      .required("title", .line, "The page's title, its only heading of the first level"),
      .optional("summary", .markdown, "One paragraph for the top of the page, lists and search engines"),
      .optional("date", .date, "The day on which an essay was published: 2026-11-22"),
      .optional("updated", .date, "The day on which it was last changed"),
      .optional("authors", .list(of: .line), "Names, instead of the site's"),
      .optional("draft", .flag, "Whether it is left out unless drafts are asked for"),
      .optional("slug", .line, "The last part of the address, instead of the file's name"),
      .optional("aliases", .list(of: .line), "Former addresses"),
      .optional("image", .line, "A picture, as a path relative to this file"),
      .optional("matrix", .line, "The id of the model that links without a model's name mean"),
    ])

  /// The options in a fenced `matrix` block.
  static let matrixBlock = Schema(
    "a matrix block",
    [
      .optional("lens", .line),
      .optional("rows", .list(of: .line)),
      .optional("columns", .list(of: .line)),
      .optional("caption", .line),
    ])
}

extension Field.Kind {
  var shape: Shape {
    switch self {
    case .text: .markdown
    case .list: .list(of: .markdown)
    case .links:
      .list(of: .mapping(Schema("a link", [.required("title", .line), .required("url", .webAddress)])))
    case .cells: .list(of: .line)
    }
  }
}
