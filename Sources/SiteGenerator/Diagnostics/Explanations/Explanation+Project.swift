extension Explanation {
  static let project = Family(
    title: "What commands add to a project",
    explanations: [
      Explanation(
        .error, .fileExists, "a file that is there already",
        cause:
          "`init`, `new`, `import` and `theme eject` only add files. Where one of them is there already, none is written, so that no work of yours is lost.",
        cure: "Choose another name, or move the file away. `init` wants a new folder, or an empty one."),
      Explanation(
        .error, .badTable, "a table that cannot be imported",
        cause:
          "`import` needs a first line with the titles of columns and a first column with those of rows. What it cannot place, such as a cell without a title above it or beside it, would be lost. In the form that builds write, a line says what it is about, and holds only what such a line can.",
        cure:
          "Mend the line that is named, in the spreadsheet or in the file. [Models as tables](csv.md) tells what a table may look like."
      ),
    ])
}
