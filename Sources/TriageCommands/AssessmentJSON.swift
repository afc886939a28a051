internal import TriageKit

extension Assessment {
  /// Appends the assessment as one JSON object; `triage help schema` says what its keys mean.
  func write(to json: inout JSONText) {
    json.object { json in
      json.key("schemaVersion")
      json.number(1)
      json.key("id")
      json.string(id)
      json.key("policy")
      json.string(policy)
      json.key("level")
      json.string(level)
      json.key("confidence")
      json.millionths(probabilities.first { $0.level == level }?.millionths ?? 0)
      json.key("probabilities")
      json.object { json in
        for probability in probabilities {
          json.key(named: probability.level)
          json.millionths(probability.millionths)
        }
      }
      json.key("decision")
      json.string(decision.rawValue)
      json.key("candidates")
      json.array { json in for level in candidates { json.string(level) } }
      json.key("responseTarget")
      writeTarget(to: &json)
      json.key("reasons")
      json.array { json in for reason in reasons { reason.write(to: &json) } }
      json.key("remainder")
      json.millionths(remainderMillionths)
      json.key("logOdds")
      json.millionths(logOddsMillionths)
      json.key("completeness")
      json.object { json in
        json.key("fields")
        json.object { json in
          for field in fields {
            json.key(named: field.name)
            json.object { json in
              json.key("present")
              json.bool(field.isPresent)
              field.position.write(to: &json)
              json.key("text")
              json.string(field.text)
            }
          }
        }
        json.key("missing")
        json.array { json in for name in missing { json.string(name) } }
        json.key("questions")
        json.array { json in for question in questions { json.string(question) } }
      }
      json.key("singleIssue")
      json.bool(singleIssue)
      json.key("secrets")
      json.array { json in
        for secret in secrets {
          json.object { json in
            json.key("kind")
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
      json.key("plan")
      json.string(target.plan)
      json.key("channel")
      json.string(target.channel)
      json.key("seconds")
      if let seconds = target.seconds { json.number(Int(seconds)) } else { json.null() }
      json.key("coverage")
      json.string(target.coverage)
      json.key("due")
      json.string(target.due)
    }
  }
}

extension Reason {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.key("kind")
      json.string(kind)
      json.key("feature")
      json.string(feature)
      json.key("text")
      json.string(text)
      position.write(to: &json)
      json.key("weight")
      json.millionths(weightMillionths)
      json.key("towards")
      json.string(towards)
    }
  }
}

extension TicketPosition? {
  /// Appends the keys `part`, `line` and `column`, null where there is no place.
  fileprivate func write(to json: inout JSONText) {
    json.key("part")
    json.string(self?.part)
    json.key("line")
    if let position = self { json.number(position.line) } else { json.null() }
    json.key("column")
    if let position = self { json.number(position.column) } else { json.null() }
  }
}
