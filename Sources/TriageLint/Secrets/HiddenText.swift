internal import TriageTickets

/// Every place of a ticket where the characters of one of its secrets stand, also outside the place that gave it away.
package struct HiddenText: Sendable {
  /// UTF-8 byte ranges of `Ticket.text`, ascending, apart from each other.
  package let ranges: [Range<Int>]
  /// The ticket's identifier with a star for each character of a secret.
  package let id: String?

  init(_ secrets: [Secret], inID idSecrets: [Secret], of ticket: borrowing Ticket) {
    guard !secrets.isEmpty || !idSecrets.isEmpty else {
      (ranges, id) = ([], ticket.id)
      return
    }
    // Text and identifier are looked through as one: a secret of either may stand in the other.
    let start = ticket.text.count + 1
    let all =
      secrets
      + idSecrets.map {
        Secret(
          kind: $0.kind, range: $0.range.lowerBound + start..<$0.range.upperBound + start)
      }
    let bytes = ticket.text + [0x0A] + Array((ticket.id ?? "").utf8)
    let places = SecretPlaces.all(all, in: bytes)
    let first = places.firstIndex(endingAfter: start)
    ranges = Array(places[..<first])
    id = ticket.id == nil ? nil : Self.masked(bytes, from: start, places[first...])
  }

  private static func masked(
    _ bytes: [UInt8], from start: Int, _ places: ArraySlice<Range<Int>>
  ) -> String {
    var shown: [UInt8] = []
    var rest = places
    for index in start..<bytes.count {
      while let place = rest.first, place.upperBound <= index { rest.removeFirst() }
      if rest.first?.contains(index) != true {
        shown.append(bytes[index])
      } else if bytes[index] & 0xC0 != 0x80 {
        shown.append(UInt8(ascii: "*"))
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }
}

extension String {
  /// Whether an identifier is more than the number, the key or the UUID that most are, so that a secret may be in it.
  var mayHoldSecret: Bool {
    guard utf8.count >= 10 else { return false }
    return utf8.contains { byte in
      // A letter that is no hexadecimal digit; the short key of a project was let pass above.
      let lowered = byte | 0x20
      return lowered >= 0x67 && lowered <= 0x7A || byte == 0x3D || byte == 0x3A || byte == 0x20
    }
  }
}
