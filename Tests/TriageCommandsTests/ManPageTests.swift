import Foundation
import Testing
import TriageTestSupport

@testable import TriageCommands

@Suite struct ManPageTests {
  private let lines = ManPage.text(of: Command.all).split(
    separator: "\n", omittingEmptySubsequences: false)

  @Test func `every command and every option stands in the page`() {
    let page = lines.joined(separator: "\n")
    for command in Command.all {
      #expect(page.contains("\n.Ss \\&\(command.name)\n"))
      for option in command.options {
        let name = ManText.escaped(String(option.name.dropFirst()))
        #expect(page.contains("Fl \\&\(name)"), "\(command.name) \(option.name)")
      }
    }
  }

  @Test func `no line is long and none but a macro begins with a dot`() {
    for line in lines.dropLast() {
      #expect(!line.isEmpty && line.utf8.count <= 132, "\(line)")
      if line.hasPrefix(".") {
        #expect(line.wholeMatch(of: /\.(\\".*|[A-Z][a-z]( .*)?)/) != nil, "\(line)")
      }
    }
  }

  @Test func `what would steer the page is escaped`() {
    #expect(
      ManText.filled(".Sh is text. So's --this") == ["\\&.Sh is text.", #"So\(aqs \%\-\-this"#])
    #expect(ManText.line("a\\b “c”") == "a\\eb \\[u201C]c\\[u201D]")
    #expect(ManText.argument("FILE LINE") == "\\&FILE\\ LINE")
  }

  @Test func `the program prints the page`() throws {
    let result = try runProgram(["help", "man"])
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output == ManPage.text(of: Command.all))
  }
}
