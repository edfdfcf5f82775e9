/// A stretch of essays that are composed, rendered and staged before the next one is begun, so that memory does not grow
/// with their texts: whole parts of the search index that hold essays alone.
///
/// Texts of models and pages are there all the time, as any of them may stand on any page. Nothing but its own page needs
/// the text of an essay, the feed's newest excepted.
struct EssayBatch: Sendable {
  /// Indices of routes.
  var pages: Range<Int>
  /// Indices of the jobs that compose their texts.
  var jobs: Range<Int>
  var parts: [SearchPart]

  /// None for a site with few essays. Each essay must have its page.
  ///
  /// - Parameter least: how many pages each batch has at least, the last one excepted
  static func all(of references: References, _ jobs: [TextJob], least: Int) -> [EssayBatch] {
    let routes = references.routes
    func isEssay(_ page: Int) -> Bool { if case .essay = routes.list[page].kind { true } else { false } }
    var batches: [EssayBatch] = []
    for part in routes.searchParts where part.pages.allSatisfy(isEssay) {
      if let last = batches.last, last.pages.count < least {
        batches[batches.count - 1].pages = last.pages.lowerBound..<part.pages.upperBound
        batches[batches.count - 1].parts.append(part)
      } else {
        batches.append(EssayBatch(pages: part.pages, jobs: 0..<0, parts: [part]))
      }
    }
    // The jobs of essays are in the order of their pages.
    var job = jobs.firstIndex { isEssay($0.page.index) } ?? 0
    for index in batches.indices {
      let pages = batches[index].pages
      while jobs[job].page.index < pages.lowerBound { job += 1 }
      let first = job
      while job < jobs.count, pages.contains(jobs[job].page.index) { job += 1 }
      batches[index].jobs = first..<job
    }
    return batches
  }
}
