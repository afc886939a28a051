import Testing
import TriageTestSupport

@Suite struct HelpTests {
  static let screens = [
    "", "classify", "train", "merge", "evaluate", "inspect", "policy", "help", "schema",
  ]

  @Test(arguments: screens)
  func `a help screen is as recorded`(topic: String) throws {
    let result = try runProgram(topic.isEmpty ? ["help"] : ["help", topic])
    #expect(result.status == 0 && result.errors.isEmpty)
    let path = "Tests/TriageCommandsTests/Fixtures/help-\(topic.isEmpty ? "overview" : topic).txt"
    #expect(
      result.output == (try golden(path, recording: result.output)), "RECORD_GOLDEN=1 records")
    for line in result.output.split(separator: "\n") { #expect(line.count <= 104, "\(line)") }
  }

  @Test func `help is the same however it is asked for`() throws {
    let help = try runProgram(["help", "train"]).output
    #expect(try runProgram(["train", "--help"]).output == help)
    #expect(try runProgram(["train", "-h"]).output == help)
    #expect(try runProgram(["--help"]).output == (try runProgram(["help"]).output))
    #expect(try runProgram(["--version"]).output.hasPrefix("triage 0."))
  }

  static let refusals: [(arguments: [String], errors: String)] = [
    ([], "triage: no command; see 'triage help'\n"),
    (["clasify"], "did you mean 'classify'?; see 'triage help'\n"),
    (["help", "trian"], "did you mean 'train'?; see 'triage help'\n"),
    (["classify", "--polcy", "x"], "did you mean '--policy'?; see 'triage help classify'\n"),
    (["classify", "--policy", "atln"], "did you mean 'atlan'?; see 'triage help classify'\n"),
    (
      ["classify", "--policy", "atlan", "--plan", "basik"],
      "did you mean 'basic'?; see 'triage help classify'\n"
    ),
    (["classify", "--format", "jason"], "did you mean 'json'?; see 'triage help classify'\n"),
    (
      ["classify", "--format"],
      "option '--format' needs a value: --format FORMAT; see 'triage help classify'\n"
    ),
    (
      ["classify", "--explain=yes"],
      "option '--explain' takes no value; see 'triage help classify'\n"
    ),
    (
      ["classify", "--threads", "0"],
      "--threads is '0'; expected a whole number of at least 1; see 'triage help classify'\n"
    ),
    (["classify", "--received", "soon"], "see 'triage help classify'\n"),
    (
      ["train", "x.jsonl"],
      "triage: where to write the model? --output FILE; see 'triage help train'\n"
    ),
    (
      ["train", "-o", "m"],
      "no corpus given; name files of rows or a folder; see 'triage help train'\n"
    ),
    (
      ["merge", "-o", "m"],
      "triage: no model given; name those to be merged; see 'triage help merge'\n"
    ),
    (["policy"], "policy takes an action: list, show or check; see 'triage help policy'\n"),
    (["policy", "shwo"], "did you mean 'show'?; see 'triage help policy'\n"),
    (["policy", "show", "pantheom"], "did you mean 'pantheon'?; see 'triage help policy'\n"),
    (
      ["evaluate", "x.jsonl", "--minimum", "macrof1=0.5"],
      "did you mean 'macroF1'?; see 'triage help evaluate'\n"
    ),
  ]

  @Test(arguments: refusals.indices)
  func `wrong usage is one line, with the nearest name, and exit 2`(index: Int) throws {
    let (arguments, errors) = Self.refusals[index]
    let result = try runProgram(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.errors.hasPrefix("triage: ") && result.errors.hasSuffix(errors), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
  }
}
