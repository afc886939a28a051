import Testing
import TriageTickets

@testable import TriageLint

/// Forms as Jira's markup writes them.
struct JiraFormTests {
  /// The fields that a row of JSON answers.
  private func reading(_ body: String) throws -> Reading {
    try Reading("Subject: Saving a profile fails\n\n" + body, .text)
  }

  @Test(arguments: [
    "h3. Steps to reproduce\n\nN/A\n\nh3. Environment\n\nNone",
    "h2. Steps to Reproduce:\nTBD\nh2. Environment:\n-",
    "h3. *Steps to reproduce*\n\nN/A\n\nh3. *Environment*\n\nNone",
    "h3. {color:#172b4d}Steps to reproduce{color}\nN/A\nh3. {color:red}*Environment*{color}\nNone",
    "*Steps to reproduce:*\n\nN/A\n\n*Environment:*\n\nNone",
    "{color:red}*Steps to reproduce*{color}\nN/A\n\n{color:red}*Environment*{color}\nNone",
    "*{color:red}Steps to reproduce{color}*\nN/A\n\n*{color:red}Environment:{color}*\nNone",
    "{panel:title=Steps to reproduce}\nN/A\n{panel}\n{panel:borderStyle=solid|title=Environment}\n{panel}",
    "h3. Steps to reproduce\n----\nN/A\n----\nh3. Environment\n----\nNone\n----",
    "||Steps to reproduce||Environment||\n|N/A|None|",
    "||Steps to reproduce|N/A|\n||Environment|None|",
    "||Steps to reproduce||\n|N/A|\n\n||Environment||\n| |",
  ])
  func `an empty answer is none`(form: String) throws {
    let reading = try reading(form)
    #expect(reading.proof(.reproduction) == nil && reading.proof(.environment) == nil)
    for rule in ["missing-reproduction", "missing-environment"] {
      #expect(reading.errors.contains { $0.hasPrefix(rule) }, "\(rule)")
    }
  }

  @Test(arguments: [
    "h3. Steps to reproduce\nOpen Users, press Save\n\nh3. Environment\nWindows 11",
    "h3. Steps to reproduce\n# Open Users, press Save\n# Look\n\nh3. Environment\n* Windows 11",
    "*Steps to reproduce:*\n# Open Users, press Save\n# Look\n\n*Environment:*\n* Windows 11",
    "{panel:title=Steps to reproduce}\nOpen Users, press Save\n{panel}\n{panel:title=Environment}\nWindows 11\n{panel}",
    "||Steps to reproduce||Environment||\n|Open Users, press Save|Windows 11|",
    "||Environment||Windows 11||\n||Steps to reproduce||Open Users, press Save||",
    "{color:red}*Steps to reproduce*{color}\nOpen Users, press Save\n\n{color:red}*Environment*{color}\nWindows 11",
  ])
  func `an answer counts`(form: String) throws {
    let reading = try reading(form)
    #expect(reading.proof(.reproduction)?.contains("Open Users") == true)
    #expect(reading.proof(.environment)?.contains("Windows 11") == true)
    #expect(!reading.rules.contains("empty-form-field"))
  }

  @Test func `a number sign opens a heading of Markdown where nothing is Jira's`() throws {
    let form = "# Saving fails\n\n### Steps to reproduce\n\n# Other\n\nOpen Users, press Save."
    #expect(try Reading(form).rules.contains("empty-form-field"))
  }

  @Test(arguments: [
    ("h3. Steps", "Steps"), ("h3. {color:#fff}*Steps*{color}", "Steps"), ("Steps {x}", "Steps {x}"),
    ("{panel:bgColor=#fff|title=My Steps|a=b}", "My Steps"), ("{panel:bgColor=#fff}", ""),
    ("{code}", "{code}"), ("h3.Steps", "h3.Steps"), ("{color}", ""), ("{", "{"), ("", ""),
  ])
  func `the words of a heading`(heading: String, words: String) {
    let bytes = Array(heading.utf8)
    let range = JiraMarkup.words(bytes.span, 0..<bytes.count)
    #expect(String(decoding: bytes[range], as: UTF8.self) == words)
  }
}
