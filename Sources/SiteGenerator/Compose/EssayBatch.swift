/// A stretch of essays that one thread composes, renders and stages before it begins another, so that memory does not grow
/// with their texts: those of a part of the search index that holds essays alone.
///
/// Texts of models and pages are there all the time, as any of them may stand on any page. Nothing but its own page needs
/// the text of an essay, the feed's newest excepted.
struct EssayBatch: Sendable {
  /// Its pages are the batch's, by the indices of their routes.
  var part: SearchPart
  /// Indices of the jobs that compose their texts.
  var jobs: Range<Int>

  /// None for a site with few essays. Each essay must have its page.
  static func all(of references: References, _ jobs: [TextJob]) -> [EssayBatch] {
    let routes = references.routes
    func isEssay(_ page: Int) -> Bool { if case .essay = routes.list[page].kind { true } else { false } }
    // The jobs of essays are in the order of their pages.
    var job = jobs.firstIndex { isEssay($0.page.index) } ?? 0
    return routes.searchParts.filter { $0.pages.allSatisfy(isEssay) }.map { part in
      while jobs[job].page.index < part.pages.lowerBound { job += 1 }
      let first = job
      while job < jobs.count, part.pages.contains(jobs[job].page.index) { job += 1 }
      return EssayBatch(part: part, jobs: first..<job)
    }
  }
}
