/// When pages last changed, as far as the author's files say so. No clock and no file's time is asked.
struct PageDates {
  private let site: Site
  /// By the matrix's index: the day of the newest change that names a cell, if it tells one.
  private let cells: [[CellPosition: CalendarDate]]

  init(_ site: Site) {
    self.site = site
    cells = site.matrices.map { matrix in
      var newest: [CellPosition: CalendarDate] = [:]
      for change in matrix.changes.reversed() {
        for cell in change.cells { newest[cell] = change.date }
      }
      return newest
    }
  }

  func date(of kind: PageKind) -> CalendarDate? {
    switch kind {
    case .essay(let index): site.essays[index].newest
    case .page(let index): site.pages[index].newest
    case .home: site.page(.home).flatMap { site.pages[$0].newest }
    case .essayList: site.page(.essayList).flatMap { site.pages[$0].newest }
    case .sourceList: site.page(.sourceList).flatMap { site.pages[$0].newest }
    case .matrix(let index), .changes(let index): site.matrices[index].date
    case .cell(let index, let position): cells[index][position]
    case .row, .column, .step, .assess, .embed, .search, .notFound, .moved: nil
    }
  }
}
