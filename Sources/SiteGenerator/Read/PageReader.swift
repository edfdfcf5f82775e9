/// Front matter → an essay or a page.
enum PageReader {
  /// The page that `file` holds; faults of its front matter were found before. A page without a title goes by its name, so
  /// that links to it are not reported as dead on top of that.
  static func page(_ file: SourceFile, _ frontMatter: FrontMatter, texts: inout TextList) -> Page {
    let name = name(of: file)
    let root = frontMatter.root
    return Page(
      path: file.path,
      name: name,
      title: root?.text("title") ?? name,
      summary: root.flatMap { texts.add($0, "summary") },
      date: root?.text("date").flatMap { CalendarDate($0) },
      updated: root?.text("updated").flatMap { CalendarDate($0) },
      updatedLocation: root?["updated"]?.location,
      authors: root?.texts("authors") ?? [],
      isDraft: root?.text("draft") == "true",
      slug: root?["slug"].flatMap(\.named),
      aliases: root?["aliases"]?.items.compactMap(\.named) ?? [],
      image: root?.named("image"),
      matrix: root?.named("matrix"),
      body: texts.add(frontMatter.body)
    )
  }

  /// "content/essays/breadth.md" → "essays/breadth"
  private static func name(of file: SourceFile) -> String {
    String(file.path.dropFirst("content/".count).dropLast(".md".count))
  }
}
