/// What a node of the tree is, the extensions' nodes included.
///
/// The library numbers the nodes of extensions at run time and declares them in no header, so a type of our own stands
/// for both and the library's numbers stay behind it.
enum NodeKind: UInt8 {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, footnoteDefinition
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, footnoteReference
  case table, tableRow, tableCell, strikethrough
  case unknown

  var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image, .footnoteReference,
      .strikethrough:
      true
    default: false
    }
  }
}
