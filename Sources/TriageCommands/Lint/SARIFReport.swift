internal import TriageLint
internal import TriageTickets

/// SARIF 2.1.0 (OASIS standard), with what GitHub's code scanning asks for.
struct SARIFReport: LintReport {
  private var isFirst = true
  private var failures: [InputError] = []

  mutating func begin() -> String {
    var rules = JSONText()
    rules.array { json in
      for rule in RuleRegistry.all {
        json.object { json in
          json.key("id")
          json.string(rule.name)
          json.key("shortDescription")
          json.object { json in
            json.key("text")
            json.string(rule.summary)
          }
          json.key("fullDescription")
          json.object { json in
            json.key("text")
            json.string(rule.page.checks + " " + rule.page.why)
          }
          json.key("help")
          json.object { json in
            json.key("text")
            json.string(
              "\(rule.page.why)\n\nInstead of:\n\(rule.page.bad)\n\nwrite:\n\(rule.page.good)")
          }
          json.key("defaultConfiguration")
          json.object { json in
            json.key("level")
            json.string(rule.severity.rawValue)
          }
        }
      }
    }
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
      + "\"runs\":[{\"tool\":{\"driver\":{\"name\":\"triage\",\"version\":\"\(triageVersion)\","
      + "\"rules\":\(String(decoding: rules.bytes, as: UTF8.self))}},"
      + "\"columnKind\":\"unicodeCodePoints\",\"results\":["
  }

  mutating func add(_ findings: [ReportedFinding]) -> String {
    var text = ""
    for finding in findings {
      text += (isFirst ? "\n" : ",\n") + result(finding)
      isFirst = false
    }
    return text
  }

  mutating func fail(_ path: String, _ error: InputError) -> String {
    failures.append(error)
    return ""
  }

  mutating func end(_ summary: LintSummary) -> String {
    var invocations = JSONText()
    invocations.array { json in
      json.object { json in
        json.key("executionSuccessful")
        json.bool(failures.isEmpty)
        guard !failures.isEmpty else { return }
        json.key("toolExecutionNotifications")
        json.array { json in
          for failure in failures {
            json.object { json in
              json.key("level")
              json.string("error")
              json.key("message")
              json.object { json in
                json.key("text")
                json.string(failure.description)
              }
            }
          }
        }
      }
    }
    return "\n],\"invocations\":\(String(decoding: invocations.bytes, as: UTF8.self))}]}\n"
  }

  private func result(_ finding: ReportedFinding) -> String {
    var json = JSONText()
    json.object { json in
      json.key("ruleId")
      json.string(finding.rule)
      json.key("ruleIndex")
      json.number(RuleRegistry.names.firstIndex(of: finding.rule) ?? -1)
      json.key("level")
      json.string(finding.severity.rawValue)
      json.key("message")
      json.object { json in
        json.key("text")
        json.string(finding.located)
      }
      json.key("locations")
      json.array { json in
        json.object { json in
          json.key("physicalLocation")
          json.object { json in
            json.key("artifactLocation")
            json.object { json in
              json.key("uri")
              json.string(uri(finding.path))
            }
            json.key("region")
            json.object { json in
              json.key("startLine")
              json.number(finding.line)
              json.key("startColumn")
              json.number(finding.column)
              json.key("endColumn")
              json.number(max(finding.endColumn, finding.column + 1))
            }
          }
        }
      }
      json.key("partialFingerprints")
      json.object { json in
        json.key("triage/v1")
        json.string(finding.fingerprint)
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// A path as a URI reference (RFC 3986): all but unreserved characters and slashes are percent-encoded.
  ///
  /// One from the root is a `file:` address (RFC 8089), any other is relative, without steps that lead nowhere.
  private func uri(_ path: String) -> String {
    if path == LintPath.standardInput { return "stdin" }
    var text = path.hasPrefix("/") ? "file:///" : ""
    let parts = path.split(separator: "/").filter { $0 != "." }
    for byte in parts.joined(separator: "/").utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        text += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return text
  }
}
