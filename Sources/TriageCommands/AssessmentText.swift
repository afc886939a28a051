internal import TriageKit
internal import TriagePolicies
internal import TriageTickets

/// An assessment for people.
struct AssessmentText {
  let usesColor: Bool
  let explains: Bool

  /// The lines for one ticket.
  func text(_ assessment: Assessment, ticket: borrowing Ticket) -> String {
    var text = ""
    if let id = assessment.id { text += dim(inertLine(id)) + "\n" }
    text += headline(assessment) + "\n"
    text += target(assessment) + "\n"
    let words = WordWeights(assessment, ticket)
    text += "\n" + phrases(assessment, words, ticket)
    if explains {
      text += changed(assessment)
      text += "\n" + MarkedTicket(assessment, words, usesColor: usesColor).text(ticket)
      text += "\n" + terms(assessment)
    }
    let rest = completeness(assessment)
    if !rest.isEmpty { text += "\n" + rest }
    return withoutLogCommands(text)
  }

  private func headline(_ assessment: Assessment) -> String {
    // A policy that names its levels and no more has no other title.
    let title = assessment.levelTitle.flatMap { $0 == assessment.level ? nil : " \($0)" } ?? ""
    var line = bold(inert(assessment.level + title)) + "  \(percent(assessment.confidence)) sure"
    if assessment.decision == .needsReview {
      let others = assessment.candidates.filter { $0 != assessment.level }
      line += ", " + emphasis("needs review", "33")
      if assessment.isUnfamiliar { line += ": few of its words are known" }
      if !others.isEmpty { line += " (could be \(inert(others.joined(separator: ", "))))" }
    }
    let probabilities = assessment.probabilities.map { "\(inert($0.level)) \(percent($0.value))" }
    return line + "\n" + dim(probabilities.joined(separator: "  "))
  }

  private func target(_ assessment: Assessment) -> String {
    guard let policy = assessment.policy, let target = assessment.responseTarget else {
      return "no policy has these levels: no deadline (name one with --policy)"
    }
    let plan = inert("policy \(policy), plan \(target.plan): ")
    guard let seconds = target.seconds else {
      return plan + "\(target.channel), no response time stated"
    }
    guard let due = target.due else {
      return plan
        + "answer due after the year 9999 (within \(ReadableDuration(seconds: seconds).text), \(target.channel))"
    }
    return plan + "answer due \(bold(due)) "
      + "(within \(ReadableDuration(seconds: seconds).text), \(target.channel), \(target.coverage))"
  }

  /// The most phrases shown.
  private static let phraseLimit = 6
  /// Nothing of less weight is shown: it would be 0.00.
  private static let leastShown = 5_000

  /// The words that decided, heaviest first.
  private func phrases(
    _ assessment: Assessment, _ words: WordWeights, _ ticket: borrowing Ticket
  ) -> String {
    var text = inert("why \(assessment.level) rather than \(assessment.runnerUp)") + "\n"
    var rest = assessment.logOddsMillionths
    for phrase in words.phrases(ticket).prefix(Self.phraseLimit)
    where abs(phrase.weight) >= Self.leastShown {
      let place = TicketPosition(ticket.position(of: phrase.range.lowerBound))
      let level = phrase.weight > 0 ? assessment.level : assessment.runnerUp
      let what = quotation(String(decoding: ticket.text[phrase.range], as: UTF8.self))
      text += line(phrase.weight, level, place, what)
      rest -= phrase.weight
    }
    return text + everythingElse(rest)
  }

  /// Every term of the log-odds, strongest first.
  private func terms(_ assessment: Assessment) -> String {
    var text = "terms\n"
    var rest = assessment.logOddsMillionths
    for reason in assessment.reasons where abs(reason.weightMillionths) >= Self.leastShown {
      var what = inert(reason.feature)
      if !reason.text.isEmpty, ["rule", "rules", "class", "classes"].contains(reason.kind) {
        what += ": " + quotation(reason.text)
      }
      text += line(reason.weightMillionths, reason.towards, reason.position, what)
      rest -= reason.weightMillionths
    }
    return text + everythingElse(rest)
  }

  private func line(
    _ weight: Int, _ towards: String, _ position: TicketPosition?, _ what: String
  ) -> String {
    let place = position.map { "\($0.line):\($0.column)" } ?? ""
    return "  " + left(signed(weight), 6) + "  " + padded(inert(towards), 3) + " "
      + padded(place, 7)
      + " \(what)\n"
  }

  private func everythingElse(_ weight: Int) -> String {
    "  " + left(signed(weight), 6) + "  everything else\n"
  }

  /// Millionths of log-odds with their sign.
  private func signed(_ weight: Int) -> String {
    (weight >= 0 ? "+" : "") + fixed(Double(weight) / 1_000_000, 2)
  }

  private func completeness(_ assessment: Assessment) -> String {
    var text = ""
    if !assessment.questions.isEmpty {
      text += "to ask\n"
      for (name, question) in zip(assessment.missing, assessment.questions) {
        text += "  " + padded(name, 13) + " \(question)\n"
      }
    }
    if !assessment.singleIssue { text += "several unrelated issues seem to share this ticket\n" }
    for secret in assessment.secrets {
      let isInID = secret.position.part == TicketPosition.idPart
      let place =
        isInID ? "in the id" : "at \(secret.position.line):\(secret.position.column)"
      text += emphasis("secret", "1;31") + " \(place): \(secret.kind); remove it and change it\n"
    }
    return text
  }

  /// What would have changed the level.
  private func changed(_ assessment: Assessment) -> String {
    guard let counterfactual = assessment.counterfactual else { return "" }
    guard let level = counterfactual.level else {
      return
        "no few words decide it: it stays \(assessment.level) without any \(Counterfactual.limit) that speak for it\n"
    }
    let words = counterfactual.words.map(quotation).joined(separator: ", ")
    return "it would be \(level) without \(words)\n"
  }

  private func quotation(_ text: String) -> String {
    let line = inert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    return line.count > 60 ? "“\(line.prefix(59))…”" : "“\(line)”"
  }

  private func percent(_ value: Double) -> String {
    let rounded = Int((value * 100).rounded())
    return rounded == 0 ? "<1%" : rounded == 100 ? ">99%" : "\(rounded)%"
  }

  private func bold(_ text: String) -> String { emphasis(text, "1") }
  private func dim(_ text: String) -> String { emphasis(text, "2") }
  private func emphasis(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
