extension Explanation {
  static let model = Family(
    title: "The model",
    explanations: [
      Explanation(
        .error, .unknownRow, "a row that is not there",
        cause:
          "A link, a block or a list names a row by its id, and the model has no such row. Often the title was written instead of the id, or the row was renamed.",
        example: .essay("See [the first day](row:strat)."),
        cure: "Use the id that the message suggests."),
      Explanation(
        .error, .unknownColumn, "a column that is not there",
        cause: "A link, a block, a list or a cell's key names a column by its id, and the model has no such column.",
        example: .essay("See [a page of steps](cell:start/writen)."),
        cure: "Use the id that the message suggests."),
      Explanation(
        .error, .unknownCell, "a cell that is not there",
        cause: "Row and column are there, and nothing stands where they meet; or the two are in the wrong order.",
        example: .essay("See [a colleague's help](cell:told/start)."),
        cure: "The row comes first: `cell:ROW/COLUMN`. If the place is empty, write the cell, or link to its row."),
      Explanation(
        .error, .unknownLens, "a lens that is not there",
        cause: "A link or a block names a lens that the model does not declare below `lenses`.",
        example: .essay("How far can you [trust it](lens:trust)?"),
        cure: "Use the id that the message suggests, or declare the lens. In a block, `lens: none` shows none."),
      Explanation(
        .error, .unknownLevel, "a level that the lens does not have",
        cause: "A cell, or the `limit` of a lens, names a level that the lens does not declare below `levels`.",
        example: .matrix(
          """
          title: Documentation maturity
          lenses:
            - id: trust
              title: How far it can be trusted
              levels:
                - {id: checked, title: Checked once}
                - {id: hearsay, title: Hearsay}
          columns:
            - {id: told, title: Told}
            - {id: written, title: Written down}
          rows:
            - id: start
              title: Getting started
              cells:
                told: {summary: Somebody sits down with the newcomer., trust: heresay}
                written: {summary: "One page, from start to end.", trust: checked}
          """),
        cure: "Use the id that the message suggests, or declare the level."),
      Explanation(
        .error, .unknownGroup, "a group that is not there",
        cause: "A row says to which group it belongs, and the model declares no such group below `groups`.",
        example: .matrix(
          """
          title: Documentation maturity
          columns:
            - {id: told, title: Told}
          rows:
            - id: start
              title: Getting started
              group: people
              cells:
                told: {summary: Somebody sits down with the newcomer.}
          """),
        cure: "Use the id that the message suggests, or declare the group: `groups: [{id: people, title: People}]`."),
      Explanation(
        .error, .unknownMatrix, "a model that is not there, or not clear",
        cause:
          "A model is called like its file: `matrices/docs.yml` is `docs`. A link, a block, `nav` or `matrix` names one that is not there; or the site has several and nothing says which one a link means.",
        example: .essay("See [the whole model](matrix:doc)."),
        cure:
          "Use the name that the message suggests; name the model in the link (`cell:docs/start/told`), or set `matrix` in the front matter or in site.yml."
      ),
      Explanation(
        .error, .emptyMatrix, "a model without rows or columns",
        cause: "A model with no row or no column has no cells, and so nothing to show.",
        example: .file("content/matrices/roles.yml", "title: Roles\ncolumns: [{id: junior, title: Junior}]\nrows: []"),
        cure: "Write a first row and a first column, or move the file out of `matrices/` until you do."),
      Explanation(
        .error, .notNeighbours, "a step between columns that are no neighbours",
        cause:
          "`between` holds texts for the way from one column to the next. These two do not follow each other in the order of `columns`.",
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
                written: {summary: "One page, from start to end."}
          between:
            - {from: written, to: told, body: Let the newcomer take notes.}
          """),
        cure: "Name a column and the one after it."),
      Explanation(
        .error, .bodyTwice, "a body in two places",
        cause:
          "The long text of a row, column or cell stands in the model below `body`, or in a file of its own. Here are both, and nobody can tell which one is out of date.",
        example: .matrix(
          """
          title: Documentation maturity
          columns:
            - {id: told, title: Told}
          rows:
            - id: start
              title: Getting started
              cells:
                told: {summary: Somebody sits down with the newcomer., body: The newcomer can ask.}
          """
        ).and("content/matrices/docs/start/told.md", "The newcomer can ask, and forgets the answer."),
        cure: "Keep one of the two."),
      Explanation(
        .error, .changeOrder, "a history that is out of order",
        cause:
          "`changes` begins with the newest: its version and date are those of the model, in citations, in `matrix.json`, in feeds and for search engines. Here a later date stands below an earlier one.",
        example: .matrix(
          """
          title: Documentation maturity
          columns:
            - {id: told, title: Told}
          rows:
            - id: start
              title: Getting started
              cells:
                told: {summary: Somebody sits down with the newcomer.}
          changes:
            - {version: "1.0", date: 2026-11-22, summary: First edition.}
            - {version: "1.1", date: 2026-11-25, summary: Clearer words.}
          """),
        cure: "Write the newest change first, the oldest last."),
      Explanation(
        .error, .formerID, "a former id that is somebody's again",
        cause:
          "`was` lists ids that a row, column, lens, level or model had before, so that old links and shared results find it. They cannot if something of the same kind bears the id now, or if two claim it.",
        example: .matrix(
          """
          title: Documentation maturity
          columns:
            - {id: told, title: Told}
            - {id: written, title: Written down, was: [told]}
          rows:
            - id: start
              title: Getting started
              cells:
                told: {summary: Somebody sits down with the newcomer.}
                written: {summary: One page leads to a running system.}
          """),
        cure: "Delete it from `was`, or give the one that bears it now another id. Of two that claim it, keep one."),
    ])
}
