import Testing

@testable import SiteGenerator

/// What a lens draws into a table without any script.
struct LensTests {
  private static let model = """
    title: M
    lenses:
      - {id: fit, title: Fit, limit: b, levels: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]}
      - {id: why, title: Why, kind: category, levels: [{id: x, title: X}, {id: y, title: Y}]}
    groups: [{id: g, title: G}, {id: h, title: H}]
    columns: [{id: 1, title: One}, {id: 2, title: Two}, {id: 3, title: Three}]
    rows:
      - {id: r, title: R, group: g, cells: {1: {summary: x, fit: a, why: y}, 2: {summary: x, fit: b}, 3: {summary: x, fit: c}}}
      - {id: s, title: S, group: g, cells: {1: {summary: x, fit: a}, 2: {summary: x, fit: c}, 3: {summary: x, fit: c}}}
      - {id: t, title: T, group: h, cells: {1: {summary: x, fit: c}, 3: {summary: x, fit: a}}}

    """

  private func page() throws -> String {
    let project = try TestProject(["content/site.yml": "title: T\n", "content/matrices/m.yml": Self.model], base: [:])
    #expect(try project.build().lines == [])
    return try project.read("public/m/index.html")
  }

  @Test func `the wall stands where a cell holds and its neighbour does not`() throws {
    let cells = try page().matches(
      of: /<td class="level-(\d) of-3 ordered ?([a-z -]*)" data-levels.*?class="level level-\d of-3 ordered"/
    )
    .map { "\($0.output.1)\($0.output.2)" }
    #expect(
      cells == [
        "1", "2", "3beyond wall-start",
        "1", "3beyond wall-start wall-top", "3beyond",
        "3beyond", "1",
      ], "no wall beside a cell that is missing, and none between groups")
  }

  @Test func `totals count the cells of each level, in words as well`() throws {
    let html = try page()
    let foot = try #require(html.firstMatch(of: /<tfoot>(.*)<\/tfoot>/.dotMatchesNewlines())).output.1
    let counts = foot.split(separator: "<td>").dropFirst().map { column in
      column.matches(of: /class="total [^"]*">(\d+) <span class="unseen" dir="auto">(\w)/).map {
        "\($0.output.1)\($0.output.2)"
      }
    }
    #expect(counts == [["2A", "1C"], ["1B", "1C"], ["1A", "2C"]])
  }

  @Test func `each cell carries its levels of all lenses, and each lens its legend`() throws {
    let html = try page()
    #expect(html.contains("data-levels=\"1 2\"") && html.contains("data-levels=\"2 0\""))
    #expect(html.contains(/data-lens="fit"[^>]* data-limit="2"/) && html.contains("data-lens=\"why\""))
    #expect(html.contains(/<option value="why"[^>]*>Why<\/option>/))
  }
}
