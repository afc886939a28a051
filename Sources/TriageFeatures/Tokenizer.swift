/// Cuts UTF-8 text into words and shapes in one pass.
///
/// Words are runs of letters of any script, lower-cased, apostrophes left out. Runs that hold digits, or joiners such as
/// `/`, `:` and `@` in the right places, become tokens of a shape; of identifiers, paths and addresses the words inside
/// follow as tokens of their own, since `payment-gateway-prod` says something.
package struct Tokenizer: Sendable {
  /// The tokens found, in order.
  package internal(set) var tokens: [Token] = []
  private let classes = ByteClass.table
  private let claims: HashedWords
  private var startsSentence = true
  private var startsClause = true

  /// Creates a tokenizer.
  package init() {
    claims = HashedWords(
      (0...5).flatMap { digit in
        ["p", "s", "sev", "prio", "tier", "priority", "severity"].map { "\($0)\(digit)" }
      })
  }

  /// Forgets the tokens.
  package mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    startsSentence = true
    startsClause = true
  }

  /// Appends the tokens of `text[range]`, which starts a sentence.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - range: begins and ends between scalars.
  /// - Complexity: O(*n*) in the range's length.
  package mutating func append(_ text: Span<UInt8>, in range: Range<Int>) {
    startsSentence = true
    startsClause = true
    var index = range.lowerBound
    let end = range.upperBound
    var sawLineFeed = false
    while index < end {
      switch classes[Int(text[index])] {
      case ByteClass.letter:
        index = word(text, index, end)
        sawLineFeed = false
      case ByteClass.digit:
        index = run(text, index, end)
        sawLineFeed = false
      case ByteClass.joiner:
        // A path may begin with its separator; a lone joiner is a mark.
        if text[index] == UInt8(ascii: "/"), index + 1 < end,
          classes[Int(text[index + 1])] == ByteClass.letter
        {
          index = run(text, index, end)
          sawLineFeed = false
        } else {
          mark(text, index, end)
          index += 1
        }
      case ByteClass.wide:
        index = wide(text, index, end)
      case ByteClass.ending:
        startsSentence = true
        startsClause = true
        index += 1
      case ByteClass.clause:
        startsClause = true
        index += 1
      case ByteClass.lineFeed:
        // An empty line ends a sentence; so does one that begins a list item.
        if sawLineFeed || (index + 1 < end && isListMarker(text[index + 1])) {
          startsSentence = true
          startsClause = true
        }
        sawLineFeed = true
        index += 1
      default:
        index += 1
      }
    }
  }

  private func isListMarker(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "|")
  }

  private mutating func mark(_ text: Span<UInt8>, _ index: Int, _ end: Int) {
    let byte = text[index]
    let next = index + 1 < end ? classes[Int(text[index + 1])] : ByteClass.space
    let isBeforeSpace = next == ByteClass.space || next == ByteClass.lineFeed
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "?"):
      if isBeforeSpace || next != ByteClass.letter { startsSentence = true }
      startsClause = true
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"):
      if isBeforeSpace { startsClause = true }
    default: break
    }
  }

  /// A scalar beyond ASCII that no run of letters took.
  private mutating func wide(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
    let (scalar, length) = WideScalar.decode(text, index)
    if WideScalar.endsSentence(scalar) {
      startsSentence = true
      startsClause = true
      return index + length
    }
    guard WideScalar.isLetter(scalar) else {
      if scalar == 0x2013 || scalar == 0x2014 || scalar == 0x3001 { startsClause = true }
      return index + length
    }
    if WideScalar.standsAlone(scalar) {
      var hash = FeatureHash()
      for offset in 0..<length { hash.add(text[index + offset]) }
      emit(.word, index, index + length, hash.value, hash.value, letters: 1)
      return index + length
    }
    return run(text, index, end)
  }

  /// Takes a run of ASCII letters alone, as most are, and returns where it ends.
  ///
  /// Anything more is left to `run`. Eight bytes are looked at in one step while the text has them.
  @inline(__always)
  private mutating func word(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var hash = FeatureHash()
    var stem = FeatureHash()
    var index = start
    if end &- start >= 8 {
      var (letters, length) = EightBytes(text, at: start).letters
      stem.add(word: letters & 0xFF_FFFF_FFFF, length: min(length, 5))
      hash.add(word: letters, length: length)
      index &+= length
      while length == 8, end &- index >= 8 {
        (letters, length) = EightBytes(text, at: index).letters
        hash.add(word: letters, length: length)
        index &+= length
      }
    }
    while index < end, classes[Int(text[index])] == ByteClass.letter {
      hash.add(text[index] | 0x20)
      if index &- start < 5 { stem.add(text[index] | 0x20) }
      index += 1
    }
    if index < end {
      switch classes[Int(text[index])] {
      case ByteClass.digit, ByteClass.apostrophe, ByteClass.wide: return run(text, start, end)
      case ByteClass.joiner:
        // A full stop or comma before white space joins nothing.
        let next = index + 1 < end ? classes[Int(text[index + 1])] : ByteClass.space
        guard next == ByteClass.space || next == ByteClass.lineFeed else {
          return run(text, start, end)
        }
      default: break
      }
    }
    emit(
      .word, start, index, hash.value, stem.value,
      letters: Int32(truncatingIfNeeded: index - start))
    return index
  }

  /// A run of letters, digits and joiners that starts at `start`; returns where it ends.
  private mutating func run(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    var facts = RunFacts()
    var hash = FeatureHash()
    var stem = FeatureHash()
    var last = start  // end of the run without trailing joiners
    scan: while index < end {
      let byte = text[index]
      switch classes[Int(byte)] {
      case ByteClass.letter:
        facts.letters += 1
        let lower = byte | 0x20
        hash.add(lower)
        if facts.letters <= 5 { stem.add(lower) }
        index += 1
        last = index
      case ByteClass.digit:
        facts.digits += 1
        hash.add(byte)
        index += 1
        last = index
      case ByteClass.apostrophe:
        guard index + 1 < end, classes[Int(text[index + 1])] == ByteClass.letter else {
          break scan
        }
        index += 1
      case ByteClass.joiner:
        // Joins only what goes on behind it; `%` closes a number.
        guard index + 1 < end else {
          if byte == UInt8(ascii: "%"), facts.digits > 0 { facts.percent = true }
          break scan
        }
        let next = classes[Int(text[index + 1])]
        guard next == ByteClass.letter || next == ByteClass.digit || isPathBegin(text, index, end)
        else {
          if byte == UInt8(ascii: "%"), facts.digits > 0 { facts.percent = true }
          break scan
        }
        facts.note(byte)
        hash.add(byte)
        index += 1
      case ByteClass.wide:
        let (scalar, length) = WideScalar.decode(text, index)
        if WideScalar.isApostrophe(scalar), index + length < end,
          classes[Int(text[index + length])] == ByteClass.letter
        {
          index += length
          continue scan
        }
        guard WideScalar.isLetter(scalar), !WideScalar.standsAlone(scalar) else { break scan }
        facts.letters += 1
        let lower = WideScalar.lowercased(scalar)
        hash.add(scalar: lower)
        if facts.letters <= 5 { stem.add(scalar: lower) }
        index += length
        last = index
      default:
        break scan
      }
    }
    if facts.joiners == 0, facts.digits == 0 {
      emit(.word, start, last, hash.value, stem.value, letters: facts.letters)
      return max(index, start + 1)
    }
    shaped(text, start, last, facts, hash.value)
    return max(index, start + 1)
  }

  /// `://` of an address, `//` or `\\` of a path: a joiner that another joiner follows inside a run.
  private func isPathBegin(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index + 2 < end else { return false }
    let byte = text[index]
    guard byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    else { return false }
    let next = text[index + 1]
    guard next == UInt8(ascii: "/") || next == UInt8(ascii: "\\") else { return false }
    return true
  }

  /// Emits a run that is more than a word.
  private mutating func shaped(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ facts: RunFacts, _ hash: UInt64
  ) {
    var kind = facts.kind(
      startsWithSlash: text[start] == UInt8(ascii: "/"), isClaim: claims.contains(hash))
    if kind == .version, facts.mayBeDottedDate, Self.isDottedDate(text, start, end) { kind = .date }
    if let kind {
      emit(
        kind, start, end, facts.keepsText ? hash : Self.shapeHash(kind, digits: facts.digits),
        hash, letters: facts.letters)
      guard kind == .identifier || kind == .path || kind == .url || kind == .mail else { return }
    }
    words(text, start, end)
  }

  /// Whether digits and two dots are a day, a month and a year of this century or the last one: `20.11.2026`, not `1.20.2`.
  private static func isDottedDate(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let dot = UInt8(ascii: ".")
    let year = end - 4
    guard text[year - 1] == dot else { return false }
    let century = (text[year], text[year + 1])
    guard
      century == (UInt8(ascii: "1"), UInt8(ascii: "9"))
        || century == (UInt8(ascii: "2"), UInt8(ascii: "0"))
    else { return false }
    let first = (start..<end).first { text[$0] == dot } ?? start
    return (1...2).contains(first - start) && (1...2).contains(year - 1 - first - 1)
  }

  /// Emits the words of two letters and more inside a joined run.
  private mutating func words(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    while index < end {
      var hash = FeatureHash()
      var stem = FeatureHash()
      var letters: Int32 = 0
      let from = index
      while index < end {
        let byte = text[index]
        let kind = classes[Int(byte)]
        if kind == ByteClass.apostrophe {
          index += 1
          continue
        }
        guard kind == ByteClass.letter || kind == ByteClass.wide else { break }
        letters += 1
        if kind == ByteClass.letter {
          hash.add(byte | 0x20)
          if letters <= 5 { stem.add(byte | 0x20) }
          index += 1
        } else {
          let (scalar, length) = WideScalar.decode(text, index)
          let lower = WideScalar.lowercased(scalar)
          hash.add(scalar: lower)
          if letters <= 5 { stem.add(scalar: lower) }
          index += length
        }
      }
      if letters >= 2 {
        emit(.word, from, index, hash.value, stem.value, letters: letters)
      }
      if index == from || index < end { index += 1 }
    }
  }

  /// The hash that all tokens of a shape share; numbers are told apart by their number of digits.
  private static func shapeHash(_ kind: Token.Kind, digits: Int32) -> UInt64 {
    var hash = FeatureHash()
    hash.add(0)
    hash.add(kind.rawValue)
    if kind == .number { hash.add(UInt8(min(digits, 6))) }
    return hash.value
  }

  @inline(__always)
  private mutating func emit(
    _ kind: Token.Kind, _ start: Int, _ end: Int, _ hash: UInt64, _ stem: UInt64, letters: Int32
  ) {
    tokens.append(
      Token(
        kind: kind, startsSentence: startsSentence, startsClause: startsClause,
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), hash: hash,
        stem: stem, letters: letters))
    startsSentence = false
    startsClause = false
  }
}

/// What a run of letters, digits and joiners is made of.
private struct RunFacts {
  var letters: Int32 = 0
  var digits: Int32 = 0
  var joiners: Int32 = 0
  var slashes: Int32 = 0
  var dots: Int32 = 0
  var colons: Int32 = 0
  var hyphens: Int32 = 0
  var underscores: Int32 = 0
  var ats: Int32 = 0
  var dollars: Int32 = 0
  var isAddress = false
  var percent = false

  mutating func note(_ byte: UInt8) {
    joiners += 1
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      if colons == 1, slashes == 0, letters > 1 { isAddress = true }
      slashes += 1
    case UInt8(ascii: "."): dots += 1
    case UInt8(ascii: ":"): colons += 1
    case UInt8(ascii: "-"): hyphens += 1
    case UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "="): underscores += 1
    case UInt8(ascii: "@"): ats += 1
    case UInt8(ascii: "$"): dollars += 1
    default: break
    }
  }

  /// Whether the token is known by its text and not by its shape: status codes, `5xx`, `k8s`.
  var keepsText: Bool { letters > 0 && letters + digits <= 4 && joiners == 0 || isStatusCode }

  /// Whether the run has the digits and dots of `1.1.2026` or `20.11.2026`, and nothing else.
  var mayBeDottedDate: Bool {
    letters == 0 && dots == 2 && joiners == 2 && (6...8).contains(digits)
  }

  private var isStatusCode: Bool { letters == 0 && digits == 3 && joiners == 0 && !percent }

  /// The kind of token, or nil for words that only hyphens, slashes, dots or commas join.
  func kind(startsWithSlash: Bool, isClaim: Bool) -> Token.Kind? {
    if isClaim { return .claim }
    if digits == 0 {
      if isAddress || slashes > 2 && dots > 0 && !startsWithSlash { return .url }
      if ats == 1, dots > 0 { return .mail }
      if startsWithSlash && slashes > 0 || slashes > 1 { return .path }
      return underscores > 0 ? .identifier : nil
    }
    if percent { return .percent }
    if dollars > 0 { return .money }
    if letters == 0 {
      if colons > 0 { return hyphens + slashes > 0 ? .date : .time }
      if dots > 1 { return .version }
      if hyphens + slashes > 1 { return .date }
      return joiners > 0 ? .decimal : .number
    }
    if isAddress { return .url }
    if ats == 1, dots > 0 { return .mail }
    if slashes > 1 || startsWithSlash { return .path }
    if letters <= 2, dots > 0 { return .version }
    if letters <= 2, colons > 0 { return .time }
    return .identifier
  }
}
