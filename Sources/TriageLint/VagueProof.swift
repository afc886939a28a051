internal import TriageFeatures
internal import TriageTickets

/// Words that speak of a time or of an error without telling it: a sentence of nothing else proves neither.
extension CompletenessDetector {
  /// Clues that name a time by themselves, in whatever words the rest of the sentence is put.
  private static let definiteTimes: Set<String> = [
    "since day", "since change", "since version", "clock zone", "log timestamp", "log line time",
    "last good", "other language",
  ]
  /// A clue for the text of an error that says at least this much, in hundredths of log-odds, shows some of it.
  private static let showing = 100
  /// A clue for a start time that says at least this much, in hundredths of log-odds, names one.
  private static let naming = 90

  /// The sentence that proves a field: the best one, or where that is vague the first other one that is definite.
  ///
  /// An error that is told of must be shown by some sentence, whichever speaks most for it.
  ///
  /// - Complexity: O(*u*) for *u* units.
  mutating func definiteUnit(
    for field: TicketField, _ best: Int, _ scan: borrowing TicketScan
  ) -> Int? {
    switch field {
    case .startTime where !isVague(field, best, scan): return best
    case .errorMessage where isDefinite(field, best, scan) || !isParaphrased(scan): return best
    case .startTime, .errorMessage:
      for (index, unit) in scan.units.enumerated() where !isOfForm[index] {
        if unit.kind == .signature || unit.kind == .comment { continue }
        if isVague(field, index, scan) { continue }
        if isDefinite(field, index, scan) { return index }
      }
      return nil
    default: return best
    }
  }

  /// Whether a unit speaks of a field in vague words, and nothing definite stands beside them.
  mutating func isVague(
    _ field: TicketField, _ unit: Int, _ scan: borrowing TicketScan
  ) -> Bool {
    switch field {
    case .startTime:
      return scan.contains(LintWords.noTime.rawValue, of: words, unit: unit)
        && !scan.contains(Mark.moment.rawValue, of: cluePart, unit: unit)
        && !scores.clues(of: .startTime, scan, cluePart, unit: unit).contains {
          Self.definiteTimes.contains(clues.entries[$0].name)
        }
    case .errorMessage:
      return scan.contains(LintWords.errorParaphrase.rawValue, of: words, unit: unit)
        && !isDefinite(field, unit, scan)
    default: return false
    }
  }

  /// Whether a unit names a time, or shows some of an error's text.
  private mutating func isDefinite(
    _ field: TicketField, _ unit: Int, _ scan: borrowing TicketScan
  ) -> Bool {
    // "Since Monday 9:00 we get an error" looks like a label and its value.
    var weight = 0
    for index in scores.clues(of: field.topic, scan, cluePart, unit: unit)
    where clues.entries[index].name != "failure in label line" {
      weight = max(weight, clues.entries[index].weight)
    }
    if field == .startTime { return weight >= Self.naming }
    if scan.contains(LintWords.errorOnly.rawValue, of: words, unit: unit) { return false }
    return weight >= Self.showing || scan.units[unit].kind == .code
      || scan.contains(LintWords.errorTrace.rawValue, of: words, unit: unit)
  }

  /// Whether the ticket tells of an error in general words.
  private func isParaphrased(_ scan: borrowing TicketScan) -> Bool {
    scan.units.indices.contains {
      !isOfForm[$0] && scan.contains(LintWords.errorParaphrase.rawValue, of: words, unit: $0)
    }
  }
}
