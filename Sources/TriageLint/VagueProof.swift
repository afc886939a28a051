internal import TriageFeatures
internal import TriageTickets

/// Words that speak of a time or of an error without telling it: a sentence of nothing else proves neither.
extension CompletenessDetector {
  /// Clues that name a time by themselves, in whatever words the rest of the sentence is put.
  private static let definiteTimes: Set<String> = [
    "since day", "since version", "clock zone", "log timestamp", "log line time",
    "last good", "other language",
  ]
  /// Clues for the text of an error that quotation marks and labels alone give.
  private static let quotes: Set<String> = [
    "failure in quotes", "shown in quotes", "error then quote", "quote then verb", "double quotes",
    "failure in label line", "system says",
  ]
  /// Clues for a version.
  private static let versions: Set<String> = [
    "version", "version word", "named version", "software version",
  ]
  /// Clues for the status of a page.
  private static let statuses: Set<String> = ["status after word", "status then word", "status"]
  /// Clues for something that is there to look at, whatever else is said not to be.
  private static let files: Set<String> = [
    "media file", "document file", "bucket", "markdown image", "dashboard",
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
    case .errorMessage where isNamed(best, scan): break
    case .errorMessage where isDefinite(field, best, scan) || !isParaphrased(scan): return best
    case .evidence where !isVague(field, best, scan): return best
    default: break
    }
    switch field {
    case .startTime, .errorMessage, .evidence:
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
      let isOfOther =
        says(.otherTime, unit, scan)
        && !scan.contains(Mark.since.rawValue, of: cluePart, unit: unit)
      let isMoment = scan.contains(Mark.moment.rawValue, of: cluePart, unit: unit)
      let isUndated =
        !isMoment
        && (says(.noTime, unit, scan)
          || says(.undatedChange, unit, scan) && !namesVersion(unit, scan))
      guard isOfOther || isUndated else { return false }
      return !says(.timeShown, unit, scan)
        && !scores.clues(of: .startTime, scan, cluePart, unit: unit).contains {
          Self.definiteTimes.contains(clues.entries[$0].name)
        }
    case .errorMessage:
      return says(.errorParaphrase, unit, scan) && !isDefinite(field, unit, scan)
        || isNamed(unit, scan)
    case .evidence:
      let found = scores.clues(of: .evidence, scan, cluePart, unit: unit)
      if found.contains(where: { Self.files.contains(clues.entries[$0].name) }) { return false }
      if says(.evidenceShown, unit, scan) { return false }
      if says(.person, unit, scan) { return true }
      if says(.manual, unit, scan) {
        // A page of a manual is looked at where it is the page at fault.
        return says(.reference, unit, scan) && !showsStatus(unit, scan) && !isOfManual(scan)
      }
      return says(.noEvidence, unit, scan)
    default: return false
    }
  }

  /// Whether the value of a label speaks of a field in vague words; the label's own words say nothing.
  mutating func isVague(
    _ field: TicketField, _ unit: Int, _ scan: borrowing TicketScan, value: Range<Int>,
    in text: Span<UInt8>
  ) -> Bool {
    guard field == .errorMessage else { return isVague(field, unit, scan) }
    func holds(_ pattern: LintWords) -> Bool {
      says(pattern, unit, scan)
        && scan.firstMatch(of: pattern.rawValue, of: words, in: text, range: value) != nil
    }
    return holds(.errorParaphrase) && !holds(.errorTrace)
  }

  /// Whether some words stand in a unit.
  func says(_ pattern: LintWords, _ unit: Int, _ scan: borrowing TicketScan) -> Bool {
    scan.contains(pattern.rawValue, of: words, unit: unit)
  }

  /// Whether all that looks like the text of an error is an ordinary word in quotes, such as a button's name.
  private mutating func isNamed(_ unit: Int, _ scan: borrowing TicketScan) -> Bool {
    guard scan.units[unit].kind != .code, says(.quotedWord, unit, scan),
      !says(.quotedPhrase, unit, scan), !says(.errorShown, unit, scan),
      !says(.errorTrace, unit, scan)
    else { return false }
    return !scores.clues(of: .errorMessage, scan, cluePart, unit: unit).contains {
      clues.entries[$0].weight >= Self.showing && !Self.quotes.contains(clues.entries[$0].name)
    }
  }

  /// Whether a unit names a version, which tells a change from others.
  private mutating func namesVersion(_ unit: Int, _ scan: borrowing TicketScan) -> Bool {
    scores.clues(of: .environment, scan, cluePart, unit: unit).contains {
      Self.versions.contains(clues.entries[$0].name)
    }
  }

  /// Whether the ticket is about a manual; asked only where there is an address of one.
  ///
  /// - Complexity: O(*u*) for *u* units.
  private mutating func isOfManual(_ scan: borrowing TicketScan) -> Bool {
    if let known = speaksOfManual { return known }
    let found = scan.units.indices.contains { says(.ofManual, $0, scan) }
    speaksOfManual = found
    return found
  }

  /// Whether a unit shows the status of a page.
  private mutating func showsStatus(_ unit: Int, _ scan: borrowing TicketScan) -> Bool {
    scores.clues(of: .errorMessage, scan, cluePart, unit: unit).contains {
      Self.statuses.contains(clues.entries[$0].name)
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
    if field == .evidence { return weight >= Self.showing }
    if scan.contains(LintWords.errorOnly.rawValue, of: words, unit: unit) { return false }
    return weight >= Self.showing || scan.units[unit].kind == .code
      || scan.contains(LintWords.errorTrace.rawValue, of: words, unit: unit)
  }

  /// The text that proves a field beyond doubt, where the field model found none.
  mutating func shownRange(
    of field: TicketField, _ scan: borrowing TicketScan, in text: Span<UInt8>
  ) -> Range<Int>? {
    let pattern: LintWords
    switch field {
    case .errorMessage: pattern = .errorShown
    case .startTime: pattern = .timeShown
    case .evidence: pattern = .evidenceShown
    case .environment: pattern = .environmentShown
    default: return nil
    }
    var isAnnounced = false
    for (index, unit) in scan.units.enumerated() where !isOfForm[index] {
      if unit.kind == .signature || unit.kind == .comment { continue }
      if isAnnounced, unit.kind == .prose || unit.kind == .code { return unit.range }
      isAnnounced =
        field == .errorMessage && unit.kind == .prose && says(.errorAnnounced, index, scan)
      if says(pattern, index, scan), !isDenied(field, index, scan) {
        return scan.firstMatch(of: pattern.rawValue, of: words, in: text, range: unit.range)
      }
      if field == .evidence, showsPage(index, scan) {
        return scan.firstMatch(
          of: Mark.link.rawValue, of: cluePart, in: text, range: unit.range
        ).map { Self.wholeAddress(from: $0.lowerBound, in: text, to: unit.range.upperBound) }
      }
    }
    return nil
  }

  /// Whether a sentence that would prove a field is of something else, or says that it is not there.
  private func isDenied(_ field: TicketField, _ unit: Int, _ scan: borrowing TicketScan) -> Bool {
    switch field {
    case .startTime: says(.otherTime, unit, scan)
    case .evidence: says(.noEvidence, unit, scan)
    default: false
    }
  }

  /// Whether a fault is told of in the same sentence as a page's address.
  private mutating func showsPage(_ unit: Int, _ scan: borrowing TicketScan) -> Bool {
    guard scan.contains(Mark.link.rawValue, of: cluePart, unit: unit),
      scan.units[unit].kind != .code, !says(.machineAddress, unit, scan),
      !isVague(.evidence, unit, scan),
      !scan.contains(KindSign.denial.rawValue, of: kindPart, unit: unit)
    else { return false }
    return scan.contains(KindSign.failure.rawValue, of: kindPart, unit: unit)
      || showsStatus(unit, scan)
  }

  /// An address up to the next white space.
  private static func wholeAddress(
    from start: Int, in text: Span<UInt8>, to limit: Int
  ) -> Range<Int> {
    var end = start
    while end < limit, text[end] > 0x20 { end += 1 }
    while end > start, [0x2C, 0x2E, 0x3A, 0x3B, 0x29].contains(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether the ticket tells of an error in general words.
  private func isParaphrased(_ scan: borrowing TicketScan) -> Bool {
    scan.units.indices.contains {
      !isOfForm[$0] && scan.contains(LintWords.errorParaphrase.rawValue, of: words, unit: $0)
    }
  }
}
