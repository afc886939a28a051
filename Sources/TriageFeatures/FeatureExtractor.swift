internal import PatternMatching
package import TriageTickets

/// Turns tickets into features; holds the scratch space, so one a thread.
///
/// After `extract`, `keys[i]` is the key of `features[i]` in the feature space; both may repeat a feature.
package struct FeatureExtractor {
  /// The keyword and pattern features.
  package let rules: FeatureRules
  /// Keys of the ticket's features.
  package private(set) var keys: [UInt32] = []
  /// What each feature was made from; nothing where only the level is asked for.
  package private(set) var features: [Feature] = []
  private var notesFeatures = true
  /// The ticket's tokens.
  package var tokens: [Token] { tokenizer.tokens }
  /// Rules that matched, as indices into `rules.rules`, ascending.
  package private(set) var matchedRules: [Int] = []

  private let bases: [UInt64]
  private let masks: [UInt64]
  private var tokenizer = Tokenizer()
  private var negation = Negation()
  /// What was found in the ticket's units.
  package private(set) var scan: TicketScan
  private let part: TicketScan.Part
  /// The first unit in which each rule was found where it looks, and the first title; -1 for none.
  private var firstUnit: [Int]
  private var titleUnit: [Int]
  private var found: [Int] = []
  private var sentenceRules: [Int] = []
  private let ruleHashes: [UInt64]
  private var shape = ShapeCounts()
  /// Whether each of the segment's tokens stands in the scope of a negation.
  private var isNegated: [Bool] = []
  private var classes = ClassWindow()
  /// Where something was left out of the ticket, ascending.
  private var ignored: [Range<Int>] = []

  /// Creates an extractor.
  ///
  /// - Parameters:
  ///   - rules: the keyword and pattern features.
  ///   - bounds: first key of each namespace of ``FeatureLayout`` and the number of keys at the end.
  ///   - scan: a scan that has the rules' patterns and others; nil for one of these alone.
  ///   - part: where `scan` has the rules' patterns.
  package init(
    rules: FeatureRules, bounds: [Int], scan: TicketScan? = nil, part: TicketScan.Part? = nil
  ) {
    precondition(bounds.count == FeatureLayout.namespaces.count + 1)
    self.rules = rules
    bases = bounds.dropLast().map(UInt64.init)
    masks = zip(bounds, bounds.dropFirst()).map { UInt64($1 - $0 - 1) }
    self.scan = scan ?? TicketScan([rules.patterns])
    self.part = part ?? TicketScan.Part(set: 0, ids: 0..<rules.patternList.count)
    firstUnit = [Int](repeating: -1, count: rules.rules.count)
    titleUnit = firstUnit
    ruleHashes = rules.rules.map { FeatureHash.of($0.name) }
  }

  /// Extracts the features of a ticket.
  ///
  /// - Parameters:
  ///   - ticket: the ticket.
  ///   - keysOnly: whether nobody will ask what the features were made from.
  /// - Complexity: O(*n*) in the length of its text.
  package mutating func extract(_ ticket: borrowing Ticket, keysOnly: Bool = false) {
    notesFeatures = !keysOnly
    scan.scan(ticket)
    extract(ticket, isAllTaken: false)
    // Nothing but what is passed over is all that there is to go by.
    if tokenizer.tokens.isEmpty, !ignored.isEmpty { extract(ticket, isAllTaken: true) }
  }

  /// Extracts the features of the ticket scanned last.
  private mutating func extract(_ ticket: borrowing Ticket, isAllTaken: Bool) {
    ignored.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    features.removeAll(keepingCapacity: true)
    matchedRules.removeAll(keepingCapacity: true)
    tokenizer.removeAll()
    shape = ShapeCounts()
    for rule in firstUnit.indices {
      firstUnit[rule] = -1
      titleUnit[rule] = -1
    }
    let text = ticket.text.span
    for segment in ticket.segments {
      switch segment.kind {
      case .title: take(text, segment.range, kind: .title)
      case .prose, .heading:
        if segment.kind == .heading { shape.headings += 1 }
        take(text, segment.range, kind: .prose, isAllTaken: isAllTaken)
      case .code, .quote:
        if segment.kind == .code { shape.hasCode = true } else { shape.hasQuote = true }
        take(text, segment.range, kind: .aside)
      case .signature, .comment: break
      }
    }
    for unit in scan.units.indices { takeRules(ofUnit: unit, text) }
    for rule in firstUnit.indices where firstUnit[rule] >= 0 {
      matchedRules.append(rule)
      add(.rule, ruleHashes[rule], Feature(source: .rule, first: Int32(rule), second: 0))
      if titleUnit[rule] >= 0 {
        add(
          .rule, FeatureHash.pair(ruleHashes[rule], 1),
          Feature(source: .titleRule, first: Int32(rule), second: 0))
      }
    }
    addShapes()
  }

  /// Takes one segment: its tokens and their neighbours.
  private mutating func take(
    _ text: Span<UInt8>, _ range: Range<Int>, kind: FeatureRules.TextKind,
    isAllTaken: Bool = true
  ) {
    let start = tokenizer.tokens.count
    tokenizer.append(text, in: range)
    let known = ignored.count
    if !isAllTaken { leaveOut(from: start, text, range) }
    let end = tokenizer.tokens.count
    if kind == .aside {
      for index in start..<end { asideToken(index) }
      return
    }
    noteShape(text, range, without: ignored[known...], isTitle: kind == .title)
    shape.noteWords(end - start, isTitle: kind == .title)
    isNegated.removeAll(keepingCapacity: true)
    for index in start..<end { token(index, isTitle: kind == .title) }
    guard !rules.classes.isEmpty else { return }
    classes.begin(isTitle: kind == .title)
    for index in start..<end {
      classes.take(
        index, of: tokenizer.tokens, text, isNegated: isNegated[index - start],
        classes: rules.classes)
    }
    for (hash, feature) in classes.features {
      add(feature.source == .classPair ? .meanings : .meaning, hash, feature)
    }
  }

  /// Takes what is passed over out of a segment's tokens.
  private mutating func leaveOut(from start: Int, _ text: Span<UInt8>, _ range: Range<Int>) {
    let known = ignored.count
    if rules.ignoresSmallTalk {
      tokenizer.leaveOutSmallTalk(from: start, text, in: range, noting: &ignored)
    }
    guard rules.ignoresWhereAndWhen else { return }
    let talk = ignored.count
    tokenizer.leaveOutWhereAndWhen(from: start, text, noting: &ignored)
    if known < talk, talk < ignored.count {
      ignored[known...].sort { $0.lowerBound < $1.lowerBound }
    }
  }

  /// Counts marks and capitals of a segment without what was left out.
  private mutating func noteShape(
    _ text: Span<UInt8>, _ range: Range<Int>, without dropped: ArraySlice<Range<Int>>, isTitle: Bool
  ) {
    var start = range.lowerBound
    for place in dropped {
      if start < place.lowerBound {
        shape.note(text, start..<place.lowerBound, isTitle: isTitle)
      }
      start = place.upperBound
    }
    if start < range.upperBound || dropped.isEmpty {
      shape.note(text, start..<range.upperBound, isTitle: isTitle)
    }
  }

  private mutating func token(_ index: Int, isTitle: Bool) {
    let token = tokenizer.tokens[index]
    let isNegated = negation.takes(token)
    self.isNegated.append(isNegated)
    let hash = isNegated ? FeatureHash.pair(token.hash, 2) : token.hash
    let feature = Feature(
      source: isNegated ? .negatedToken : .token, first: Int32(index), second: 0)
    add(.word, hash, feature)
    if isTitle { add(.title, token.hash, feature) }
    if token.kind == .word, token.letters > 5 {
      add(
        .stem, isNegated ? FeatureHash.pair(token.stem, 2) : token.stem,
        Feature(source: .stem, first: Int32(index), second: isNegated ? 1 : 0))
    }
    if token.kind == .number { shape.numbers += 1 }
    guard index > 0, !token.startsSentence else { return }
    add(
      .pair, FeatureHash.pair(tokenizer.tokens[index - 1].hash, token.hash),
      Feature(source: .pair, first: Int32(index - 1), second: Int32(index)))
  }

  private mutating func asideToken(_ index: Int) {
    let token = tokenizer.tokens[index]
    guard token.kind == .word || token.kind == .number else { return }
    add(.aside, token.hash, Feature(source: .token, first: Int32(index), second: 0))
  }

  /// Takes the rules found in one unit, and which of them stand there together.
  private mutating func takeRules(ofUnit unit: Int, _ text: Span<UInt8>) {
    guard let kind = FeatureRules.TextKind(scan.units[unit].kind) else { return }
    let holdsIgnored = holdsIgnored(unit)
    sentenceRules.removeAll(keepingCapacity: true)
    scan.collect(part, unit: unit, into: &found)
    for pattern in found {
      let rule = rules.ruleOfPattern[pattern]
      guard rules.rules[rule].place.includes(kind), sentenceRules.last != rule,
        !holdsIgnored || match(of: pattern, in: unit, text) != nil
      else { continue }
      sentenceRules.append(rule)
      if firstUnit[rule] < 0 { firstUnit[rule] = unit }
      if kind == .title, titleUnit[rule] < 0 { titleUnit[rule] = unit }
    }
    guard sentenceRules.count > 1, sentenceRules.count <= 12 else { return }
    for second in sentenceRules.indices.dropFirst() {
      for first in 0..<second {
        let a = sentenceRules[first]
        let b = sentenceRules[second]
        add(
          .together, FeatureHash.pair(ruleHashes[a], ruleHashes[b]),
          Feature(source: .together, first: Int32(a), second: Int32(b)))
      }
    }
  }

  /// Whether some of a unit was left out.
  private func holdsIgnored(_ unit: Int) -> Bool {
    guard !ignored.isEmpty else { return false }
    let range = scan.units[unit].range
    let index = ignored.firstIndex(endingAfter: range.lowerBound)
    return index < ignored.count && ignored[index].lowerBound < range.upperBound
  }

  /// The leftmost match of a rule's pattern in a unit that does not lie in what was left out.
  private func match(of pattern: Int, in unit: Int, _ text: Span<UInt8>) -> Range<Int>? {
    var found: Range<Int>?
    scan.forEachMatch(of: pattern, of: part, in: text, range: scan.units[unit].range) { match in
      let index = ignored.firstIndex(endingAfter: match.lowerBound)
      if index < ignored.count, ignored[index].lowerBound <= match.lowerBound,
        match.upperBound <= ignored[index].upperBound
      {
        return true
      }
      found = match
      return false
    }
    return found
  }

  private mutating func addShapes() {
    for shape in Shape.allCases {
      let value = self.shape.value(of: shape)
      let hash = FeatureHash.pair(UInt64(shape.rawValue) + 1, UInt64(value) + 1)
      add(
        .shape, hash, Feature(source: .shape, first: shape.rawValue, second: Int32(value)))
    }
  }

  @inline(__always)
  private mutating func add(
    _ namespace: FeatureLayout.Namespace, _ hash: UInt64, _ feature: Feature
  ) {
    let index = namespace.rawValue
    keys.append(UInt32(truncatingIfNeeded: bases[index] + (hash & masks[index])))
    if notesFeatures { features.append(feature) }
  }
}

extension FeatureExtractor {
  /// The names of some features of the ticket extracted last, by their indices: lower-cased words, a rule's name, a shape.
  package func names(of indices: [Int], in ticket: borrowing Ticket) -> [String] {
    var words = TokenWords(tokens)
    var names: [String] = []
    names.reserveCapacity(indices.count)
    for index in indices { names.append(name(of: features[index], in: ticket, &words)) }
    return names
  }

  private func name(
    of feature: Feature, in ticket: borrowing Ticket, _ words: inout TokenWords
  ) -> String {
    let text = ticket.text.span
    return switch feature.source {
    case .token: words.word(feature.first, text)
    case .negatedToken: "not: " + words.word(feature.first, text)
    case .stem:
      (feature.second == 1 ? "not: " : "") + words.word(feature.first, text).prefix(5) + "…"
    case .pair: words.word(feature.first, text) + " " + words.word(feature.second, text)
    case .rule: rules.rules[Int(feature.first)].name
    case .titleRule: rules.rules[Int(feature.first)].name + " (title)"
    case .together:
      rules.rules[Int(feature.first)].name + " + " + rules.rules[Int(feature.second)].name
    case .wordClass: rules.classes.name(UInt8(truncatingIfNeeded: feature.second))
    case .titleClass: rules.classes.name(UInt8(truncatingIfNeeded: feature.second)) + " (title)"
    case .contrastedClass: "but: " + rules.classes.name(UInt8(truncatingIfNeeded: feature.second))
    case .classPair: name(of: ClassPair(packed: feature.second))
    case .shape: "\((Shape(rawValue: feature.first) ?? .length).name): \(feature.second)"
    }
  }

  private func name(of pair: ClassPair) -> String {
    rules.classes.name(pair.first) + " … " + rules.classes.name(pair.second)
  }

  /// The bytes of the ticket's text that a feature was made from; nil for shapes.
  ///
  /// Rules are looked for again, which is why this is not done while scoring.
  package func range(of feature: Feature, in ticket: borrowing Ticket) -> Range<Int>? {
    switch feature.source {
    case .token, .negatedToken, .stem, .wordClass, .titleClass, .contrastedClass:
      tokenRange(Int(feature.first))
    case .classPair:
      tokenRange(Int(feature.first)).lowerBound..<tokenRange(tokens(of: feature).second).upperBound
    case .pair:
      tokenRange(Int(feature.first)).lowerBound..<tokenRange(Int(feature.second)).upperBound
    case .rule, .together: firstMatch(Int(feature.first), ticket, firstUnit)
    case .titleRule: firstMatch(Int(feature.first), ticket, titleUnit)
    case .shape: nil
    }
  }

  /// The two tokens of a feature whose source is `classPair`, as indices of ``tokens``.
  package func tokens(of feature: Feature) -> (first: Int, second: Int) {
    let distance = ClassPair(packed: feature.second).distance
    return (Int(feature.first), Int(feature.first + distance))
  }

  private func tokenRange(_ index: Int) -> Range<Int> {
    Int(tokens[index].start)..<Int(tokens[index].end)
  }

  /// The earliest match of any pattern of a rule in the unit that is noted for it.
  private func firstMatch(
    _ rule: Int, _ ticket: borrowing Ticket, _ units: [Int]
  ) -> Range<Int>? {
    guard units[rule] >= 0 else { return nil }
    var first: Range<Int>?
    for pattern in rules.rules[rule].patterns
    where scan.contains(pattern, of: part, unit: units[rule]) {
      guard let match = match(of: pattern, in: units[rule], ticket.text.span) else { continue }
      if first.map({ match.lowerBound < $0.lowerBound }) ?? true { first = match }
    }
    return first
  }
}

extension FeatureRules.TextKind {
  /// The kind of text that a stretch is for rules; nil where none of them look.
  init?(_ kind: Segment.Kind) {
    switch kind {
    case .title: self = .title
    case .prose, .heading: self = .prose
    case .code, .quote: self = .aside
    case .signature, .comment: return nil
    }
  }
}
