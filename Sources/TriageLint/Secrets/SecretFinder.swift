import TriageFeatures

/// Finds credentials anywhere in a ticket's text, signatures and comments included.
///
/// A shape that was found in some unit is then looked for in the whole text: a password may
/// stand on the line after its label, a private key takes many lines.
struct SecretFinder {
  private static let table = SecretPatterns.table

  private var found: [Int] = []
  private var isFound = [Bool](repeating: false, count: SecretFinder.table.count)

  /// Appends the secrets of a scanned text, ascending, not overlapping.
  mutating func find(
    _ scan: borrowing TicketScan, _ part: TicketScan.Part, in text: Span<UInt8>,
    into secrets: inout [Secret]
  ) {
    var isAnyFound = false
    for unit in scan.units.indices {
      scan.collect(part, unit: unit, into: &found)
      for pattern in found {
        isFound[pattern] = true
        isAnyFound = true
      }
    }
    guard isAnyFound else { return }
    for id in isFound.indices where isFound[id] {
      isFound[id] = false
      let pattern = Self.table[id]
      // Matches come in ascending order, and so do their values: one walk along the secrets found so far.
      var own: [Secret] = []
      var next = 0
      scan.forEachMatch(of: id, of: part, in: text, range: 0..<text.count) { match in
        guard let range = Self.value(of: match, pattern: pattern, in: text),
          range.lowerBound >= own.last?.range.upperBound ?? 0
        else { return true }
        while next < secrets.count, secrets[next].range.upperBound <= range.lowerBound { next += 1 }
        if next < secrets.count, secrets[next].range.overlaps(range) { return true }
        own.append(Secret(kind: pattern.kind, range: range))
        if pattern.kind == "password" {
          while let other = SecretValue.alternative(after: own[own.count - 1].range, in: text) {
            while next < secrets.count, secrets[next].range.upperBound <= other.lowerBound {
              next += 1
            }
            if next < secrets.count, secrets[next].range.overlaps(other) { break }
            own.append(Secret(kind: pattern.kind, range: other))
          }
        }
        return true
      }
      secrets += own
      secrets.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// The secret of a match, where it holds one.
  private static func value(
    of match: Range<Int>, pattern: SecretPattern, in text: Span<UInt8>
  ) -> Range<Int>? {
    if pattern.kind == "private-key" { return privateKey(from: match, in: text) }
    var range = match
    if pattern.value == .following {
      if pattern.check == .passwordLike || pattern.check == .strongPassword {
        return SecretValue.password(
          after: match.upperBound, in: text, isStrong: pattern.check == .strongPassword)
      }
      range = SecretValue.range(after: match.upperBound, in: text)
    } else {
      range = SecretValue.withoutClosingMarks(match, in: text)
    }
    guard !range.isEmpty, !SecretValue.isPlaceholder(text, range) else { return nil }
    if let inner = SecretValue.inner(of: pattern.kind, range, in: text),
      inner.isEmpty || SecretValue.isPlaceholder(text, inner)
    {
      return nil
    }
    if pattern.check == .mixed, SecretValue.namesNoSecret(match, in: text) { return nil }
    let holds =
      switch pattern.check {
      case .placeholder: true
      case .passwordLike, .strongPassword: SecretValue.isPasswordLike(text, range)
      case .random: SecretValue.isRandom(text, range)
      case .mixed: SecretValue.isMixed(text, range)
      case .card: CardNumber.isValid(text, range)
      }
    return holds ? range : nil
  }

  /// A private key from its first line to the end of its last one; nothing where it has no content.
  ///
  /// Its line breaks may also be written `\n`, as in JSON and in files of settings: then it is one line.
  private static func privateKey(
    from match: Range<Int>, in text: Span<UInt8>
  ) -> Range<Int>? {
    var index = match.upperBound
    var content = 0
    var end = match.upperBound
    // No key goes beyond the beginning of another, which need not be on a line of its own.
    let limit = SecretValue.firstIndex(
      of: "-----BEGIN", text, match.upperBound..<min(text.count, match.upperBound + 20_000))
    while index < limit {
      var lineEnd = index
      while lineEnd < limit, text[lineEnd] != 0x0A { lineEnd += 1 }
      let last = SecretValue.firstIndex(of: "-----END", text, index..<lineEnd)
      if last < lineEnd {
        content += SecretValue.countKeyBytes(text, index..<last).key
        let dashes = SecretValue.firstIndex(of: "-----", text, last + 8..<lineEnd)
        end = min(lineEnd, dashes + 5)
        break
      }
      // The quotation mark around a key of one line that was cut off ends it.
      var stop = index
      while stop < lineEnd, text[stop] != 0x22, text[stop] != 0x27 { stop += 1 }
      let count = SecretValue.countKeyBytes(text, index..<stop)
      // A line of prose ends a key that was cut off.
      if count.key < count.other * 9, count.key + count.other > 4 { break }
      content += count.key
      if stop > index { end = stop }
      if stop < lineEnd { break }
      index = lineEnd + 1
    }
    return content >= 8 ? match.lowerBound..<end : nil
  }
}
