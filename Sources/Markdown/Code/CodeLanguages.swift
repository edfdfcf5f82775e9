/// The languages whose code is marked: those that essays about software use most. Anything else stays plain.
extension CodeLanguage {
  /// The language with that name in an info string, in any case.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> CodeLanguage? {
    guard (1...10).contains(name.count) else { return nil }
    return byName[String(decoding: name, as: UTF8.self).lowercased()]
  }

  private static let byName: [String: CodeLanguage] = Dictionary(
    uniqueKeysWithValues: all.flatMap { language in language.names.map { ($0, language) } })

  static let all: [CodeLanguage] = [
    CodeLanguage(
      "sql postgresql psql", comments: "--", blockComments: true,
      quotes: [Quote("'", escapes: false, spansLines: true)],
      ignoresCase: true,
      keywords: """
        add after all alter analyze and any as asc before begin between by cascade case check column commit concurrently
        conflict constraint create cross current database declare default delete desc distinct do drop each else elsif end
        except exclude execute exists explain false filter first for foreign from full function generated grant group
        having if in index inner insert intersect into is join key language last lateral left like ilike limit listen
        lock locked loop materialized not notify null nulls of offset on only or order outer over partition perform
        policy prepare primary privileges procedure raise range recursive references refresh replace reset restrict
        return returning returns revoke right role rollback row rows schema security select set skip some table then to
        transaction trigger true truncate union unique update using vacuum values view when where while window with
        """),
    CodeLanguage(
      "typescript ts tsx javascript js jsx mjs", comments: "//", blockComments: true,
      quotes: [Quote("`", spansLines: true), Quote("\""), Quote("'")],
      keywords: """
        abstract as async await break case catch class const continue default delete do else enum export extends false
        finally for from function if implements import in instanceof interface let new null of private protected public
        readonly return satisfies static super switch this throw true try type typeof undefined var void while yield
        """),
    CodeLanguage(
      "python py", comments: "#",
      quotes: [Quote("\"\"\"", spansLines: true), Quote("'''", spansLines: true), Quote("\""), Quote("'")],
      keywords: """
        False None True and as assert async await break case class continue def del elif else except finally for from
        global if import in is lambda match nonlocal not or pass raise return try while with yield
        """),
    CodeLanguage(
      "go golang", comments: "//", blockComments: true,
      quotes: [Quote("`", escapes: false, spansLines: true), Quote("\""), Quote("'")],
      keywords: """
        break case chan const continue default defer else fallthrough false for func go goto if import interface iota map
        nil package range return select struct switch true type var
        """),
    CodeLanguage(
      "swift", comments: "//", blockComments: true, quotes: [Quote("\"\"\"", spansLines: true), Quote("\"")],
      keywords: """
        actor any as associatedtype async await break case catch class continue default defer deinit do else enum extension
        fallthrough false final for func guard if import in init inout internal is lazy let mutating nil nonisolated open
        operator override private protocol public repeat rethrows return self Self some static struct subscript super
        switch throw throws true try typealias unowned var weak where while
        """),
    CodeLanguage(
      "java kotlin kt", comments: "//", blockComments: true,
      quotes: [Quote("\"\"\"", spansLines: true), Quote("\""), Quote("'")],
      keywords: """
        abstract boolean break case catch char class continue data default do double else enum extends false final finally
        float for fun if implements import in instanceof int interface is long new null object override package private
        protected public record return sealed short static super suspend switch synchronized this throw throws true try
        val var void volatile when while
        """),
    CodeLanguage(
      "bash sh shell zsh", comments: "#", commentsStartWords: true,
      quotes: [Quote("\"", spansLines: true), Quote("'", escapes: false, spansLines: true)],
      keywords: """
        case do done elif else esac exit export fi for function if in local readonly return select set shift source then
        trap unset until while
        """),
    CodeLanguage(
      "yaml yml", comments: "#", commentsStartWords: true, quotes: [Quote("\""), Quote("'", escapes: false)],
      keyMark: ":",
      keywords: "true false null"),
    CodeLanguage("json jsonc json5", comments: "//", quotes: [Quote("\"")], keyMark: ":", keywords: "true false null"),
    CodeLanguage(
      "toml ini", comments: "# ;", commentsStartWords: true,
      quotes: [Quote("\"\"\"", spansLines: true), Quote("\""), Quote("'", escapes: false)], keyMark: "=",
      keywords: "true false"),
  ]
}
