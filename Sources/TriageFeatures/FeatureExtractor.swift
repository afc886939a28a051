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
  /// What each feature was made from.
  package private(set) var features: [Feature] = []
  /// The ticket's tokens.
  package var tokens: [Token] { tokenizer.tokens }
  /// Rules that matched, as indices into `rules.rules`, ascending.
  package private(set) var matchedRules: [Int] = []

  private let bases: [UInt64]
  private let masks: [UInt64]
  private var tokenizer = Tokenizer()
  private var negation = Negation()
  private let scanner: PatternScanner
  private var hits = PatternHits()
  private var isMatched: [Bool]
  private var isTitleMatched: [Bool]
  private var sentenceRules: [Int] = []
  private let ruleHashes: [UInt64]
  private var shape = ShapeCounts()

  /// Creates an extractor.
  ///
  /// - Parameters:
  ///   - rules: the keyword and pattern features.
  ///   - bounds: first key of each namespace of ``FeatureLayout`` and the number of keys at the end.
  package init(rules: FeatureRules, bounds: [Int]) {
    precondition(bounds.count == FeatureLayout.namespaces.count + 1)
    self.rules = rules
    bases = bounds.dropLast().map(UInt64.init)
    masks = zip(bounds, bounds.dropFirst()).map { UInt64($1 - $0 - 1) }
    scanner = rules.patterns.makeScanner()
    isMatched = [Bool](repeating: false, count: rules.rules.count)
    isTitleMatched = isMatched
    ruleHashes = rules.rules.map { FeatureHash.of($0.name) }
  }

  /// Extracts the features of a ticket.
  ///
  /// - Complexity: O(*n*) in the length of its text.
  package mutating func extract(_ ticket: borrowing Ticket) {
    keys.removeAll(keepingCapacity: true)
    features.removeAll(keepingCapacity: true)
    matchedRules.removeAll(keepingCapacity: true)
    tokenizer.removeAll()
    shape = ShapeCounts()
    for rule in isMatched.indices {
      isMatched[rule] = false
      isTitleMatched[rule] = false
    }
    let text = ticket.text.span
    for segment in ticket.segments {
      switch segment.kind {
      case .title: take(text, segment.range, kind: .title)
      case .prose, .heading:
        if segment.kind == .heading { shape.headings += 1 }
        take(text, segment.range, kind: .prose)
      case .code, .quote:
        if segment.kind == .code { shape.hasCode = true } else { shape.hasQuote = true }
        take(text, segment.range, kind: .aside)
      case .signature, .comment: break
      }
    }
    for rule in isMatched.indices where isMatched[rule] {
      matchedRules.append(rule)
      add(.rule, ruleHashes[rule], Feature(source: .rule, first: Int32(rule), second: 0))
      if isTitleMatched[rule] {
        add(
          .rule, FeatureHash.pair(ruleHashes[rule], 1),
          Feature(source: .titleRule, first: Int32(rule), second: 0))
      }
    }
    addShapes()
  }

  /// Takes one segment: its tokens, their neighbours, the rules of its sentences.
  private mutating func take(
    _ text: Span<UInt8>, _ range: Range<Int>, kind: FeatureRules.TextKind
  ) {
    let start = tokenizer.tokens.count
    tokenizer.append(text, in: range)
    let end = tokenizer.tokens.count
    if kind != .aside { shape.note(text, range, isTitle: kind == .title) }
    guard start < end else {
      scan(text, range, kind: kind)
      return
    }
    if kind == .aside {
      for index in start..<end { asideToken(index) }
    } else {
      shape.noteWords(end - start, isTitle: kind == .title)
      for index in start..<end { token(index, isTitle: kind == .title) }
    }
    var sentence = range.lowerBound
    for index in start + 1..<max(end, start + 1) where tokenizer.tokens[index].startsSentence {
      let next = Int(tokenizer.tokens[index].start)
      scan(text, sentence..<next, kind: kind)
      sentence = next
    }
    scan(text, sentence..<range.upperBound, kind: kind)
  }

  private mutating func token(_ index: Int, isTitle: Bool) {
    let token = tokenizer.tokens[index]
    let isNegated = negation.takes(token)
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

  /// Scans one sentence for rules.
  private mutating func scan(
    _ text: Span<UInt8>, _ range: Range<Int>, kind: FeatureRules.TextKind
  ) {
    hits.removeAll()
    scanner.scan(text, in: range, into: &hits)
    sentenceRules.removeAll(keepingCapacity: true)
    for pattern in hits {
      let rule = rules.ruleOfPattern[pattern]
      guard rules.rules[rule].place.includes(kind), sentenceRules.last != rule else { continue }
      sentenceRules.append(rule)
      isMatched[rule] = true
      if kind == .title { isTitleMatched[rule] = true }
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
    features.append(feature)
  }
}

extension FeatureExtractor {
  /// The name of a feature of the ticket extracted last: lower-cased words, a rule's name, a shape.
  package func name(of feature: Feature, in ticket: borrowing Ticket) -> String {
    switch feature.source {
    case .token: word(Int(feature.first), ticket)
    case .negatedToken: "not: " + word(Int(feature.first), ticket)
    case .stem:
      (feature.second == 1 ? "not: " : "") + String(word(Int(feature.first), ticket).prefix(5))
        + "…"
    case .pair: word(Int(feature.first), ticket) + " " + word(Int(feature.second), ticket)
    case .rule: rules.rules[Int(feature.first)].name
    case .titleRule: rules.rules[Int(feature.first)].name + " (title)"
    case .together:
      rules.rules[Int(feature.first)].name + " + " + rules.rules[Int(feature.second)].name
    case .shape: "\((Shape(rawValue: feature.first) ?? .length).name): \(feature.second)"
    }
  }

  /// The bytes of the ticket's text that a feature was made from; nil for shapes.
  ///
  /// Rules are looked for again, which is why this is not done while scoring.
  package func range(of feature: Feature, in ticket: borrowing Ticket) -> Range<Int>? {
    switch feature.source {
    case .token, .negatedToken, .stem: tokenRange(Int(feature.first))
    case .pair:
      tokenRange(Int(feature.first)).lowerBound..<tokenRange(Int(feature.second)).upperBound
    case .rule: firstMatch(Int(feature.first), ticket, titleOnly: false)
    case .titleRule: firstMatch(Int(feature.first), ticket, titleOnly: true)
    case .together: firstMatch(Int(feature.first), ticket, titleOnly: false)
    case .shape: nil
    }
  }

  /// The text of a token as features name it.
  private func word(_ index: Int, _ ticket: borrowing Ticket) -> String {
    let token = tokens[index]
    switch token.kind {
    case .word: break
    case .number where token.end - token.start == 3: break
    case .identifier where token.end - token.start <= 4: break
    case .number: return "<number of \(token.end - token.start) digits>"
    default: return "<\(token.kind)>"
    }
    let bytes = ticket.text[Int(token.start)..<Int(token.end)]
    return String(decoding: bytes, as: UTF8.self).lowercased()
      .filter { $0 != "'" && $0 != "\u{2019}" }
  }

  private func tokenRange(_ index: Int) -> Range<Int> {
    Int(tokens[index].start)..<Int(tokens[index].end)
  }

  /// The earliest match of any pattern of a rule where the rule looks.
  private func firstMatch(
    _ rule: Int, _ ticket: borrowing Ticket, titleOnly: Bool
  ) -> Range<Int>? {
    let text = ticket.text.span
    for segment in ticket.segments {
      let kind: FeatureRules.TextKind
      switch segment.kind {
      case .title: kind = .title
      case .prose, .heading: kind = .prose
      case .code, .quote: kind = .aside
      case .signature, .comment: continue
      }
      guard rules.rules[rule].place.includes(kind), !titleOnly || kind == .title else { continue }
      var first: Range<Int>?
      for pattern in rules.rules[rule].patterns {
        guard let match = scanner.firstMatch(of: pattern, in: text, range: segment.range) else {
          continue
        }
        if first.map({ match.lowerBound < $0.lowerBound }) ?? true { first = match }
      }
      if let first { return first }
    }
    return nil
  }
}
