extension Explanation {
  static let lints = Family(
    title: "What only check looks for",
    explanations: [
      Explanation(
        .warning, .missingCell, "an empty place in the table",
        cause:
          "A row and a column meet, and there is no cell. The table shows an empty place without a link; readers cannot tell whether nothing happens there or nobody wrote it down.",
        example: matrix("told: {summary: Somebody sits down with the newcomer.}"),
        cure: "Write the cell, even if it only says why nothing happens there."),
      Explanation(
        .warning, .missingBody, "no body where others have one",
        cause:
          "At least two of three rows, columns or cells have a longer text, and this one has none. Its page ends after the summary.",
        example: .matrix(
          """
          title: Documentation maturity
          columns:
            - {id: told, title: Told, body: It lives in people.}
            - {id: written, title: Written down, body: It lives on pages.}
            - {id: kept, title: Kept true}
          rows:
            - id: start
              title: Getting started
              cells:
                told: {summary: Somebody sits down with the newcomer.}
                written: {summary: One page leads to a running system.}
                kept: {summary: "The steps are a script, run daily."}
          """),
        cure: "Write it below `body`, or in the file that the message names."),
      Explanation(
        .warning, .sameText, "two neighbours with one text",
        cause:
          "Two cells beside each other, in a row or in a column, have the same summary or the same body. One was probably copied and never written. Readers then find two levels that they cannot tell apart. Short values such as “Not applicable” may stand in any number of cells.",
        example: matrix(
          "told: {summary: Somebody sits down with the newcomer.}",
          "written: {summary: Somebody sits down with the newcomer.}"),
        cure: "Say what differs between the two. If nothing does, the model may have one level too many."),
      Explanation(
        .warning, .longSummary, "a summary far longer than its neighbours'",
        cause:
          "It has more than 2.5 times the characters of most summaries in its row and column, and over 120 more. It stretches its whole row of the table.",
        example: .matrix(
          """
          title: Documentation maturity
          columns:
            - {id: told, title: Told}
            - {id: written, title: Written down}
          rows:
            - id: start
              title: Getting started
              cells:
                told: {summary: Somebody sits down with the newcomer.}
                written: {summary: One page leads from an empty machine to a running system. The last person who arrived has corrected it and the next one will have to do so again because tools change their versions and nobody notices.}
            - id: reference
              title: Reference
              cells:
                told: {summary: People ask or read the source.}
                written: {summary: Each interface has a page.}
            - id: runbooks
              title: Runbooks
              cells:
                told: {summary: Call the one who knows.}
                written: {summary: Each alert has a page.}
          """),
        cure: "Keep what the table needs, and move the rest into the body, which goes on from the summary."),
      Explanation(
        .warning, .similarTitles, "two titles that cannot be told apart",
        cause:
          "Two rows, or two columns, have the same title, or differ only in case, blanks or punctuation. Either one thing has two names, or two things have one.",
        example: .matrix(
          """
          title: Documentation maturity
          columns:
            - {id: told, title: Told}
          rows:
            - {id: start, title: Set-up, cells: {told: {summary: Somebody sits down with the newcomer.}}}
            - {id: machines, title: Setup, cells: {told: {summary: Copy the one beside you.}}}
          """),
        cure: "Give them titles that say what differs, or make them one row or column; `was` keeps old links alive."),
      Explanation(
        .warning, .misleadingLink, "a link that is called like something else",
        cause:
          "The words of a link to a row, column or cell are exactly the title of another row or column. Readers expect to arrive there.",
        example: .essay("Teams begin with what is [Told](column:written)."),
        cure:
          "Link to what the words say, or change the words. Without words, `[](column:written)`, the title is filled in and stays right."
      ),
      Explanation(
        .warning, .unusedLevel, "a level that no cell has",
        cause:
          "A lens declares a level, and no cell has it, or no cell has any level of the lens. The legend then explains a colour that is nowhere to be seen.",
        example: .matrix(
          """
          title: Documentation maturity
          lenses:
            - id: trust
              title: How far it can be trusted
              levels:
                - {id: proven, title: Proven}
                - {id: checked, title: Checked once}
                - {id: hearsay, title: Hearsay}
          columns:
            - {id: told, title: Told}
            - {id: written, title: Written down}
          rows:
            - id: start
              title: Getting started
              cells:
                told: {summary: Somebody sits down with the newcomer., trust: hearsay}
                written: {summary: One page leads to a running system., trust: checked}
          """),
        cure: "Give the level to the cells that deserve it, or delete it."),
      Explanation(
        .warning, .silentEssay, "an essay that links to nothing in a model",
        cause:
          "An essay argues for the model. Without a link to a cell, row, column, lens or model, and without a block that shows one, readers cannot go from the argument to the place, and the place does not list the essay.",
        example: .essay("A page is true on the day on which it is written."),
        cure:
          "Link to what the essay speaks of: `[…](cell:start/told)`. A text that has nothing to do with a model is better a page than an essay."
      ),
      Explanation(
        .warning, .unreadLink, "something that looks like a link and is none",
        cause:
          "A piece of text has the brackets of a link, and Markdown does not read it as one: its target holds a blank, a blank stands before the `(`, it refers to a definition that is nowhere, or it has double brackets as in a wiki. Readers see the brackets.",
        example: .essay("See [whom to ask](cell: start/told), [told](column:told)."),
        cure:
          "Write `[words](target)` without blanks within or before the parentheses; a path with blanks goes into `<…>`. Brackets that are meant get a backslash: `\\[…]`."
      ),
      Explanation(
        .warning, .earlyUpdate, "a text that was changed before it was there",
        cause:
          "`updated` is an earlier day than `date`, so one of the two is wrong. Readers see both, and feeds and search engines are told them.",
        example: .file(
          "content/about.md", "---\ntitle: About\ndate: 2026-11-22\nupdated: 2025-11-25\n---\n\nIt began as a list."),
        cure: "Correct the one that is wrong, or delete `updated` when nothing has changed since."),
    ])

  private static func matrix(_ cells: String...) -> Example {
    .matrix(
      """
      title: Documentation maturity
      columns:
        - {id: told, title: Told}
        - {id: written, title: Written down}
      rows:
        - id: start
          title: Getting started
          cells:
      """ + cells.map { "\n      " + $0 }.joined())
  }
}
