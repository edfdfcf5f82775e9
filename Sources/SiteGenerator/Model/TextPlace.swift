/// Line and column (in scalars), both from 1, within a text that its owner knows.
///
/// It is kept where a `SourceLocation` with its file and line would be too much: each row, column and cell has one, and
/// hardly any is ever shown.
struct TextPlace: Sendable, Hashable {
  var line: Int
  var column: Int
}
