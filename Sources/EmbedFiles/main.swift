// Turns the files of a folder into Swift source, so that the program carries its theme and its example. Run by
// EmbedFilesPlugin at build time: EmbedFiles TYPE FOLDER OUTPUT.swift
//
// The bytes are written as base64 in string literals: any file fits, nothing needs escaping, and the compiler takes
// them in no time, unlike an array of numbers.

import Foundation

guard CommandLine.arguments.count == 4 else {
  FileHandle.standardError.write(Data("usage: EmbedFiles TYPE FOLDER OUTPUT.swift\n".utf8))
  exit(64)
}
let type = CommandLine.arguments[1]
let folder = URL(fileURLWithPath: CommandLine.arguments[2], isDirectory: true)
let output = URL(fileURLWithPath: CommandLine.arguments[3])

/// What editors and systems leave behind begins with a dot; of what does, only this belongs to a project.
let wantedDotFiles: Set<Substring> = [".gitignore"]

let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { path in
  var isFolder: ObjCBool = false
  let exists = FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
  return exists && !isFolder.boolValue
    && !path.split(separator: "/").contains { $0.hasPrefix(".") && !wantedDotFiles.contains($0) }
}

var source = """
  // Made from \(folder.lastPathComponent)/ at build time.
  enum \(type): EmbeddedFiles {
    static let files: [(path: String, base64: StaticString)] = [

  """
for path in paths.sorted() {
  let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
  source += "    (\(String(reflecting: path)), \"\(bytes.base64EncodedString())\"),\n"
}
source += "  ]\n}\n"
try Data(source.utf8).write(to: output)
