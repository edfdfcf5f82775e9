import Foundation
import Testing

@testable import SiteGenerator

/// The site in this repository, built as it is.
struct FirstSiteTests {
  private let project: TestProject
  private let report: BuildReport
  private let site: WrittenSite

  init() throws {
    project = try TestProject(base: [:])
    try FileManager.default.createDirectory(atPath: project.root, withIntermediateDirectories: true)
    for folder in ["content", "templates"] {
      try FileManager.default.copyItem(atPath: "\(Repository.root)/\(folder)", toPath: "\(project.root)/\(folder)")
    }
    report = try project.build()
    site = WrittenSite(try project.files())
  }

  @Test func `it builds without a word of warning`() {
    #expect(report.lines == [])
    #expect(report.succeeded)
  }

  @Test func `the first model has a page for each cell, row, column and step`() {
    let paths = site.pages.keys.filter { $0.hasPrefix("backend/") }.map { $0.split(separator: "/").dropFirst() }
    #expect(paths.count { $0.count == 3 && $0.first != "at" } == 32, "cells")
    #expect(paths.count { $0.count == 2 && !["changes", "assess", "embed"].contains($0.first) } == 8, "rows")
    #expect(paths.count { $0.count == 3 && $0.first == "at" } == 4, "columns")
    #expect(paths.count { $0.count == 5 && $0.first == "from" } == 3, "steps")
  }

  @Test func `every link and fragment of every page resolves`() {
    #expect(site.pages.values.map(\.references.count).reduce(0, +) > 1000)
    #expect(site.deadReferences() == [])
  }

  @Test func `no id stands twice on a page, and each page has one h1`() {
    #expect(site.sharedIDs() == [])
    for (path, page) in site.pages {
      #expect(page.html.components(separatedBy: "<h1").count == 2, "\(path)")
    }
  }

  @Test func `pages carry no styles, handlers or inline script, and load nothing from elsewhere`() {
    for (path, page) in site.pages {
      #expect(!page.html.contains(/\sstyle="/), "\(path)")
      #expect(!page.html.contains(/<[^>]*\son[a-z]+="/), "\(path)")
      #expect(!page.html.contains(/<script(?![^>]*\ssrc=)/), "\(path)")
      #expect(!page.html.contains(/<(script|img|link|iframe)[^>]*(src|href)="(https?:)?\/\//), "\(path)")
    }
  }

  @Test func `every link out of the site stands on the page of sources, too`() throws {
    func outside(_ html: String) -> Set<String> {
      Set(html.matches(of: /<a href="(https?:[^"]*)"/).map { String($0.output.1) })
    }
    let listed = outside(try #require(site.pages["sources/index.html"]).html)
    #expect(listed.count > 100)
    for (path, page) in site.pages { #expect(outside(page.html).subtracting(listed) == [], "\(path)") }
  }

  @Test func `all 32 cells have their parts`() throws {
    let content = try ContentLoader.load(root: project.root, output: "\(project.root)/public", jobs: 1).content
    let read = Reader.read(content, Reader.settings(content, baseURL: nil), includesDrafts: false, jobs: 1)
    let matrix = try #require(read.site.matrices.first { $0.id == "backend" })
    for (row, column) in matrix.positions {
      let name = "\(matrix.rows[row].id)/\(matrix.columns[column].id)"
      let cell = try #require(matrix.cell(row: row, column: column), "\(name)")
      #expect(cell.title != nil && !cell.tags.isEmpty, "\(name)")
      #expect(cell.levels.count == 3 && cell.levels.allSatisfy { $0 != nil }, "\(name)")
      for (field, value) in zip(matrix.fields, cell.fields) {
        switch value {
        case .text: break
        case .list(let items)?: #expect(items.count >= 2, "\(name): \(field.id)")
        case .links(let links)?: #expect(links.count >= 2, "\(name): \(field.id)")
        case .cells, nil: Issue.record("\(name) has no \(field.id)")
        }
      }
      let body = try project.read("content/matrices/backend/\(name).md")
      #expect((250...500).contains(body.split(whereSeparator: \.isWhitespace).count), "\(name)")
    }
  }

  @Test func `the main essay is long, cites twelve cells and holds the matrix`() throws {
    let essay = try project.read("content/essays/breadth-before-scale.md")
    #expect(essay.split(whereSeparator: \.isWhitespace).count >= 2000)
    #expect(Set(essay.matches(of: /\]\((cell:[^)#]+)/).map(\.output.1)).count >= 12)
    let page = try #require(site.pages["essays/breadth-before-scale/index.html"])
    #expect(page.html.contains("<table>"))
  }
}
