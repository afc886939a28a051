import TriageTickets

@testable import TriageLint

/// The kinds and values of the secrets in a text, as tests compare them.
func foundSecrets(_ text: String) -> [(kind: String, value: String)] {
  var detector = SecretDetector()
  let ticket = Ticket(title: "", body: text)
  return detector.secrets(of: ticket).map {
    ($0.kind, String(decoding: ticket.text[$0.range], as: UTF8.self))
  }
}

/// A text with a star for each byte of a place where a secret stands.
func hiddenSecrets(_ text: String) -> String {
  var detector = SecretDetector()
  let ticket = Ticket(title: "", body: text)
  var bytes = ticket.text
  for range in detector.hiddenRanges(of: ticket) {
    for index in range { bytes[index] = UInt8(ascii: "*") }
  }
  return String(decoding: bytes[ticket.body], as: UTF8.self)
}
