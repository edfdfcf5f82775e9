import Foundation
import Testing

@testable import SiteGenerator

/// The built-in theme.
struct ThemeTests {
  @Test func `the program carries the files of templates/ as they are`() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: "\(Repository.root)/templates").filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(Repository.root)/templates/\(path)", isDirectory: &isFolder)
      return !isFolder.boolValue
    }
    #expect(Set(ThemeLoader.builtIn.keys) == Set(paths))
    for path in paths {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(Repository.root)/templates/\(path)"))
      #expect(ThemeLoader.builtIn[path]?.bytes == Array(bytes), "\(path)")
    }
  }

  @Test func `templates hold no words of their own`() throws {
    for (path, text) in try Repository.files(in: "templates", endings: [".mustache"]) {
      let html = text.replacing(/\{\{[^}]*\}\}\}?/, with: "")
      let words = html.replacing(/<[^>]*>/, with: "")
      for attribute in html.matches(of: /(?:aria-label|title|alt|placeholder|content)="([^"]*)"/) {
        #expect(
          !attribute.output.1.contains(/[A-Za-z]{2,}/)
            || attribute.output.1.contains(/^(light dark|width=.*|noindex|0; url=)$/),
          "\(path)")
      }
      #expect(!words.contains(/[A-Za-z]{2,}/), "\(path): \(words.matches(of: /[A-Za-z]{2,}/).map(\.output))")
    }
  }

  @Test func `every word is used, and every word that is used is there`() throws {
    let words = try String(contentsOfFile: "\(Repository.root)/templates/en.yml", encoding: .utf8)
    let keys = Set(words.matches(of: /(?m)^(\w+):/).map { String($0.output.1) })
    var used: Set<String> = []
    for text in try Repository.files(in: "templates", endings: [".mustache"]).values {
      used.formUnion(text.matches(of: /words\.(\w+)/).map { String($0.output.1) })
    }
    for text in try Repository.files(in: "Sources", endings: [".swift"]).values {
      used.formUnion(
        text.matches(of: /words\["(\w+)"\]|(?:self|texts)\["(\w+)"\]|filled\(\s*"(\w+)"/).compactMap {
          ($0.output.1 ?? $0.output.2 ?? $0.output.3).map(String.init)
        })
    }
    #expect(used.subtracting(keys) == [])
    #expect(keys.subtracting(used) == [])
  }

  @Test func `a file of the project replaces that one file of the theme`() throws {
    let project = try TestProject([
      "templates/text.mustache": "<h1>{{title}}</h1><p>own</p>\n", "templates/assets/extra.css": "p { }\n",
      "templates/de.yml": "skip: Zum Text\n", "content/site.yml": "title: T\nlanguage: de\n",
    ])
    let report = try project.build()
    #expect(report.succeeded)
    #expect(report.faults.map(\.code) == [.missingWord])
    #expect(try project.read("public/about/index.html").contains("<p>own</p>"))
    #expect(try project.read("public/about/index.html").contains("Zum Text"))
    #expect(try project.read("public/essays/first/index.html").contains("<article"))
    #expect(project.exists("public/assets/extra.css"))
  }

  @Test func `an asset that a template names has a hash of its bytes in its name, others keep theirs`() throws {
    let project = try TestProject([
      "templates/page.mustache": "<title>{{documentTitle}}</title><img src=\"{{root}}assets/map.svg\">{{{main}}}\n",
      "templates/assets/map.svg": "<svg/>", "templates/assets/face.woff2": "font",
    ])
    func name() throws -> String {
      try project.build()
      let page = try project.read("public/about/index.html")
      return String(try #require(page.firstMatch(of: #/src="\.\./(assets/map\.[0-9a-f]{16}\.svg)"/#)).output.1)
    }
    let first = try name()
    #expect(try project.read("public/" + first) == "<svg/>")
    #expect(project.exists("public/assets/face.woff2"))
    #expect(try name() == first)
    try project.write("<svg></svg>", to: "templates/assets/map.svg")
    let second = try name()
    #expect(second != first && project.exists("public/" + second) && !project.exists("public/" + first))
    // A style sheet of one's own may name any asset.
    #expect(try project.read("public/assets/map.svg") == "<svg></svg>" && project.exists("public/assets/site.css"))
  }

  @Test func `the accent is part of the style sheet's hash`() throws {
    func sheet(_ settings: String) throws -> [String] {
      let project = try TestProject(["content/site.yml": settings])
      try project.build()
      return try project.files(in: "public/assets").keys.filter { $0.hasPrefix("site.") && $0.hasSuffix(".css") }
    }
    let (plain, red) = (try sheet("title: T\n"), try sheet("title: T\naccent: \"#aa0033\"\n"))
    #expect(plain.count == 1 && red.count == 1 && plain != red)
  }

  @Test func `a template that names an asset which is not there is told so, and files of the content count`() throws {
    let project = try TestProject([
      "templates/page.mustache":
        "{{{main}}}\n<img src=\"{{root}}assets/logo.svg\">\n<img src=\"{{root}}assets/icn.svg\">\n",
      "content/assets/logo.svg": "<svg/>",
    ])
    let report = try project.build()
    #expect(
      report.lines == [
        "templates/page.mustache:3:19: error: no file 'assets/icn.svg' in the theme [dead-file] → did you mean 'assets/icon.svg'?"
      ])
  }
}
