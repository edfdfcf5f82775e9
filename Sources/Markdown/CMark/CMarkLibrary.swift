import CCmarkGFM
import CParserMemory
import Synchronization

/// The C library, made ready once and for the whole process.
///
/// As shipped it may not parse on two threads: `cmark_parser_finish` switches the special characters of the attached
/// extensions on and off in tables that all threads share, and what one thread switches off is missing in the text that
/// another is reading (a few hundred bytes lost in 10,000 files, others in every run). So nothing may be left to switch:
/// - the characters of `autolink` are switched on here, for good, and its list of them is emptied afterwards;
/// - `strikethrough` keeps its list, for its delimiters are looked up there and without it the parser loops for ever.
///   It is attached only to texts that contain `~`, the one entry it touches, and those are finished one at a time;
/// - `table` and `tasklist` have no special characters.
///
/// Its arena allocator is never used: it is one for the whole process, too (see `CParserMemory`).
struct CMarkLibrary: @unchecked Sendable {  // because its pointers lead to extensions that never change after `init`
  static let shared = CMarkLibrary()

  let kinds: NodeKinds
  private let autolink: Extension
  private let strikethrough: Extension
  private let table: Extension
  private let taskList: Extension

  private typealias Extension = OpaquePointer

  nonisolated(unsafe) private static let memory: UnsafeMutablePointer<cmark_mem> = {  // because it never changes
    // It holds functions alone, which any thread may call.
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(calloc: parser_memory_calloc, realloc: parser_memory_realloc, free: parser_memory_free))
    return memory
  }()

  /// Held around the end of parsing a text with `~`: 68 of 10,000 real pages.
  private static let strikethroughTurn = Mutex(())

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    func find(_ name: String) -> Extension {
      guard let found = cmark_find_syntax_extension(name) else {
        preconditionFailure("cmark-gfm comes without its extension '\(name)'")
      }
      return found
    }
    autolink = find("autolink")
    strikethrough = find("strikethrough")
    table = find("table")
    taskList = find("tasklist")

    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    cmark_parser_attach_syntax_extension(parser, autolink)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(autolink, nil)
    cmark_parser_free(parser)

    kinds = Self.learnKinds(table: table, strikethrough: strikethrough)
  }

  /// Reads the numbers of the extensions' nodes from a text that has one of each.
  private static func learnKinds(table: Extension, strikethrough: Extension) -> NodeKinds {
    var kinds = NodeKinds()
    let sample = "| ~~a~~ |\n| - |\n"
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, table)
    cmark_parser_attach_syntax_extension(parser, strikethrough)
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }

    let names: [(String, NodeKind)] = [
      ("table", .table), ("table_header", .tableRow), ("table_cell", .tableCell), ("strikethrough", .strikethrough),
    ]
    var node = cmark_node_first_child(root)
    for (name, kind) in names {
      precondition(String(cString: cmark_node_get_type_string(node)) == name, "cmark-gfm has other tables")
      kinds[cmark_node_get_type(node)] = kind
      node = cmark_node_first_child(node)
    }
    return kinds
  }

  /// Parses a text into this thread's `CParserMemory`, whose tree the caller has to begin and end.
  func parse(_ text: UnsafeBufferPointer<UInt8>, options: Int32) -> OpaquePointer {
    precondition(text.count < Int32.max, "cmark-gfm counts bytes in 32 bits")
    let parser = cmark_parser_new_with_mem(options, Self.memory)
    let hasTilde = text.baseAddress.map { memchr($0, Int32(UInt8(ascii: "~")), text.count) != nil } ?? false
    cmark_parser_attach_syntax_extension(parser, autolink)
    if hasTilde { cmark_parser_attach_syntax_extension(parser, strikethrough) }
    cmark_parser_attach_syntax_extension(parser, table)
    cmark_parser_attach_syntax_extension(parser, taskList)
    text.withMemoryRebound(to: CChar.self) { characters in
      if let start = characters.baseAddress { cmark_parser_feed(parser, start, characters.count) }
    }
    nonisolated(unsafe) var root: OpaquePointer?  // because what sets it runs on this thread, before the lock returns
    if hasTilde {
      Self.strikethroughTurn.withLock { _ in root = cmark_parser_finish(parser) }
    } else {
      root = cmark_parser_finish(parser)
    }
    guard let root else { preconditionFailure("a parser is finished once") }
    return root
  }

  /// Whether an item is a task: the extension marks the item, which keeps its number.
  func isTask(_ item: OpaquePointer) -> Bool {
    cmark_node_get_syntax_extension(item) == taskList
  }
}
