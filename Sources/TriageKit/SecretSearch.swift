internal import TriageFeatures
internal import TriageLint
internal import TriageTickets

/// Finds the secrets of rows whose words a model is going to name; one a thread.
struct SecretSearch {
  // Made for the first row that is named: most are not.
  private var detector: CompletenessDetector?

  /// Every place of a ticket where characters of its secrets stand.
  mutating func mask(_ ticket: borrowing Ticket) -> SecretMask {
    var detector = self.detector ?? CompletenessDetector(model: .cluesAlone)
    self.detector = nil
    defer { self.detector = detector }
    return SecretMask(detector.detect(ticket).hidden(in: ticket).ranges)
  }
}
