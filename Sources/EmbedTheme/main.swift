// Turns the files of a folder into Swift source, so that the program carries its theme. Run by EmbedThemePlugin at build
// time: EmbedTheme FOLDER OUTPUT.swift
//
// The bytes are written as base64 in string literals: any file fits, nothing needs escaping, and the compiler takes
// them in no time, unlike an array of numbers.

import Foundation

guard CommandLine.arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: EmbedTheme FOLDER OUTPUT.swift\n".utf8))
  exit(64)
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
let output = URL(fileURLWithPath: CommandLine.arguments[2])

let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { path in
  var isFolder: ObjCBool = false
  let exists = FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
  return exists && !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
}

var source = """
  // Made from templates/ at build time.
  enum EmbeddedTheme {
    static let files: [(path: String, base64: StaticString)] = [

  """
for path in paths.sorted() {
  let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
  source += "    (\(String(reflecting: path)), \"\(bytes.base64EncodedString())\"),\n"
}
source += "  ]\n}\n"
try Data(source.utf8).write(to: output)
