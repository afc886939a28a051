internal import PatternMatching
internal import TriageFeatures
package import TriageTickets

/// Finds the credentials of texts of which nothing else is asked; one a thread.
package struct SecretDetector {
  static let patterns = DetectionPatterns.secrets.compiled()

  private var scan = TicketScan([SecretDetector.patterns])
  private var finder = SecretFinder()

  /// Creates a detector.
  package init() {}

  /// The credentials in a ticket's text, ascending, not overlapping.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package mutating func secrets(of ticket: borrowing Ticket) -> [Secret] {
    scan.scan(ticket)
    var found: [Secret] = []
    let part = TicketScan.Part(set: 0, ids: 0..<Self.patterns.patterns.count)
    finder.find(scan, part, in: ticket.text.span, into: &found)
    return found
  }

  /// Every place of a ticket's text where the characters of its secrets stand; see ``HiddenText/ranges``.
  package mutating func hiddenRanges(of ticket: borrowing Ticket) -> [Range<Int>] {
    SecretPlaces.all(secrets(of: ticket), in: ticket.text)
  }

  /// The credentials in an identifier, which is looked through like a text of its own.
  package mutating func secrets(ofID id: String) -> [Secret] {
    var ticket = Ticket()
    ticket.text = Array(id.utf8)
    ticket.body = 0..<ticket.text.count
    ticket.segments = [Segment(kind: .prose, range: ticket.body)]
    return secrets(of: ticket)
  }

  /// A short text such as an identifier, with a star for each character of a secret.
  package mutating func masked(_ text: String) -> String {
    guard text.mayHoldSecret else { return text }
    var ticket = Ticket()
    ticket.id = text
    return HiddenText([], inID: secrets(ofID: text), of: ticket).id ?? text
  }
}
