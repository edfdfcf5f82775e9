import Foundation
import Testing

/// The command line of `build`.
struct BuildCommandTests {
  /// How many files the built-in theme brings, and those for machines: four of the model, the Markdown of pages,
  /// `robots.txt`, `llms.txt`, the search index and the list of all files.
  private static let files =
    15
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../templates/assets")
        .standardizedFileURL.path
    ).count) ?? 0)

  @Test func `a build says what it wrote and where, on standard output`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run([], in: project.path)
    #expect(result.status == 0)
    #expect(
      result.errors == """
        content/site.yml: note: there is no 'baseURL', so there are no canonical links, no feed and no sitemap [no-base-url]
          → set it there or with --base-url when the site has an address

        """)
    #expect(
      result.output
        == "12 pages and \(Self.files) files in public/ (\(12 + Self.files) written, 0 unchanged, 0 removed)\n")
    let second = try Program.run(["build"], in: project.path)
    #expect(
      second.output
        == "12 pages and \(Self.files) files in public/ (0 written, \(12 + Self.files) unchanged, 0 removed)\n")
    #expect(try Program.run(["-u", "https://example.org/"], in: project.path).errors == "")
  }

  @Test func `a fault ends with 1, its place, the line, a caret and what to do, and changes nothing`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    let before = try project.files(in: "public")
    try project.write(
      "---\ntitle: One\n---\n\n\tSee [x](cell:a/c).\n\nSee [x](cell:a/bb) \u{4E2D}.\n", to: "content/essays/one.md")
    let result = try Program.run(["-q"], in: project.path)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(
      result.errors == """
        content/essays/one.md:7:5: error: no column 'bb' in the matrix 'm' [unknown-column]
          See [x](cell:a/bb) \u{4E2D}.
              ^
          → did you mean 'b'?
        1 error; nothing was changed

        """)
    #expect(try project.files(in: "public") == before)
  }

  @Test func `the caret stands right below tabs and wide characters`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("---\ntitle: One\n---\n-\t\u{4E2D}\u{6587} [x](cell:a/bb)\n", to: "content/essays/one.md")
    let lines = try Program.run(["-q"], in: project.path).errors.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "  -\t\u{4E2D}\u{6587} [x](cell:a/bb)")
    #expect(lines[2] == "   \t     ^")
  }

  @Test func `a project elsewhere is built with --root, its output lies in it`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run(["--root", project.path, "-o", "out/site"], in: "/")
    #expect(result.status == 0)
    #expect(result.output.contains("out/site/"))
    #expect(project.exists("out/site/m/a/b/index.html"))
  }

  @Test func `a dry run finds the same and writes nothing`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run(["--dry-run"], in: project.path)
    #expect(result.status == 0)
    #expect(
      result.output
        == "12 pages and \(Self.files) files in public/ (\(12 + Self.files) would be written, 0 unchanged, 0 removed)\n"
    )
    #expect(!project.exists("public"))
  }

  @Test(arguments: [
    ["--jobs", "0"], ["--jobs", "many"], ["--base-url", "example.org"], ["--colour"], ["bild"],
    ["-o", "."], ["-o", "content/x"], ["-o", "/"], ["-o", ".."],
  ])
  func `wrong usage ends with 64 and changes nothing`(arguments: [String]) throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run(arguments, in: project.path)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.errors.contains("Error:"))
    #expect(!project.exists("public") && !project.exists("content/x"))
  }

  @Test func `what the machine refuses ends with 2 and one sentence`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("a file", to: "public")
    let result = try Program.run([], in: project.path)
    #expect(result.status == 2)
    #expect(result.errors == "error: cannot make the folder 'public': there is a file of that name\n")
  }

  @Test func `a folder without a project says what is missing`() throws {
    let project = try ProjectFolder(["other.txt": "x"])
    let result = try Program.run([], in: project.path)
    #expect(result.status == 1)
    #expect(result.errors.contains("there is no folder 'content' in '\(project.path)'"))
    #expect(result.errors.contains("--root"))
  }

  @Test func `a root that is not there says so`() throws {
    let result = try Program.run(["--root", "/nowhere/at/all"])
    #expect(result.status == 2)
    #expect(result.errors == "error: cannot work in '/nowhere/at/all': there is no such folder\n")
  }

  @Test func `an author's words cannot steer the terminal`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("title: T\n\"\\e[31mred\\nx\": 1\n", to: "content/site.yml")
    let result = try Program.run([], in: project.path)
    #expect(result.status == 1)
    #expect(!result.errors.contains("\u{1B}"))
    #expect(result.errors.contains("no key '\u{FFFD}[31mred\u{FFFD}x' in site.yml"))
  }

  @Test func `any number of jobs will do`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    #expect(try Program.run(["-q", "--jobs", String(Int.max)], in: project.path).status == 0)
  }

  @Test func `zone, locale, folder and jobs change no byte of this repository's site`() throws {
    let project = try ProjectFolder([:])
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let one = try Program.run(
      ["-q", "--root", root, "-o", "\(project.path)/one", "--jobs", "1"], in: "/",
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"])
    let other = try Program.run(
      ["-q", "--root", ".", "-o", "\(project.path)/a/b/other", "--jobs", "7"], in: root,
      environment: ["TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8", "HOME": "/nowhere"])
    #expect(one.status == 0 && other.status == 0, "\(one.errors)\(other.errors)")
    let files = try project.files(in: "one")
    #expect(files.count > 70)
    #expect(try project.files(in: "a/b/other") == files)
  }

  @Test func `warnings are shown and do not fail, unless they are asked to`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("---\ntitle: One\n---\n<b>raw</b>\n", to: "content/essays/one.md")
    let strict = try Program.run(["--warnings-as-errors"], in: project.path)
    #expect(strict.status == 1)
    #expect(strict.errors.hasSuffix("1 warning; nothing was changed\n"))
    #expect(!project.exists("public"))
    let plain = try Program.run([], in: project.path)
    #expect(plain.status == 0)
    #expect(plain.errors.contains("warning: raw HTML is left out [raw-html]"))
  }

  @Test func `drafts are built when they are asked for`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("---\ntitle: Two\ndraft: true\n---\nText.\n", to: "content/essays/two.md")
    #expect(try Program.run([], in: project.path).status == 0)
    #expect(!project.exists("public/essays/two"))
    #expect(try Program.run(["-D"], in: project.path).status == 0)
    #expect(project.exists("public/essays/two/index.html"))
    #expect(try Program.run([], in: project.path).output.contains("2 removed"))
    #expect(!project.exists("public/essays/two"))
  }

  @Test func `colour only where it is asked for`() throws {
    let project = try ProjectFolder(["content/site.yml": "titel: x\n"])
    #expect(!(try Program.run([], in: project.path).errors.contains("\u{1B}")))
    #expect(try Program.run(["--color", "always"], in: project.path).errors.contains("\u{1B}[31;1m"))
  }

  @Test func `a file made by hand stands in the way and is left alone`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("mine", to: "public/about/index.html")
    try project.write("mine too", to: "public/notes.txt")
    let result = try Program.run([], in: project.path)
    #expect(result.status == 1)
    #expect(result.errors.contains("public/about/index.html: error: "))
    #expect(
      try project.files(in: "public").mapValues { String(decoding: $0, as: UTF8.self) } == [
        "about/index.html": "mine", "notes.txt": "mine too",
      ])
  }
}
