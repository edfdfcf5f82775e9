extension Explanation {
  static let texts = Family(
    title: "Texts",
    explanations: [
      Explanation(
        .error, .deadLink, "a link that leads nowhere",
        cause:
          "The link has no address, an incomplete one, or an address of the built site instead of a file. It may also lead to a draft, which is not part of the site.",
        example: .essay("See [a colleague's help](/docs/start/told/)."),
        cure:
          "Link to source files by relative paths (`../about.md`), into a model by ids (`cell:start/told`), and to other sites in full (`https://example.org/`)."
      ),
      Explanation(
        .error, .deadFile, "a link to a file that is not there",
        cause:
          "Paths are relative to the file that the link stands in, and stay within `content/`. Nothing lies at this one, or what lies there is no picture although one is meant.",
        example: .essay("See [about us](../abuot.md)."),
        cure: "Use the path that the message suggests. On a code host the same path must work."),
      Explanation(
        .error, .deadFragment, "a link to a heading that is not there",
        cause:
          "The page is there, and none of its headings has this id. Ids are made like GitHub's: `## Two ways to grow` is `#two-ways-to-grow`. When a heading is reworded, its id changes.",
        example: .essay("See [how it began](../about.md#histroy)."),
        cure: "Use the id that the message suggests, or link to the page without a heading."),
      Explanation(
        .error, .unsafeLink, "a kind of link that is refused",
        cause:
          "A link's scheme says what a browser does with it, and some schemes run a script or open a file of the reader's. So only known ones may stand in a link; one that is misspelt is refused as well.",
        example: .essay("See [the start](rwo:start)."),
        cure:
          "Use `https:`, `mailto:` or another of the web's, or one of `cell:`, `row:`, `column:`, `lens:` and `matrix:`."
      ),
      Explanation(
        .error, .linkInSummary, "a link in a summary",
        cause:
          "Summaries stand in tables and lists, where the whole entry is a link already. A link inside a link does not work.",
        example: .file(
          "content/about.md",
          "---\ntitle: About\nsummary: Who is behind [the model](matrix:docs).\n---\n\n## History\n\nIt began as a list."
        ),
        cure: "Move the link into the body, and keep its words."),
      Explanation(
        .error, .summaryShape, "a summary of more than one paragraph",
        cause:
          "A summary is shown in one line of a list, in a cell of a table and as a page's description, so it is one paragraph without pictures.",
        example: .settings(
          "title: Documentation that lasts\nsummary: |\n  How notes become true.\n\n  And how they stay so."),
        cure: "Keep the first sentence or two, and move the rest into the body."),
      Explanation(
        .warning, .rawHTML, "HTML in a text",
        cause:
          "Tags in Markdown are left out, and the words between them stay. So nothing that was pasted into a text can run in a reader's browser.",
        example: .essay("Notes <b>decay</b>, see [the start](row:start)."),
        cure:
          "Write it in Markdown. If the texts are all your own, allow tags in site.yml: `markdown: {rawHTML: allow}`."),
      Explanation(
        .warning, .repeatedTitle, "a heading that repeats the title",
        cause:
          "The title from the front matter already stands at the top of the page. A first heading with the same words would show it twice, so it is left out.",
        example: .essay("# Why notes decay\n\nSee [the start](row:start)."),
        cure: "Delete the heading."),
      Explanation(
        .warning, .remotePicture, "a picture from another site",
        cause:
          "Pages load nothing from other sites: it would tell them who reads what, and the picture goes when they do. So it becomes a link.",
        example: .essay("![A chart of the start](https://example.org/chart.png)\n\nSee [the start](row:start)."),
        cure: "If its licence allows that, copy the picture into `content/` and show the copy."),
      Explanation(
        .warning, .pictureSize, "a picture whose size cannot be told",
        cause:
          "Width and height of a picture are written into the page, so that the text does not jump while it loads. This file is damaged, of another format, or an SVG that does not say how large it is.",
        example: .essay("![A chart](chart.svg)\n\nSee [the start](row:start).").and(
          "content/essays/chart.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        cure: "Save it as PNG, JPEG, GIF, WebP or AVIF, or give the SVG `width` and `height` or a `viewBox`."),
      Explanation(
        .error, .tableTooLarge, "a table or a model over the limit",
        cause:
          "A Markdown table may have 50,000 cells and a model as many places (rows times columns), unless `limits` in site.yml says otherwise. Short rows are filled up to the width of the head, so a few kilobytes can make millions of cells. A model has at most 500 columns in any case.",
        example: .settings("title: Documentation that lasts\nlimits: {tableCells: 5}").and(
          "content/essays/decay.md",
          "---\ntitle: Why notes decay\n---\n\n| day | true |\n|---|---|\n| first | all |\n| last | some |"),
        cure: "Split it, or raise `limits: {tableCells: …}`."),
      Explanation(
        .error, .tooSlow, "a text that takes too long",
        cause:
          "A text is composed in a few milliseconds. Some runs of marks keep a Markdown parser busy for minutes, and it cannot be interrupted. So the build gives a text up after 10 seconds, unless `limits` in site.yml says otherwise, and ends without publishing anything. `serve` goes on with the last good pages. What is known to take so long is refused before it is read.",
        cure:
          "Look for long runs of brackets, bars or quotes in the text, and shorten or split it. If the text is sound and the machine slow, raise `limits: {seconds: …}`."
      ),
    ])
}
