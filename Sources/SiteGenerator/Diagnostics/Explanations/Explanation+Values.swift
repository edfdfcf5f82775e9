extension Explanation {
  static let values = Family(
    title: "Keys and values",
    explanations: [
      Explanation(
        .error, .unknownKey, "a key that means nothing here",
        cause:
          "Every key of every file is known to the program. One that is not is nearly always misspelt, stands one level too deep, or is the rest of a text with a comma in it.",
        example: .settings("title: Documentation that lasts\nsumary: How notes become true and stay so."),
        cure: "Take the name that the message suggests. docs/authoring.md lists the keys of each file."),
      Explanation(
        .error, .missingKey, "a key that must be there",
        cause:
          "A site, a page, a model, a row and a column need a title, a cell needs a summary, and so on. The key is missing, or nothing stands behind it.",
        example: .file("content/about.md", "---\nsummary: Who writes this.\n---\n\n## History\n\nIt began as a list."),
        cure: "Add the key."),
      Explanation(
        .error, .wrongType, "a value of the wrong kind",
        cause:
          "A text stands where a list or a mapping belongs, or the other way round. In a list, a text that holds `: ` becomes a mapping.",
        example: .settings("title: Documentation that lasts\nauthors: Ada"),
        cure:
          "Write a list as `[a, b]` or with `- ` at the start of each line, a mapping as `key: value` lines, and put a text that holds `: ` into quotes."
      ),
      Explanation(
        .error, .badValue, "a value that cannot be meant",
        cause:
          "The value is of the right kind, but says nothing that can be used: a word that is none of those allowed, an address without `https://`, a colour that is none.",
        example: .settings("title: Documentation that lasts\naccent: red"),
        cure: "Write it in the form that the message shows."),
      Explanation(
        .error, .badDate, "a date that is none",
        cause:
          "Dates are written year-month-day, as in 2026-11-22, which nobody can read in two ways. This one has another form, or there is no such day.",
        example: .file(
          "content/about.md", "---\ntitle: About\ndate: 22.11.2026\n---\n\n## History\n\nIt began as a list."),
        cure: "Write a day that exists in that form."),
      Explanation(
        .error, .badID, "an id that addresses cannot be made of",
        cause:
          "Links, addresses and shared results are made of ids, so an id consists of small letters a to z, digits and hyphens. Titles may be any text.",
        example: .matrix(
          """
          title: Documentation maturity
          columns:
            - {id: told, title: Told}
          rows:
            - id: Getting started
              title: Getting started
              cells:
                told: {summary: Somebody sits down with the newcomer.}
          """),
        cure: "Write the id as the message suggests, and keep the words in the `title`."),
      Explanation(
        .error, .duplicateID, "an id that stands twice",
        cause:
          "Ids are unique among their kind: rows, columns, groups, levels of a lens; lenses and fields count as one kind, as both are keys of cells. A link to an id that two things bear could lead to either.",
        example: .matrix(
          """
          title: Documentation maturity
          columns:
            - {id: told, title: Told}
            - {id: told, title: Written down}
          rows:
            - id: start
              title: Getting started
              cells:
                told: {summary: Somebody sits down with the newcomer.}
          """),
        cure: "Give one of them another id."),
      Explanation(
        .error, .reservedName, "a name that the site itself uses",
        cause:
          "Some names would give two things one address or one key: `/essays/`, `/search/` and `/assets/` belong to the site, `at`, `from`, `assess`, `embed` and `changes` stand below a model where rows do, and a cell's own keys cannot be lenses or fields.",
        example: .file("content/search.md", "---\ntitle: How we search\n---\n\nAt night, mostly."),
        cure: "Choose another id, file name or `slug`."),
      Explanation(
        .error, .frontMatter, "front matter that is not as it should be",
        cause:
          "Pages and essays begin with front matter: YAML between two lines of `---`, the first of them the file's first line. Long texts of a model have none, as their titles and summaries stand in the model.",
        example: .file("content/about.md", "## History\n\nIt began as a list."),
        cure: "Begin the file with the three lines `---`, `title: …`, `---`; in a long text of a model delete them."),
    ])
}
