import Foundation
import FuzzDriver

// Fuzz TARGET [options and folders of libFuzzer]

let target = CommandLine.arguments.dropFirst().first.flatMap { FuzzTarget(rawValue: $0) }
guard let target else {
  print("Fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [options of libFuzzer]")
  exit(64)
}
FuzzTarget.chosen = target
var words: [UnsafeMutablePointer<CChar>?] =
  ([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)).map { strdup($0) } + [nil]
var count = Int32(words.count - 1)
let code = words.withUnsafeMutableBufferPointer { buffer in
  var start = buffer.baseAddress
  return LLVMFuzzerRunDriver(&count, &start) { data, size in
    FuzzTarget.chosen.run(UnsafeBufferPointer(start: data, count: size))
    return 0
  }
}
exit(code)
