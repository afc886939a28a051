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
  /// - Complexity: O(1) where the best one will do, else O(*u*) for *u* units.
  mutating func definiteUnit(
    for field: TicketField, _ best: Int, _ scan: borrowing TicketScan
  ) -> Int? {
    guard isVague(field, best, scan) else { return best }
    for (index, unit) in scan.units.enumerated() where !isOfForm[index] {
      if unit.kind == .signature || unit.kind == .comment { continue }
      if scan.contains(vagueWords(field), of: words, unit: index) {
        if !isVague(field, index, scan) { return index }
      } else if let clue = strongestClue(field, index, scan) {
        if clue.weight >= (field == .startTime ? Self.naming : Self.showing) { return index }
      }
    }
    return nil
  }

  /// Whether a unit speaks of a field in vague words, and nothing definite stands beside them.
  mutating func isVague(
    _ field: TicketField, _ unit: Int, _ scan: borrowing TicketScan
  ) -> Bool {
    guard field == .startTime || field == .errorMessage,
      scan.contains(vagueWords(field), of: words, unit: unit)
    else { return false }
    if field == .startTime {
      return !scan.contains(Mark.moment.rawValue, of: cluePart, unit: unit)
        && !scores.clues(of: .startTime, scan, cluePart, unit: unit).contains {
          Self.definiteTimes.contains(clues.entries[$0].name)
        }
    }
    if scan.units[unit].kind == .code { return false }
    if scan.contains(Mark.openQuote.rawValue, of: cluePart, unit: unit) { return false }
    return (strongestClue(field, unit, scan)?.weight ?? 0) < Self.showing
  }

  private func vagueWords(_ field: TicketField) -> Int {
    (field == .startTime ? LintWords.noTime : LintWords.errorParaphrase).rawValue
  }

  private mutating func strongestClue(
    _ field: TicketField, _ unit: Int, _ scan: borrowing TicketScan
  ) -> ClueSet.Entry? {
    scores.strongest(field.topic, scan, cluePart, unit: unit).map { clues.entries[$0] }
  }
}
