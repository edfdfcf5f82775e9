import Testing

@testable import Markdown

@Suite("Tables")
struct TableTests {
  @Test func `a table scrolls in a region and says what its cells are`() {
    #expect(
      html("| a | b | c | |\n|:-|:-:|-:|-|\n| *1* | 2 |\n")
        == """
        <div class="table" role="region" tabindex="0" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th scope="col" class="left">a</th>
        <th scope="col" class="center">b</th>
        <th scope="col" class="right">c</th>
        <td></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="left"><em>1</em></td>
        <td class="center">2</td>
        <td class="right"></td>
        <td></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `a table without rows has no body`() {
    #expect(!html("| a |\n|---|\n").contains("tbody"))
    #expect(html("| a |\n|---|\n| b |\n| c |\n").matches(of: /<tbody>/).count == 1)
  }

  @Test func `a table ends where its lines end`() {
    #expect(html("| a |\n|---|\n| b |\n\nc\n").hasSuffix("</div>\n<p>c</p>\n"))
    #expect(html("- x\n\n  | a |\n  |---|\n  | b |\n").contains("<td>b</td>"))
  }

  @Test func `a pipe that is escaped stays in its cell`() {
    #expect(html("| a |\n|---|\n| `x\\|y` \\| z |\n").contains("<td><code>x|y</code> | z</td>"))
  }
}
