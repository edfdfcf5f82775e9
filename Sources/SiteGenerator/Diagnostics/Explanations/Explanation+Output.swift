extension Explanation {
  static let output = Family(
    title: "The output folder",
    explanations: [
      Explanation(
        .error, .foreignFile, "something in the way of a page",
        cause:
          "Where a page belongs, the output folder has a file, folder or link that no build wrote. It may be yours, so it is neither overwritten nor deleted.",
        example: .file("public/index.html", "<p>Coming soon</p>"),
        cure: "Move it away. If it is part of the site, put it into `content/`, from where it is copied."),
      Explanation(
        .error, .editedFile, "a page that was changed by hand",
        cause:
          "A build wrote this file, and somebody changed it afterwards. The next build would undo that without a word. Of a page that the site no longer has, the file stays where it is, with a warning.",
        cure: "Carry the change over to `content/` or `templates/`, then delete the file and build again."),
      Explanation(
        .note, .lostURL, "an address that leads nowhere any more",
        cause:
          "The last build wrote a page here, this one did not, and no former id or alias leads on from there. Whoever has a link to it meets the page for missing addresses. The note comes once: the next build no longer knows the page.",
        cure:
          "Put the old id into `was` of the row, column or model that took its place, or the old address into `aliases` of the essay or page. If nothing took its place, let it go."
      ),
    ])
}
