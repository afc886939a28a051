import Testing
import TriageTickets

@testable import TriageLint

struct UntouchedFormTests {
  private func isUntouched(_ ticket: Ticket) -> Bool {
    var form = UntouchedForm()
    return form.isAll(of: ticket)
  }

  private static let matter = IssueForm.matter
  private static let fault = IssueForm.fault

  /// GitHub's form for wishes.
  private static let wish = """
    **Is your feature request related to a problem? Please describe.**
    A clear and concise description of what the problem is. Ex. I'm always frustrated when [...]

    **Describe the solution you'd like**
    A clear and concise description of what you want to happen.

    **Describe alternatives you've considered**
    A clear and concise description of any alternative solutions or features you've considered.

    **Additional context**
    Add any other context or screenshots about the feature request here.
    """

  /// GitLab's form for faults.
  private static let lab = """
    ## Summary

    (Summarize the bug encountered concisely)

    ## Steps to reproduce

    (How one can reproduce the issue - this is very important)

    ## Example Project

    (If possible, please create an example project here on GitLab.com that exhibits the problematic behavior, and link to it here in the bug report. If you are using an older version of GitLab, this will also determine whether the bug is fixed in a more recent version.)

    ## What is the current *bug* behavior?

    (What actually happens)

    ## What is the expected *correct* behavior?

    (What you should see instead)

    ## Relevant logs and/or screenshots

    (Paste any relevant logs - please use code blocks (```) to format console output, logs, and code, as it's very hard to read otherwise.)

    ## Possible fixes

    (If you can, link to the line of code that might be responsible for the problem)

    /label ~bug ~reproduced ~needs-investigation
    /cc @project-manager
    /assign @qa-tester
    """

  @Test(arguments: [
    fault, matter + fault, wish, matter + wish, lab,
    "### Description\n\n_No response_\n\n### Steps to reproduce\n\nN/A\n\n### Which plan?\n\nnone",
    "h3. Description\n\nh3. Steps to reproduce\n\nN/A\n",
    "### Logs\n\n```shell\n\n```\n\n### Screenshots (optional)\n\n<!-- drop them here -->\n",
    "# Bug report\n\n## Steps to reproduce\n\nTBD\n\n## Impact\n\n?",
    "### Environment\n\n- OS:\n- Browser: n/a\n", "Bug report",
  ])
  func `a form that nothing was written into says nothing`(form: String) throws {
    #expect(isUntouched(try Ticket(written: form)))
    #expect(isUntouched(try Ticket(written: form.replacing("\n", with: "\r\n"))))
  }

  @Test(arguments: [
    fault.replacing("A clear and concise description of what the bug is.", with: "Export is down."),
    fault.replacing("[e.g. iOS]", with: "iOS"), "# Nobody can log in\n\n" + lab,
    (matter + fault).replacing("title: ''", with: "title: 'Nobody can log in'"),
    "**Describe the bug**\n\n**Nobody can log in**\n", "[Production down]", "N/A",
    "### Description\n\nA clear and concise description of what the bug is. All tills are down.",
    "### Severity\n\nCritical\n\n### Steps to reproduce\n\nN/A", "### Priority\n\nP0",
    "### Steps to reproduce\n\n/assignments shows nothing", "Environment: prod\n\n### Impact\n\n",
    "### Logs\n\n```\nE42 boom\n```\n", "### Impact\n\n> all shops\n",
    "## Saving fails for all\n\n### Steps to reproduce\n\nN/A",
  ])
  func `whoever says a word is heard`(text: String) throws {
    #expect(!isUntouched(try Ticket(written: text)))
  }

  @Test(arguments: [("Bug report", true), ("[BUG]", true), ("", true), ("All tills down", false)])
  func `a title that tells something is something said`(title: String, isUntouched: Bool) {
    let ticket = Ticket(title: title, body: "### Steps to reproduce\n\nN/A\n")
    #expect(self.isUntouched(ticket) == isUntouched)
  }
}
