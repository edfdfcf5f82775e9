import Foundation
import Testing

/// `sitegen import`.
struct ImportCommandTests {
  @Test func `a table becomes a model, and what was made of it is said`() throws {
    let project = try ProjectFolder([
      "content/site.yml": "title: T\n", "skills.csv": "Skill,Now,Später\nTalk,a,\n検索,b,c\n",
    ])
    let result = try Program.run(["import", "skills.csv", "--id", "skills"], in: project.path)
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    #expect(
      result.output == """
        content/matrices/skills.yml
        2 rows, 2 columns, 3 cells, 1 place empty
        ids made from the titles, to be changed before anybody links to them:
          rows: talk, r2
          columns: now, spater
        Next:
          sitegen serve --open    shows it, and every change to it
          sitegen check           finds what a careful reader would

        """)
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    #expect(project.exists("public/skills/r2/spater/index.html"))
    let again = try Program.run(["import", "skills.csv", "--id", "skills"], in: project.path)
    #expect(again.status == 1)
    #expect(again.errors.hasPrefix("content/matrices/skills.yml: error: this file is there already"))
    let back = try Program.run(["import", "public/skills/matrix.csv", "--id", "back"], in: project.path)
    #expect(back.status == 0)
    #expect(back.output.hasPrefix("content/matrices/back.yml\n2 rows, 2 columns, 3 cells, 1 place empty\nNext:\n"))
    #expect(
      FileManager.default.contentsEqual(
        atPath: project.path + "/content/matrices/skills.yml", andPath: project.path + "/content/matrices/back.yml"))
  }

  @Test func `the file is sought from the current folder, the project from its root`() throws {
    let project = try ProjectFolder(["m/content/site.yml": "title: T\n", "t.tsv": "a\tb\nc\td\n"])
    let result = try Program.run(
      ["import", "t.tsv", "--id", "t", "--root", "m", "-q", "--title", "Yes"], in: project.path)
    #expect(result.status == 0 && result.output == "" && result.errors == "")
    #expect(
      try String(contentsOfFile: project.path + "/m/content/matrices/t.yml", encoding: .utf8).contains(
        "title: \"Yes\"\n"))
  }

  @Test func `what separates the fields is told when it is no comma, and the project's folder in what comes next`()
    throws
  {
    let project = try ProjectFolder(["m/content/site.yml": "title: T\n", "t.csv": "sep=;\na;b\nc;d,e\n"])
    let result = try Program.run(["import", "t.csv", "--id", "t", "--root", "m"], in: project.path)
    #expect(result.status == 0 && result.output.contains("\nits fields are separated by semicolons\n"))
    #expect(result.output.contains("\n  sitegen serve --open --root m "))
  }

  @Test(arguments: [
    (["t.txt", "--id", "t"], 64, "'t.txt' is neither a .csv, a .tsv nor a .md file."),
    (
      ["t.xlsx", "--id", "t"], 64,
      "'t.xlsx' is a workbook; open it in the spreadsheet, save the table as CSV UTF-8 and import that."
    ),
    (["book.csv", "--id", "t"], 1, "book.csv: error: this is a workbook, whatever its name says [bad-table]\n"),
    (["t.csv", "--id", "t", "--title", " "], 64, "'--title' is one line of text"),
    (["t.csv", "--id", "search"], 64, "the site itself uses '/search/'; choose another id"),
    (["t.csv"], 64, "Missing expected argument '--id <id>'"),
    (["t.csv", "--id", "T 1"], 64, "'T 1' cannot be the id of a matrix [bad-id]\n  → write it as 't-1'"),
    (["t.csv", "--id", "assets"], 64, "a matrix cannot be called 'assets' [reserved-name]"),
    (
      ["nowhere.csv", "--id", "t"], 2,
      "error: cannot read 'nowhere.csv': there is no such file; FILE is relative to the folder you are in\n"
    ),
    (["bad.csv", "--id", "t"], 1, "bad.csv:2: error: a quote stands where none can [bad-table]\n"),
    (["latin.csv", "--id", "t"], 1, "latin.csv:1:2: error: a byte that is not UTF-8 (0xE9) [not-utf8]\n"),
    (["latin.csv", "--id", "t"], 1, "\n  → save the file as UTF-8; in Excel that is 'CSV UTF-8'\n"),
  ])
  func `what cannot be imported is told, and nothing is written`(arguments: [String], status: Int32, told: String)
    throws
  {
    let project = try ProjectFolder([
      "content/site.yml": "title: T\n", "t.csv": "a,b\nc,d\n", "book.csv": "PK\u{3}\u{4}…",
      "bad.csv": "a,b\n5\" disk,d\n",
    ])
    try Data([0x61, 0xE9, 0x2C, 0x62, 0x0A]).write(to: URL(fileURLWithPath: project.path + "/latin.csv"))
    let result = try Program.run(["import"] + arguments, in: project.path)
    #expect(result.status == status)
    #expect(result.errors.contains(told), "\(result.errors)")
    #expect(!project.exists("content/matrices") && !project.exists("content/.schema"))
  }
}
