internal import TriageFeatures
internal import TriageTickets

/// Finds credentials anywhere in a ticket's text, signatures and comments included.
///
/// A shape that was found in some unit is then looked for in it and its neighbours, and its value read from there on in the whole text: a
/// password may stand on the line after its label, a private key takes many lines.
struct SecretFinder {
  private static let table = SecretPatterns.table

  private var found: [Int] = []
  /// Where each pattern was found: the unit and its neighbours, joined where they meet.
  private var places = [[Range<Int>]](repeating: [], count: SecretFinder.table.count)
  /// Scans a text without its unseen characters; made for the first one that has any.
  private var seenScan: TicketScan?

  /// Appends the secrets of a scanned text, ascending, not overlapping.
  mutating func find(
    _ scan: borrowing TicketScan, _ part: TicketScan.Part, in text: Span<UInt8>,
    into secrets: inout [Secret]
  ) {
    if search(scan, part, in: text, into: &secrets) { findUnseen(in: text, into: &secrets) }
  }

  /// Finds the secrets of a scanned text.
  ///
  /// - Returns: whether unseen characters break up its words.
  private mutating func search(
    _ scan: borrowing TicketScan, _ part: TicketScan.Part, in text: Span<UInt8>,
    into secrets: inout [Secret]
  ) -> Bool {
    var isAnyFound = false
    for unit in scan.units.indices {
      scan.collect(part, unit: unit, into: &found)
      guard !found.isEmpty else { continue }
      isAnyFound = true
      let around = Self.surroundings(of: unit, in: scan)
      for pattern in found { add(around, to: pattern) }
    }
    guard isAnyFound else { return false }
    var isBrokenUp = false
    for id in places.indices where !places[id].isEmpty {
      defer { places[id].removeAll(keepingCapacity: true) }
      let pattern = Self.table[id]
      if pattern.value == .unseen {
        isBrokenUp = true
        continue
      }
      var own: [Range<Int>] = []
      var table = SecretTable()
      var refused = RefusedWord()
      for place in places[id] {
        scan.forEachMatch(of: id, of: part, in: text, range: place) { match in
          switch pattern.value {
          case .codes: own += SecretCode.values(after: match, in: text)
          case .column: own += table.values(at: match, in: text)
          default:
            // A label inside of what was read already tells of nothing new, and would make the time quadratic.
            guard let range = Self.value(of: match, pattern: pattern, &refused, in: text),
              range.lowerBound >= own.last?.upperBound ?? 0
            else { break }
            own.append(range)
            guard pattern.kind == "password", pattern.value == .following else { break }
            let label = SecretLabel(text, match)
            while let other = SecretValue.alternative(
              after: own[own.count - 1], label: label, in: text)
            {
              own.append(other)
            }
          }
          return true
        }
      }
      Self.add(own, pattern.kind, to: &secrets)
    }
    return isBrokenUp
  }

  /// The unit and its neighbours, as a range of the text.
  private static func surroundings(of unit: Int, in scan: borrowing TicketScan) -> Range<Int> {
    let (first, last) = (max(unit - 1, 0), min(unit + 1, scan.units.count - 1))
    return scan.units[first].range.lowerBound..<scan.units[last].range.upperBound
  }

  /// Notes where a pattern is to be looked for; places come in ascending order.
  private mutating func add(_ place: Range<Int>, to pattern: Int) {
    if let last = places[pattern].last, place.lowerBound <= last.upperBound {
      places[pattern][places[pattern].count - 1] = last.lowerBound..<place.upperBound
    } else {
      places[pattern].append(place)
    }
  }

  /// Adds the places of one kind that overlap with none found before.
  private static func add(_ places: [Range<Int>], _ kind: String, to secrets: inout [Secret]) {
    guard !places.isEmpty else { return }
    var own: [Secret] = []
    var next = 0
    for range in places.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= own.last?.range.upperBound ?? 0 {
      while next < secrets.count, secrets[next].range.upperBound <= range.lowerBound { next += 1 }
      if next < secrets.count, secrets[next].range.overlaps(range) { continue }
      own.append(Secret(kind: kind, range: range))
    }
    secrets += own
    secrets.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Finds what is a secret once the characters that nobody sees are taken out: `pass<U+200B>word: …`.
  private mutating func findUnseen(in text: Span<UInt8>, into secrets: inout [Secret]) {
    var ticket = Ticket()
    var origins: [Int] = []
    var index = 0
    while index < text.count {
      let length = UnseenCharacter.length(at: index, in: text)
      if length == 0 {
        ticket.text.append(text[index])
        origins.append(index)
      }
      index += max(1, length)
    }
    ticket.body = 0..<ticket.text.count
    ticket.segments = [Segment(kind: .prose, range: ticket.body)]
    var scan = seenScan ?? TicketScan([SecretDetector.patterns])
    seenScan = nil
    scan.scan(ticket)
    var seen: [Secret] = []
    let part = TicketScan.Part(set: 0, ids: 0..<Self.table.count)
    _ = search(scan, part, in: ticket.text.span, into: &seen)
    seenScan = scan
    let whole = seen.map { secret in
      origins[secret.range.lowerBound]..<origins[secret.range.upperBound - 1] + 1
    }
    // What was found of a value up to a character that nobody sees is only a part of it.
    secrets.removeAll { secret in
      let index = whole.firstIndex(endingAfter: secret.range.lowerBound)
      return index < whole.count && whole[index].lowerBound <= secret.range.lowerBound
        && whole[index].upperBound >= secret.range.upperBound
    }
    for kind in Set(seen.map(\.kind)).sorted() {
      let own = zip(seen, whole).filter { $0.0.kind == kind }.map(\.1)
      Self.add(own, kind, to: &secrets)
    }
  }

  /// The secret of a match, where it holds one.
  private static func value(
    of match: Range<Int>, pattern: SecretPattern, _ refused: inout RefusedWord,
    in text: Span<UInt8>
  ) -> Range<Int>? {
    if let word = pattern.needs, !SecretValue.contains(word, text, match) { return nil }
    var range: Range<Int>
    switch pattern.value {
    case .lines: return PrivateKeyText.range(from: match, in: text)
    case .following, .followingPart:
      if pattern.check.isOfPasswords {
        return SecretValue.password(after: match, in: text, pattern.check)
      }
      guard refused.allowsReading(from: match.upperBound) else { return nil }
      range = SecretValue.range(after: match.upperBound, in: text)
      refused.note(range)
      if pattern.value == .followingPart { range = SecretValue.beginning(of: range, in: text) }
    case .argument: range = SecretValue.argument(of: match, in: text)
    case .address: range = SecretValue.lastWord(of: match, in: text)
    case .before: range = SecretValue.word(before: match, in: text)
    case .word: range = SecretValue.wholeWord(match, in: text)
    default: range = SecretValue.withoutClosingMarks(match, in: text)
    }
    guard !range.isEmpty else { return nil }
    if pattern.check == .shape { return range }
    guard !SecretValue.isPlaceholder(text, range) else { return nil }
    if pattern.value == .whole, SecretValue.goesOnFromPlaceholder(text, range) { return nil }
    if let inner = SecretValue.inner(of: pattern.kind, range, in: text),
      inner.isEmpty || SecretValue.isPlaceholder(text, inner)
        || SecretValue.isNameOfPassword(text, inner)
    {
      return nil
    }
    if pattern.check == .mixed || pattern.check == .token,
      SecretValue.namesNoSecret(match, in: text)
    {
      return nil
    }
    guard holds(pattern.check, range, match, in: text) else { return nil }
    let isToken = pattern.kind.hasSuffix("-token") || pattern.kind == "api-key"
    return isToken && pattern.value == .whole
      ? SecretValue.withNextLine(range, in: text) : range
  }

  /// Whether a value is what a check takes for a secret.
  private static func holds(
    _ check: SecretPattern.Guard, _ range: Range<Int>, _ match: Range<Int>, in text: Span<UInt8>
  ) -> Bool {
    switch check {
    case .shape, .placeholder: true
    case .strongPassword: SecretValue.isStrongPassword(text, range)
    case .passwordLike, .shortPassword, .markedPassword, .element, .ownLine:
      SecretValue.isPasswordLike(text, range)
    case .random: SecretValue.isRandom(text, range)
    case .drawn: SecretValue.isDrawn(text, range)
    case .basic:
      SecretValue.isRandom(text, range)
        && (BasicCredentials.areHeld(by: range, in: text)
          || SecretValue.contains(
            "authorization", text, max(0, match.lowerBound - 24)..<match.lowerBound))
    case .token:
      !SecretValue.isObject(range, in: text)
        && (SecretValue.isRandom(text, range) || WeakPassword.isToken(range, match, in: text)
          || SecretValue.isQuotedSecret(range, match, in: text))
    case .mixed: SecretValue.isMixed(text, range)
    case .card: CardNumber.isValid(text, range)
    }
  }
}
