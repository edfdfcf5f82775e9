/// The words that Markdown's constructs need beyond the author's, in the language of the page. A class, though nothing in
/// it changes, as every text that is rendered holds on to them.
///
/// They are handed in because a site's interface words live with its theme. All are plain text and escaped here.
public final class MarkdownWords: Sendable {
  /// The label of the section that holds the footnotes.
  public let footnotes: String
  /// The label of the link from a footnote to the place that refers to it; the note's number follows.
  public let backToText: String
  /// The titles of the five kinds of alert.
  public let note: String
  public let tip: String
  public let important: String
  public let warning: String
  public let caution: String
  /// The labels of a task's box.
  public let done: String
  public let toDo: String
  /// The label of the region in which a wide table scrolls.
  public let table: String

  public init(
    footnotes: String = "Footnotes",
    backToText: String = "Back to the text",
    note: String = "Note",
    tip: String = "Tip",
    important: String = "Important",
    warning: String = "Warning",
    caution: String = "Caution",
    done: String = "Done",
    toDo: String = "To do",
    table: String = "Table"
  ) {
    self.footnotes = footnotes
    self.backToText = backToText
    self.note = note
    self.tip = tip
    self.important = important
    self.warning = warning
    self.caution = caution
    self.done = done
    self.toDo = toDo
    self.table = table
  }
}
