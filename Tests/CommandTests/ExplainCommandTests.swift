import SiteGenerator
import Testing

/// The command line of `explain`.
struct ExplainCommandTests {
  @Test func `a code is explained by cause, example and cure, in lines for a narrow terminal`() throws {
    let result = try Program.run(["explain", "bad-date"])
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        bad-date: a date that is none

        Dates are written year-month-day, as in 2026-11-22, which nobody can read in two
        ways. This one has another form, or there is no such day.

        For example, in 'content/about.md':

            ---
            title: About
            date: 22.11.2026
            ---

            ## History

            It began as a list.

        Write a day that exists in that form.

        """)
  }

  @Test func `without a code all are listed`() throws {
    let result = try Program.run(["explain"])
    #expect(result.status == 0)
    for code in DiagnosticCode.allCases { #expect(result.output.contains("  \(code.rawValue) ")) }
  }

  @Test func `a code may be copied with its brackets`() throws {
    #expect(try Program.run(["explain", "[dead-link]"]).output.hasPrefix("dead-link: "))
  }

  @Test(arguments: [("ded-link", "did you mean 'dead-link'?"), ("zzzzz", "'sitegen explain' lists all.")])
  func `an unknown code is wrong usage and names the nearest`(code: String, hint: String) throws {
    let result = try Program.run(["explain", code])
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("Error: no code '\(code)'; \(hint)\n"))
  }
}
