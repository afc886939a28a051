extension TicketField {
  /// What to ask the reporter of a ticket that leaves the field out.
  package func question(for kind: TicketKind) -> String {
    switch self {
    case .reproduction:
      "What exactly did you do before it happened? Please list the steps, or the command or request, "
        + "so that we can do the same."
    case .environment:
      "Where does it happen: production or a test system, which site, region or cluster, and which "
        + "browser, operating system or version?"
    case .startTime where kind == .intermittentFault:
      "When did you see it, and in what pattern? Please give two or three times with their time zone."
    case .startTime:
      "When did it start? A date and time with the time zone is best, or the change after which you "
        + "saw it first."
    case .errorMessage:
      "What does the error say, word for word? Please paste the message, the status code or the log "
        + "lines."
    case .evidence:
      "Can you add a screenshot, a recording, a log file or a link to the page on which it shows?"
    case .impact:
      "Who is affected and how badly: how many people or customers, what can they not do, and is "
        + "there a way round it?"
    }
  }
}
