extension Explanation {
  static let addresses = Family(
    title: "Addresses",
    explanations: [
      Explanation(
        .error, .sharedURL, "two sources for one address",
        cause:
          "Two files would become the same page, or one would have to be a file and a folder at once. Small and capital letters count as the same, as on many disks they are.",
        example: .file(
          "content/essays/rot.md", "---\ntitle: Why notes rot\nslug: decay\n---\n\nSee [the start](row:start)."),
        cure: "Rename one of the two, or give it another `slug`."),
      Explanation(
        .error, .badSlug, "a slug that cannot be part of an address",
        cause:
          "A slug is the last part of a page's address. It may hold letters and digits of any script, `-`, `_` and `.`, but no `/`, and it cannot begin with a dot. `index.md`, `essays/index.md` and `404.md` take none, as their addresses are fixed.",
        example: .file(
          "content/about.md", "---\ntitle: About\nslug: site/about\n---\n\n## History\n\nIt began as a list."),
        cure: "Write another one, or delete it: without a slug, the file's name is used."),
      Explanation(
        .note, .noBaseURL, "no address of the site",
        cause:
          "Links between pages are relative and need no address. Canonical links, the feed and the sitemap do, so they are left out until the site has one. This is no fault.",
        example: .settings("title: Documentation that lasts"),
        cure: "When you know where the site will stand, set `baseURL` in site.yml, or pass `--base-url`."),
      Explanation(
        .error, .badAlias, "a former address that cannot be one",
        cause:
          "`aliases` lists addresses that a page had before, from the site's root: `/essays/old-name/`. This is none, or no page of this site can have stood there.",
        example: .file(
          "content/essays/decay.md",
          "---\ntitle: Why notes decay\naliases: [old-name]\n---\n\nA page is true on its day."),
        cure: "Write it as it stood behind the host's name, with a `/` at its beginning."),
      Explanation(
        .error, .tooManyFormer, "more former addresses than can be kept",
        cause:
          "A part of a model lies at every combination of its former ids and those of its model, rows and columns, and each gets a small page. So has each of the `aliases` of an essay or page. Here they would be more than 20,000.",
        cure:
          "Delete the oldest from `aliases`, or the oldest ids from `was`, those of the model first: they count for every page."
      ),
    ])
}
