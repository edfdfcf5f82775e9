/// A file of the site that is neither a page nor a copy: a model for machines and spreadsheets.
struct DataFile: Sendable {
  /// In the site: "backend/matrix.csv".
  var path: String
  /// What it is made from.
  var source: SourceLocation
  private var matrix: Int

  static func path(of matrix: Matrix) -> String { "\(matrix.id)/matrix.csv" }

  static func all(of site: Site) -> [DataFile] {
    site.matrices.enumerated().map { index, matrix in
      DataFile(path: path(of: matrix), source: matrix.location, matrix: index)
    }
  }

  func bytes(of site: Site) -> [UInt8] { LongFormWriter.bytes(of: site.matrices[matrix], texts: site.texts) }
}
