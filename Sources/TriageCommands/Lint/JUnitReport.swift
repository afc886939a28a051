internal import TriageLint
internal import TriageTickets

/// JUnit XML: a test case a finding, a failure where it fails the run, and one for each file without any; all kept until the
/// end, which names the counts.
struct JUnitReport: LintReport {
  private var cases = ""
  private var failures = 0
  private var errors = 0
  private var count = 0
  private var hasFindings = false

  mutating func begin() -> String { "" }

  mutating func add(_ findings: [ReportedFinding]) -> String {
    for finding in findings {
      count += 1
      hasFindings = true
      let place = "\(finding.path):\(finding.line):\(finding.column)"
      cases +=
        "    <testcase classname=\"\(escaped(finding.path))\" name=\"\(escaped("\(finding.rule) at \(finding.line):\(finding.column)"))\">\n"
      let text = escaped("\(place): \(finding.severity.rawValue): \(finding.located)")
      if !finding.fails {
        cases += "      <system-out>\(text)</system-out>\n"
      } else {
        failures += 1
        cases +=
          "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(escaped(finding.located))\">\(text)</failure>\n"
      }
      cases += "    </testcase>\n"
    }
    return ""
  }

  mutating func endFile(_ path: String) -> String {
    if !hasFindings {
      count += 1
      cases += "    <testcase classname=\"\(escaped(path))\" name=\"lint\"/>\n"
    }
    hasFindings = false
    return ""
  }

  mutating func fail(_ path: String, _ error: InputError) -> String {
    count += 1
    errors += 1
    hasFindings = false
    cases += """
          <testcase classname="\(escaped(path))" name="input">
            <error message="\(escaped(inert(error.description)))"/>
          </testcase>

      """
    return ""
  }

  mutating func end(_ summary: LintSummary) -> String {
    if count == 0 {
      cases = "    <testcase classname=\"triage\" name=\"lint\"/>\n"
      count = 1
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
        <testsuite name="triage lint" tests="\(count)" failures="\(failures)" errors="\(errors)">
      \(cases)  </testsuite>
      </testsuites>

      """
  }

  /// Text fit for XML 1.0: markup escaped, characters that XML does not allow replaced.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
