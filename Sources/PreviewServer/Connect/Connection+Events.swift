import FlyingSocks

/// Notices for an open page, as server-sent events (HTML Living Standard, section 9.2).
extension Connection {
  func sendEvents(_ response: Response) async throws {
    guard let news = board.reader(limit: limits.readers) else {
      return try await write(busy)
    }
    // After a break browsers come back by themselves; sooner than their usual three seconds.
    try await write(response.head(keepsAlive: false) + Array("retry: 300\n\n".utf8))
    // Whichever ends first ends both: the page that listens says nothing, until it is gone.
    await withTaskGroup { group in
      group.addTask {
        while (try? await socket.read(atMost: 4096)) != nil {}
      }
      group.addTask {
        var told = -1
        for await _ in news {
          let edition = board.current
          let text = edition.number == told ? ":\n\n" : "data: \(edition.notice)\n\n"
          told = edition.number
          guard (try? await write(Array(text.utf8))) != nil else { return }
        }
      }
      await group.next()
      group.cancelAll()
    }
  }

  private var busy: [UInt8] {
    let response = Response(.unavailable, "too many pages are open")
    guard case .bytes(let text) = response.body else { return [] }
    return response.head(keepsAlive: false) + text
  }
}
