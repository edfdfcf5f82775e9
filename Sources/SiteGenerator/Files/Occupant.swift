/// How what stands at a path compares with the bytes that are to stand there.
enum Match: Sendable, Equatable {
  case missing, same, different
}

/// What stands at a path, for the question whose it is.
enum Occupant: Sendable, Equatable {
  case nothing
  case file(ContentHash)
  case folder
  /// It was not followed.
  case link
  /// A pipe, a socket or a device. It was not opened.
  case special
}
