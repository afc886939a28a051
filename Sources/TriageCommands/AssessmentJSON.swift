internal import TriageKit

extension Assessment {
  /// Appends the assessment as one JSON object; `triage help schema` says what its keys mean.
  func write(to json: inout JSONText) {
    json.object { json in
      json.key("schemaVersion" as StaticString)
      json.number(1)
      json.key("id" as StaticString)
      json.string(id)
      json.key("policy" as StaticString)
      json.string(policy)
      json.key("level" as StaticString)
      json.string(level)
      json.key("confidence" as StaticString)
      json.millionths(probabilities.first { $0.level == level }?.millionths ?? 0)
      json.key("probabilities" as StaticString)
      json.object { json in
        for probability in probabilities {
          json.key(probability.level)
          json.millionths(probability.millionths)
        }
      }
      json.key("decision" as StaticString)
      json.string(decision.rawValue)
      json.key("candidates" as StaticString)
      json.array { json in for level in candidates { json.string(level) } }
      json.key("responseTarget" as StaticString)
      writeTarget(to: &json)
      json.key("reasons" as StaticString)
      json.array { json in for reason in reasons { reason.write(to: &json) } }
      json.key("remainder" as StaticString)
      json.millionths(remainderMillionths)
      json.key("logOdds" as StaticString)
      json.millionths(logOddsMillionths)
      json.key("completeness" as StaticString)
      json.object { json in
        json.key("fields" as StaticString)
        json.object { json in
          for field in fields {
            json.key(field.name)
            json.object { json in
              json.key("present" as StaticString)
              json.bool(field.isPresent)
              field.position.write(to: &json)
              json.key("text" as StaticString)
              json.string(field.text)
            }
          }
        }
        json.key("missing" as StaticString)
        json.array { json in for name in missing { json.string(name) } }
        json.key("questions" as StaticString)
        json.array { json in for question in questions { json.string(question) } }
      }
      json.key("singleIssue" as StaticString)
      json.bool(singleIssue)
      json.key("secrets" as StaticString)
      json.array { json in
        for secret in secrets {
          json.object { json in
            json.key("kind" as StaticString)
            json.string(secret.kind)
            Optional(secret.position).write(to: &json)
          }
        }
      }
    }
  }

  private func writeTarget(to json: inout JSONText) {
    guard let target = responseTarget else {
      json.null()
      return
    }
    json.object { json in
      json.key("plan" as StaticString)
      json.string(target.plan)
      json.key("channel" as StaticString)
      json.string(target.channel)
      json.key("seconds" as StaticString)
      if let seconds = target.seconds { json.number(Int(seconds)) } else { json.null() }
      json.key("coverage" as StaticString)
      json.string(target.coverage)
      json.key("due" as StaticString)
      json.string(target.due)
    }
  }
}

extension Reason {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.key("kind" as StaticString)
      json.string(kind)
      json.key("feature" as StaticString)
      json.string(feature)
      json.key("text" as StaticString)
      json.string(text)
      position.write(to: &json)
      json.key("weight" as StaticString)
      json.millionths(weightMillionths)
      json.key("towards" as StaticString)
      json.string(towards)
    }
  }
}

extension TicketPosition? {
  /// Appends the keys `part`, `line` and `column`, null where there is no place.
  fileprivate func write(to json: inout JSONText) {
    json.key("part" as StaticString)
    json.string(self?.part)
    json.key("line" as StaticString)
    if let position = self { json.number(position.line) } else { json.null() }
    json.key("column" as StaticString)
    if let position = self { json.number(position.column) } else { json.null() }
  }
}
