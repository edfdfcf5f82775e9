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

        """)
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    #expect(project.exists("public/skills/r2/spater/index.html"))
    let again = try Program.run(["import", "skills.csv", "--id", "skills"], in: project.path)
    #expect(again.status == 1)
    #expect(again.errors.hasPrefix("content/matrices/skills.yml: error: this file is there already"))
    let back = try Program.run(["import", "public/skills/matrix.csv", "--id", "back"], in: project.path)
    #expect(back.status == 0)
    #expect(back.output == "content/matrices/back.yml\n2 rows, 2 columns, 3 cells, 1 place empty\n")
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

  @Test(arguments: [
    (["t.xlsx", "--id", "t"], 64, "'t.xlsx' is neither a .csv, a .tsv nor a .md file."),
    (["t.csv"], 64, "Missing expected argument '--id <id>'"),
    (["t.csv", "--id", "T 1"], 64, "'T 1' cannot be the id of a matrix [bad-id]\n  → write it as 't-1'"),
    (["t.csv", "--id", "assets"], 64, "a matrix cannot be called 'assets' [reserved-name]"),
    (["nowhere.csv", "--id", "t"], 2, "error: cannot read 'nowhere.csv': No such file or directory\n"),
    (["bad.csv", "--id", "t"], 1, "bad.csv:2: error: a quote stands where none can [bad-table]\n"),
    (["latin.csv", "--id", "t"], 1, "latin.csv:1:2: error: a byte that is not UTF-8 (0xE9) [not-utf8]\n"),
  ])
  func `what cannot be imported is told, and nothing is written`(arguments: [String], status: Int32, told: String)
    throws
  {
    let project = try ProjectFolder([
      "content/site.yml": "title: T\n", "t.csv": "a,b\nc,d\n", "t.xlsx": "PK", "bad.csv": "a,b\n5\" disk,d\n",
    ])
    try Data([0x61, 0xE9, 0x2C, 0x62, 0x0A]).write(to: URL(fileURLWithPath: project.path + "/latin.csv"))
    let result = try Program.run(["import"] + arguments, in: project.path)
    #expect(result.status == status)
    #expect(result.errors.contains(told), "\(result.errors)")
    #expect(!project.exists("content/matrices") && !project.exists("content/.schema"))
  }
}
