/// The number of a Markdown text within the site: its index in `Site.texts`, and in the list of composed fragments.
struct TextID: Sendable, Hashable {
  let index: Int
}
