import Testing

@testable import SiteGenerator

/// Tables → models, by way of a project's folder.
struct ImportTests {
  private func imported(
    _ table: String, as name: String = "table.csv", id: String = "new", title: String? = nil
  ) throws -> (project: TestProject, report: ImportReport) {
    let project = try TestProject([name: table, "content/site.yml": "title: T\nmatrix: model\n"])
    return (project, try Project(root: project.root).importTable("\(project.root)/\(name)", id: id, title: title))
  }

  private func yaml(_ table: String, as name: String = "table.csv", title: String? = nil) throws -> String {
    let (project, report) = try imported(table, as: name, title: title)
    #expect(report.change.diagnostics == [])
    #expect(try project.build().lines == [])
    return try project.read("content/matrices/new.yml")
  }

  /// What is said, without the folder.
  private func faults(_ table: String, as name: String = "table.csv") throws -> [String] {
    let (project, report) = try imported(table, as: name)
    #expect(report.change.written == [] && !project.exists("content/matrices/new.yml"))
    return report.change.diagnostics.map { fault in
      let place = fault.location.description.replacing(project.root + "/", with: "")
      return "\(place): \(fault.message) [\(fault.code.rawValue)]\(fault.hint.map { " → \($0)" } ?? "")"
    }
  }

  @Test func `a wide table becomes a model that builds`() throws {
    let table = "Aspect \\ Stage;Early;Später\r\nFirst;One.;\"A \"\"quote\"\"; and\r\nmore: #1\"\r\n検索;;=1+1\r\n"
    let made = try yaml(table)
    #expect(
      made == """
        # yaml-language-server: $schema=../.schema/matrix.json
        title: Table
        rowAxis: {title: Aspect}
        columnAxis: {title: Stage}
        columns:
          - {id: early, title: Early}
          - {id: spater, title: Später}
        rows:
          - id: first
            title: First
            cells:
              early: {summary: One.}
              spater: {summary: A "quote"; and, body: "more: #1"}
          - id: r2
            title: 検索
            cells:
              spater: {summary: "=1+1"}

        """)
    let (project, report) = try imported(table, title: "Mine: all")
    #expect(report.rows == [NewID(id: "first", title: "First"), NewID(id: "r2", title: "検索")])
    #expect(
      report.columns.map(\.id) == ["early", "spater"] && report.cells == 3 && report.empty == 1 && !report.hadIDs)
    #expect(try project.read("content/matrices/new.yml").contains("title: \"Mine: all\"\n"))
    #expect(project.exists("content/.schema/matrix.json"))
  }

  @Test func `the first table of a Markdown file becomes a model that builds`() throws {
    let table = """
      # Notes

      | A / B | One **strong** | Two |
      |---|---|---|
      | *First* row | Short *text*. | [Link](https://example.org). Then more. |
      | Second | | - a<br>- b |

      | another | table |
      |---|---|
      """
    #expect(
      try yaml(table, as: "notes.md") == """
        # yaml-language-server: $schema=../.schema/matrix.json
        title: Notes
        rowAxis: {title: A}
        columnAxis: {title: B}
        columns:
          - {id: one-strong, title: One strong}
          - {id: two, title: Two}
        rows:
          - id: first-row
            title: First row
            cells:
              one-strong: {summary: Short *text*.}
              two: {summary: Link. Then more., body: "[Link](https://example.org). Then more."}
          - id: second
            title: Second
            cells:
              two:
                summary: a
                body: |
                  - a
                  - b

        """)
  }

  @Test(arguments: [
    (
      "a,b\n1,2,3\n,x\n",
      [
        "table.csv:2: this row has more cells than the header [bad-table] → a cell that holds the delimiter goes into quotes",
        "table.csv:3: this row has cells, but no title [bad-table] → the first column holds the titles of rows",
      ]
    ),
    (
      "a,,b\n\n\"x\n\",,1\ny,z,\n",
      [
        "table.csv:1: column 2 has cells, but no title [bad-table] → give it one, or delete the cell in line 5 and those below it"
      ]
    ),
    (
      "a\nb\n",
      [
        "table.csv:1: a table needs a header with two cells or more, and a row below it [bad-table] → the first column holds the titles of rows, the first line those of columns"
      ]
    ),
    (
      "a,b\n",
      [
        "table.csv:1: a table needs a header with two cells or more, and a row below it [bad-table] → the first column holds the titles of rows, the first line those of columns"
      ]
    ),
    (
      "My model,,\nSkill,Now,Later\nTalk,a,b\n",
      [
        "table.csv:1: the first line has no titles of columns [bad-table] → if the table begins in line 2, delete this line"
      ]
    ),
    (
      "My model\nof 2026\nSkill;Now\nTalk;a\n",
      [
        "table.csv:1: the first line has no titles of columns [bad-table] → if the table begins in line 3, delete the lines above it"
      ]
    ),
    (
      "a,b\nc\u{0},d\n",
      [
        "table.csv:2: a byte that is no text (NUL) stands in this line [bad-table] → open it in the spreadsheet and save the table as CSV UTF-8"
      ]
    ),
    ("\n \n", ["table.csv: the file is empty [empty-file] → a table has a header, and a row below it"]),
    (
      "\"\"\n",
      [
        "table.csv: there is no table in this file [bad-table] → a table has a header and a row below it"
      ]
    ),
  ])
  func `what a wide table lacks is told with its line, and nothing is written`(table: String, told: [String]) throws {
    let found = try faults(table)
    #expect(found == told)
  }

  @Test(arguments: [
    (
      "No table.\n",
      "notes.md: there is no table in this file [bad-table] → a table has a header, and below it a line such as '|---|---|'"
    ),
    (
      "| a | b |\n|---|---|\n| Talk | x | z |\n",
      "notes.md:3: this row has more cells than the header [bad-table] → give the header a cell for each column, and write a '|' within a cell as '\\|'"
    ),
    (
      "| a | b |\n|---|---|\n| c | [x][y] |\n\n[y]: z\n",
      "notes.md:3: this row has a link or a note that is defined elsewhere in the text [bad-table] → write links out: '[text](address)'"
    ),
  ])
  func `what a Markdown file lacks is told with its line`(table: String, told: String) throws {
    #expect(try faults(table, as: "notes.md") == [told])
  }

  private static let head = "kind,id,title,row,column,summary,body,body in,group,lens,lens:fit,field:f,tags,date\n"

  @Test(arguments: [
    ("matrix,m,M\ncolumn,c,C\nrow,r,R\ncell,,,r,c,S\n", []),
    ("matrix,m,M\n", ["table.csv:2: a matrix needs at least one row and one column [empty-matrix]"]),
    (
      "matrix,m,M\ncolum,c,C\nrow,r,R\ncell,,,r,c,S\n",
      [
        "table.csv:3: no kind of line is called 'colum' [bad-table] → did you mean 'column'?",
        "table.csv:5: no line of the kind 'column' has the id 'c' [unknown-column]",
      ]
    ),
    (
      "matrix,m,M\ncolumn,c,C\nrow,r,R\ncell,,,s,c,S\ncell,,,r,d,S\ncell,,,r,c,S\ncell,,,r,c,S\n",
      [
        "table.csv:5: no line of the kind 'row' has the id 's' [unknown-row] → did you mean 'r'?",
        "table.csv:6: no line of the kind 'column' has the id 'd' [unknown-column] → did you mean 'c'?",
        "table.csv:8: there is already a cell 'r/c' [duplicate-id] → it is in line 7; keep one of the two",
      ]
    ),
    (
      "matrix,m,M,,,,,,,,,,,2026-13-01\ncolumn,C 1,C\nrow,r,R,,,\"a\nb\"\nrow,at,R2\nrow,r,\ncell,,,r,C 1\n",
      [
        "table.csv:2: a line of the kind 'matrix' has no 'date' [bad-table] → empty the cell; there is 'id', 'title', 'summary', 'body', 'body in', 'authors', 'licence', 'was'",
        "table.csv:3: 'C 1' cannot be an id [bad-id] → write it as 'c-1'",
        "table.csv:6: a row cannot be called 'at' [reserved-name] → the site itself uses this name; choose another",
        "table.csv:7: two rows are called 'r' [duplicate-id] → the other one is in line 4; give this one an id of its own",
        "table.csv:7: a row needs 'title' [missing-key] → add 'title: …'",
      ]
    ),
    (
      "matrix,m,M\ncolumn,c,C\nrow,r,R\nlens,fit,Fit\nlevel,a,A,,,,,,,fti\nlevel,b,B,,,,,,,fit\ncell,,,r,c,S,,,,,x,v,\n",
      [
        "table.csv:1: no line of the kind 'field' has the id 'f' [bad-table] → add one, or delete the column 'field:f'",
        "table.csv:6: no line of the kind 'lens' has the id 'fti' [unknown-lens] → did you mean 'fit'?",
        "table.csv:8: no key 'f' in a cell [unknown-key] → there is 'title', 'summary', 'body', 'tags', 'fit'",
        "table.csv:8: no level 'x' in the lens 'fit' [unknown-level] → did you mean 'b'?",
      ]
    ),
    (
      "matrix,m,M\nmatrix,n,N\ncolumn,c,C\nrow,r,R,,,,,,g\ncell,,,r,c,S,B,here,h\nrow,s,S,r\n",
      [
        "table.csv:3: there is already a line of the kind 'matrix' [duplicate-key] → keep one of the two",
        "table.csv:5: no group 'g' in this matrix [unknown-group] → declare it: 'groups: [{id: g, title: …}]'",
        "table.csv:6: 'group' is 'h' here and 'g' in line 5 [bad-table] → change it there; here it may be left empty",
        "table.csv:6: a body stands in no 'here' [bad-table] → write 'file' for a Markdown file of its own, or nothing for the matrix file",
        "table.csv:7: a line of the kind 'row' has no 'row' [bad-table] → empty the cell; there is 'id', 'title', 'group', 'summary', 'body', 'body in', 'was'",
      ]
    ),
  ])
  func `what a table in the long form lacks is told with its line`(lines: String, told: [String]) throws {
    if told.isEmpty {
      #expect(try imported(Self.head.replacing("lens:fit,field:f", with: ",") + lines).report.change.diagnostics == [])
    } else {
      let head = lines.contains("lens,fit") ? Self.head : Self.head.replacing("lens:fit,field:f", with: ",")
      let found = try faults(head + lines)
      #expect(found == told)
    }
  }

  @Test func `a header of the long form with columns that it does not know is told`() throws {
    let found = try faults("kind,id,title,row,column,summary,Titel,tags,tags\nmatrix,m,M\n")
    #expect(
      found == [
        "table.csv:1: no column is called 'Titel' in the long form [bad-table] → did you mean 'title'?",
        "table.csv:1: two columns are called 'tags' [bad-table] → delete one of the two",
      ])
  }

  @Test func `an id in a table leads to no file outside of the model`() throws {
    let rows = "matrix,m,M\ncolumn,c,C\nrow,../../../x,R,,,,Evil,file\ncell,,,../../../x,c,S,Evil,file\n"
    let told = try faults(Self.head.replacing("lens:fit,field:f", with: ",") + rows)
    #expect(told == ["table.csv:4: '../../../x' cannot be an id [bad-id] → write it as 'x'"])
  }

  @Test func `a model that was built comes back under another id, its texts beside it`() throws {
    let project = try TestProject([
      "content/matrices/model/store.md": "A row's own text.\n", "content/matrices/model.md": "The model's own text.\n",
      "content/matrices/model/at/small.md": "A column's own text.\n",
    ])
    #expect(try project.build().lines == [])
    let report = try Project(root: project.root).importTable(
      "\(project.root)/public/model/matrix.csv", id: "copy", title: nil)
    #expect(
      report.change.written == [
        "content/matrices/copy.yml", "content/matrices/copy.md", "content/matrices/copy/store/large.md",
        "content/matrices/copy/store.md", "content/matrices/copy/at/small.md",
      ])
    #expect(report.hadIDs && report.cells == 4 && report.empty == 0)
    try project.write("title: T\nmatrix: model\n", to: "content/site.yml")
    #expect(try project.build().lines == [])
    let (one, other) = (try project.read("public/model/matrix.csv"), try project.read("public/copy/matrix.csv"))
    #expect(other == one.replacing("\r\nmatrix,model,", with: "\r\nmatrix,copy,"))
  }

  @Test func `nothing is written over, neither the model nor a text of it`() throws {
    let project = try TestProject(["content/matrices/copy/store/large.md": "Mine.\n"])
    try project.remove("content/matrices/copy")
    #expect(try project.build().lines == [])
    try project.write("Mine.\n", to: "content/matrices/copy/store/large.md")
    for id in ["model", "copy"] {
      let before = try project.files(in: "content")
      let report = try Project(root: project.root).importTable(
        "\(project.root)/public/model/matrix.csv", id: id, title: nil)
      #expect(report.change.diagnostics.allSatisfy { $0.code == .fileExists } && !report.change.diagnostics.isEmpty)
      #expect(report.change.written == [])
      #expect(try project.files(in: "content") == before)
    }
  }
}
