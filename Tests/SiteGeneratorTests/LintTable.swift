@testable import SiteGenerator

// What `check` says beyond a build, word for word, and beside each what looks like it and is fine.

extension LintTests {
  static let lints: [Lint] = [
    Lint(
      "what looks like a link and is none, and what only looks so",
      [
        "content/essays/x.md": """
        ---
        title: X
        ---
        Ok [s](column:small). [x](cell: store/small) and [z](My essay.md), [who decides] (row:store), [so][y] and
        [[whom to ask]]. Not: `[x](cell: a/b)`, a[i][j], \\[x\\](cell: a), [x] (so it is), [1] [2], [v][w].

            [x](row: code)

        [w]: cell:store/small

        """
      ],
      "content/essays/x.md:4:23: warning: this is no link: its target has a blank in it [unread-link] → write it without: 'cell:store/small'",
      "content/essays/x.md:4:50: warning: this is no link: its path has a blank in it [unread-link] → put a path with blanks into '<…>': '](<My essay.md>)'",
      "content/essays/x.md:4:68: warning: this is no link: a blank stands before its '(' [unread-link] → delete the blank",
      "content/essays/x.md:4:95: warning: this is no link: nothing says where 'y' leads [unread-link] → add a line '[y]: ADDRESS', or write the address here: '[…](…)'",
      "content/essays/x.md:5:1: warning: this is no link: double brackets mean nothing in Markdown [unread-link] → write '[whom to ask](row:ROW)', or where else it leads"
    ),
    Lint(
      "a block that is nearly called matrix",
      [
        "content/essays/x.md":
          "---\ntitle: X\n---\n[](column:small)\n\n```matrx\nlens: fit\n```\n\n> ~~~ Matrix\n> ~~~\n\n```markdown\n```\n"
      ],
      "content/essays/x.md:6:4: warning: a block called 'matrx' is shown as code [bad-value] → did you mean 'matrix'?",
      "content/essays/x.md:10:7: warning: a block called 'Matrix' is shown as code [bad-value] → did you mean 'matrix'?"
    ),
    Lint(
      "missing cells, one finding for each row",
      model(("      large: {summary: Do it later., fit: bad}\n", ""))
        .merging(essay(of: "second", "[x](cell:store/small)")) { $1 },
      "content/matrices/model.yml:20:9: warning: the row 'queue' has no cell in the column 'large' [missing-cell] → add 'large: {summary: …}' to its 'cells'"
    ),
    Lint(
      "a row without cells",
      model(
        rows: "  - id: store\n    title: Store\n    cells: {small: {summary: A.}}\n  - {id: queue, title: Queue}\n"),
      "content/matrices/model.yml:5:9: warning: the row 'store' has no cell in the columns 'large' and 'huge' [missing-cell] → add 'large: {summary: …}' to its 'cells'",
      "content/matrices/model.yml:8:10: warning: the row 'queue' has no cell in the columns 'small', 'large' and 'huge' [missing-cell] → add 'small: {summary: …}' to its 'cells'"
    ),
    Lint(
      "a misspelt column is not also a missing cell",
      model(("      large: {summary: Do it later", "      larg: {summary: Do it later")),
      "content/matrices/model.yml:24:7: error: no column 'larg' in this matrix [unknown-column] → did you mean 'large'?"
    ),
    Lint(
      "the same summary beside it, and below",
      model(
        rows: """
            - id: store
              title: Store
              cells:
                small: {summary: "Somebody keeps it in a file."}
                large: {summary: "Somebody keeps it in a file!"}
                huge: {summary: Many databases hold a part each.}
            - id: queue
              title: Queue
              cells:
                small: {summary: It is done at once.}
                large: {summary: It waits for its turn.}
                huge: {summary: Many databases hold a part *each*.}

          """),
      "content/matrices/model.yml:9:24: warning: this summary is the same as that of the cell beside it, 'store/small' [same-text] → say what differs, or write the text where it belongs",
      "content/matrices/model.yml:16:23: warning: this summary is the same as that of the cell beside it, 'store/huge' [same-text] → say what differs, or write the text where it belongs"
    ),
    Lint(
      "the same body beside it, in files of their own",
      [
        "content/matrices/model/store/large.md": "A database has one place for everything.\n",
        "content/matrices/model/store/small.md": "A database  has one place\nfor everything.\n",
      ],
      "content/matrices/model/store/large.md:1:1: warning: this body is the same as that of the cell beside it, 'store/small' [same-text] → say what differs, or write the text where it belongs"
    ),
    Lint(
      "short values, and the same text further off, may stand twice",
      model(
        rows: """
            - id: store
              title: Store
              cells:
                small: {summary: Not applicable.}
                large: {summary: Not applicable.}
                huge: {summary: One that says more than that.}
            - id: queue
              title: Queue
              cells:
                small: {summary: One that says more than that.}
                large: {summary: "–"}
                huge: {summary: "–"}

          """)),
    Lint(
      "titles of rows and columns that are the same, or nearly",
      [
        "content/matrices/model.yml": """
        title: Model
        columns: [{id: small, title: "Scale-up"}, {id: large, title: Scale up}]
        rows:
          - {id: store, title: Store, cells: {small: {summary: A.}, large: {summary: B.}}}
          - {id: queue, title: Queue, cells: {small: {summary: C.}, large: {summary: D.}}}
          - {id: shop, title: Store, cells: {small: {summary: E.}, large: {summary: F.}}}

        """
      ],
      "content/matrices/model.yml:2:62: warning: the titles of the columns 'small' and 'large' differ only in case, blanks or punctuation [similar-titles] → give them titles that can be told apart, or make them one",
      "content/matrices/model.yml:6:23: warning: the rows 'store' and 'shop' have the same title, 'Store' [similar-titles] → give them titles that can be told apart, or make them one"
    ),
    Lint(
      "symbols, and digits that are apart, tell titles apart; a row may be called like a column",
      [
        "content/matrices/model.yml": """
        title: Model
        columns: [{id: small, title: 1–10k}, {id: large, title: 110k}, {id: a, title: "A-"}, {id: b, title: A}, {id: c, title: Store}]
        rows:
          - {id: store, title: Store, cells: {small: {summary: A.}, large: {summary: B.}, a: {summary: C.}, b: {summary: D.}, c: {summary: E.}}}
          - {id: cpp, title: C++, cells: {small: {summary: A1.}, large: {summary: B1.}, a: {summary: C1.}, b: {summary: D1.}, c: {summary: E1.}}}
          - {id: c, title: C, cells: {small: {summary: A2.}, large: {summary: B2.}, a: {summary: C2.}, b: {summary: D2.}, c: {summary: E2.}}}

        """
      ]),
    Lint(
      "links that are called like another row or column",
      essay(
        of: "second",
        "See [Queue](cell:store/small), [Large](column:small), [Store](row:queue) and [Large](cell:store/small)."),
      "content/essays/second.md:5:5: warning: this link says 'Queue' and leads to 'Store · Small' [misleading-link] → link to 'row:queue', or change its words",
      "content/essays/second.md:5:32: warning: this link says 'Large' and leads to 'Small' [misleading-link] → link to 'column:large', or change its words",
      "content/essays/second.md:5:55: warning: this link says 'Store' and leads to 'Queue' [misleading-link] → link to 'row:store', or change its words",
      "content/essays/second.md:5:78: warning: this link says 'Large' and leads to 'Store · Small' [misleading-link] → link to 'column:large', or change its words"
    ),
    Lint(
      "links that are called like what they lead to, or in words of their own",
      essay(
        of: "second",
        "See [Store](cell:store/small), [small](cell:store/small), [Small](column:small), [](row:queue), [the queue](cell:store/small), [queue](row:store) and [Store](../about.md)."
      )),
    Lint(
      "a summary far longer than its neighbours'", lengths(small: [20, 30, 151], large: [40, 20, 10]),
      "content/matrices/model.yml:10:23: warning: this summary has 151 characters, most of those in its row and column no more than 20 [long-summary] → keep what the table needs, and move the rest into the body"
    ),
    Lint("a summary 120 characters longer", lengths(small: [20, 30, 140], large: [40, 20, 10])),
    Lint("a summary 2.5 times as long", lengths(small: [80, 90, 225], large: [80, 91, 90])),
    Lint("a summary with too few neighbours", lengths(small: [20, 500])),
    Lint(
      "a row, a column and a cell without a body where most have one",
      model(
        columns: "[{id: small, title: Small, body: B.}, {id: large, title: Large, body: B.}, {id: huge, title: Huge}]",
        rows: """
            - id: store
              title: Store
              body: One.
              cells:
                small: {summary: A., body: "1"}
                large: {summary: B., body: "2"}
                huge: {summary: C., body: "3"}
            - id: queue
              title: Queue
              cells:
                small: {summary: D., body: "4"}
                large: {summary: E.}
                huge: {summary: F., body: "5"}
            - id: search
              title: Search
              body: Three.
              cells:
                small: {summary: G., body: "6"}
                large: {summary: H., body: "7"}
                huge: {summary: I.}

          """),
      "content/matrices/model.yml:2:90: warning: the column 'huge' has no body, which 2 of 3 columns have [missing-body] → write it here below 'body', or in 'content/matrices/model/at/huge.md'",
      "content/matrices/model.yml:12:9: warning: the row 'queue' has no body, which 2 of 3 rows have [missing-body] → write it here below 'body', or in 'content/matrices/model/queue.md'",
      "content/matrices/model.yml:16:7: warning: the cell 'queue/large' has no body, which 7 of 9 cells have [missing-body] → write it here below 'body', or in 'content/matrices/model/queue/large.md'",
      "content/matrices/model.yml:24:7: warning: the cell 'search/huge' has no body, which 7 of 9 cells have [missing-body] → write it here below 'body', or in 'content/matrices/model/search/huge.md'"
    ),
    Lint(
      "half have a body", model(("    title: Store\n", "    title: Store\n    body: The first of two.\n"))),
    Lint(
      "a level, and a lens, that nothing has",
      model(
        (
          "levels:\n      - {id: good, title: Good}\n",
          "levels:\n      - {id: best, title: Best}\n      - {id: good, title: Good}\n"
        ),
        (
          "columns:\n",
          "  - {id: cost, title: Cost, levels: [{id: low, title: Low}, {id: high, title: High}]}\ncolumns:\n"
        )),
      "content/matrices/model.yml:9:14: warning: no cell has the level 'best' of the lens 'fit' [unused-level] → give it to a cell, or delete it",
      "content/matrices/model.yml:12:10: warning: no cell has a level of the lens 'cost' [unused-level] → give cells a level, 'cost: low', or delete the lens"
    ),
    Lint(
      "a cell without a level of a lens that others have",
      model(("summary: Do it at once., fit: good", "summary: Do it at once."))),
    Lint(
      "former ids of other kinds, and of levels in two lenses",
      model(
        ("{id: small, title: Small, note: few}", "{id: small, title: Small, was: [store, jobs]}"),
        ("    title: Queue\n", "    title: Queue\n    was: [jobs, large]\n"))),
    Lint(
      "an essay that cites nothing", essay(of: "second", "Back to [the first](first.md#part-one)."),
      "content/essays/second.md: warning: this essay links to nothing in a model [silent-essay] → link to what it argues for: '[…](cell:store/small)'"
    ),
    Lint(
      "an essay that shows the model, one that links to its file, and a page",
      essay(of: "second", "```matrix\n```").merging([
        "content/essays/third.md": "---\ntitle: Third\n---\n[The model](../matrices/model.yml).\n",
        "content/essays/fourth.md": "---\ntitle: Fourth\n---\n[The lens](lens:fit).\n",
      ]) { $1 }),
    Lint(
      "essays without a model to cite",
      [
        "content/matrices/model.yml": TestProject.absent, "content/matrices/model/store/large.md": TestProject.absent,
        "content/index.md": TestProject.absent,
        "content/essays/first.md": "---\ntitle: First\n---\nText.\n",
        "content/essays/second.md": "---\ntitle: Second\n---\nText.\n",
      ]),
    Lint(
      "an essay whose link is misspelt cites", essay(of: "second", "[x](cell:store/smal)"),
      "content/essays/second.md:5:1: error: no column 'smal' in the matrix 'model' [unknown-column] → did you mean 'small'?"
    ),
    Lint(
      "texts that were changed before they were there, and one that was on its day",
      [
        "content/about.md": "---\ntitle: About\ndate: 2026-11-22\nupdated: 2025-11-22\n---\nText.\n",
        "content/essays/third.md":
          "---\ntitle: Third\ndate: 2026-11-22\nupdated: 2026-11-22\n---\n[The model](../matrices/model.yml).\n",
      ],
      "content/about.md:4:10: warning: 'updated' is before 'date', 2026-11-22 [early-update] → correct one of the two"),
  ]
}
