import CCmarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The memory of the trees that a thread is reading: pieces of a few large blocks, given back together with the last tree.
///
/// A tree of 3 kB of Markdown is 600 pieces that are asked for and given back one by one: a build of 1,000 essays took 2.62
/// thousand million instructions with the system's own `malloc` and takes 2.46 so.
///
/// Each piece has its size and the kind of it in the 16 bytes before it. What is given back is handed out again for the same size, so that a
/// long text needs no more memory than with `malloc`.
struct ParserMemory {
  /// The library's door to it. Unsafe in name only, because it holds functions alone and never changes.
  nonisolated(unsafe) static let functions: UnsafeMutablePointer<cmark_mem> = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { count, size in ParserMemory.ofThread.pointee.piece(of: count * size, isClear: true) },
        realloc: { piece, size in ParserMemory.ofThread.pointee.resized(piece, to: size) },
        free: { piece in ParserMemory.ofThread.pointee.giveBack(piece) }))
    return functions
  }()

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let result = pthread_key_create(&key) { memory in
      // An optional on Linux, none on Darwin.
      let own: UnsafeMutableRawPointer? = memory
      own?.assumingMemoryBound(to: ParserMemory.self).pointee.end()
      own?.deallocate()
    }
    precondition(result == 0, "a thread can have values of its own")
    return key
  }()

  private static var ofThread: UnsafeMutablePointer<ParserMemory> {
    if let known = pthread_getspecific(key) { return known.assumingMemoryBound(to: ParserMemory.self) }
    let made = UnsafeMutablePointer<ParserMemory>.allocate(capacity: 1)
    made.initialize(to: ParserMemory())
    pthread_setspecific(key, made)
    return made
  }

  /// A tree begins to be, on this thread; it must end on this thread, too.
  static func beginTree() { ofThread.pointee.trees += 1 }

  static func endTree() { ofThread.pointee.endTree() }

  // MARK: Blocks and pieces

  private static let header = 16
  private static let blockSize = 1 << 20
  /// Sizes of up to 1 kB in steps of 16 bytes, then powers of two.
  private static let steps = 64

  private var trees = 0
  private var blocks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var room = 0
  /// By kind of size: the pieces that were given back, each with the next one in its first bytes.
  private let given: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private static let kinds = steps + 64

  private init() {
    given = .allocate(capacity: Self.kinds)
    given.initialize(repeating: nil, count: Self.kinds)
  }

  private static func kind(of size: Int) -> (index: Int, size: Int) {
    if size <= steps * 16 { return (max(0, (size - 1) >> 4), (max(1, size) + 15) & ~15) }
    let bits = Int.bitWidth - (size - 1).leadingZeroBitCount
    return (steps + bits, 1 << bits)
  }

  private mutating func piece(of size: Int, isClear: Bool) -> UnsafeMutableRawPointer {
    let (index, size) = Self.kind(of: size)
    let piece: UnsafeMutableRawPointer
    if let known = given[index] {
      given[index] = known.load(as: UnsafeMutableRawPointer?.self)
      piece = known
    } else {
      piece = newPiece(of: size, kind: index)
    }
    if isClear { memset(piece, 0, size) }
    return piece
  }

  private mutating func newPiece(of size: Int, kind: Int) -> UnsafeMutableRawPointer {
    if room < size + Self.header {
      room = max(Self.blockSize, size + Self.header)
      let block = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: Self.header)
      blocks.append(block)
      next = block
    }
    let start = next!
    next = start + (size + Self.header)
    room -= size + Self.header
    start.storeBytes(of: size, as: Int.self)
    start.storeBytes(of: kind, toByteOffset: 8, as: Int.self)
    return start + Self.header
  }

  private static func size(of piece: UnsafeMutableRawPointer) -> Int { (piece - header).load(as: Int.self) }

  private mutating func resized(_ piece: UnsafeMutableRawPointer?, to size: Int) -> UnsafeMutableRawPointer {
    guard let piece else { return self.piece(of: size, isClear: false) }
    let old = Self.size(of: piece)
    if size <= old { return piece }
    let new = self.piece(of: size, isClear: false)
    memcpy(new, piece, old)
    giveBack(piece)
    return new
  }

  private mutating func giveBack(_ piece: UnsafeMutableRawPointer?) {
    guard let piece else { return }
    let index = (piece - 8).load(as: Int.self)
    piece.storeBytes(of: given[index], as: UnsafeMutableRawPointer?.self)
    given[index] = piece
  }

  /// The first block is kept for the next tree.
  private mutating func endTree() {
    trees -= 1
    guard trees == 0, let first = blocks.first else { return }
    for block in blocks.dropFirst() { block.deallocate() }
    blocks.removeSubrange(1...)
    given.update(repeating: nil, count: Self.kinds)
    next = first
    room = Self.blockSize
  }

  private mutating func end() {
    for block in blocks { block.deallocate() }
    blocks = []
    given.deallocate()
  }
}
