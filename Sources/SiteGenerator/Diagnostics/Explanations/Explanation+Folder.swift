extension Explanation {
  static let folder = Family(
    title: "The folder",
    explanations: [
      Explanation(
        .error, .missingSiteFile, "no project in this folder",
        cause:
          "A project is a folder with `content/site.yml` in it. There is none where sitegen looked, which is the current folder or the one behind `--root`.",
        example: .missing("content/site.yml"),
        cure:
          "Change to the project's folder, or name it with `--root`. For a new project add the file; one line with a `title` is enough."
      ),
      Explanation(
        .error, .notUTF8, "a text in another encoding",
        cause:
          "All texts are read as UTF-8. This one holds a byte that cannot be part of it; editors on Windows and old spreadsheets save like that.",
        cure:
          "Open the file in an editor that can choose the encoding, and save it as UTF-8. Then look at letters with accents, as these are what was damaged."
      ),
      Explanation(
        .error, .emptyFile, "a text with nothing in it",
        cause:
          "The file has no bytes, or blanks and line ends alone. A page, a model or a long text that says nothing is more likely forgotten than meant.",
        example: .file("content/about.md", ""),
        cure: "Write it, or delete the file."),
      Explanation(
        .error, .fileTooLarge, "a text over the limit",
        cause:
          "A Markdown or YAML file may have 4,000,000 bytes, unless `limits` in site.yml says otherwise. The limit keeps one file from taking the whole build's time.",
        example: .settings("title: Documentation that lasts\nlimits: {fileBytes: 200}"),
        cure: "Split the file, or raise `limits: {fileBytes: …}`. Nothing beyond 64,000,000 bytes is read as text."),
      Explanation(
        .error, .fileName, "a file whose name keeps it from being read",
        cause:
          "Settings and models end in `.yml`, texts in `.md`, in small letters, and models lie directly in `matrices/`. A file that looks like one of these and is called otherwise would be copied to the site without a word. Names that cannot be part of a URL are reported as well. In `templates/` a file that a theme has no place for gives a warning.",
        example: .file("content/matrices/roles.yaml", "title: Roles"),
        cure: "Rename or move the file as the message says."),
      Explanation(
        .error, .symbolicLink, "a symbolic link that cannot be followed",
        cause:
          "Links inside the project are followed. One that leads out of it, to a hidden file, to itself, to nothing or into the output folder is not: it would publish what nobody meant to publish, or never end.",
        cure: "Replace the link by a copy of what it leads to, or delete it."),
      Explanation(
        .error, .orphanText, "a long text that belongs to nothing",
        cause:
          "A Markdown file below `matrices/` is the text of a model, row, column or cell, and its path says of which: `docs/start.md` of the row `start`, `docs/at/told.md` of the column `told`, `docs/start/told.md` of a cell. There is nothing of this name.",
        example: .file("content/matrices/docs/strat.md", "Written by those who never need it again."),
        cure: "Rename the file after an id of the model, or add the row, column or cell that it is about."),
    ])
}
