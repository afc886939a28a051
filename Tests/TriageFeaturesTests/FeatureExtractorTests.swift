import Testing
import TriageTickets

@testable import TriageFeatures

@Suite struct FeatureExtractorTests {
  static let rules = """
    {
      keywords: {outage: ["outage", "is down"], fine: {any: ["is fine"], in: "prose"}},
      patterns: {"http-5xx": {any: "\\\\b5\\\\d\\\\d\\\\b", in: "code"}, shout: {any: "[A-Z]{5,}", in: "title"}},
      classes: {all: "everyone nobody", halt: ["down", "dead offline"], crowd: "customers nobody"},
    }
    """

  /// The end of each namespace's keys, with the start of the first.
  static let bounds = FeatureLayout.namespaces.reduce(into: [0]) { bounds, namespace in
    bounds.append(bounds[bounds.count - 1] + 1 << namespace.bits)
  }

  private func makeExtractor() throws -> FeatureExtractor {
    let rules = try FeatureRules(parsing: Array(Self.rules.utf8), file: "rules")
    return FeatureExtractor(rules: rules, bounds: Self.bounds)
  }

  private func features(_ text: String, format: TicketFormat = .text) throws -> Set<String> {
    var extractor = try makeExtractor()
    let ticket = try makeTicket(text, format: format)
    extractor.extract(ticket)
    #expect(extractor.keys.count == extractor.features.count)
    var names: Set<String> = []
    let all = extractor.names(of: Array(extractor.features.indices), in: ticket)
    for (key, name) in zip(extractor.keys, all) {
      let space = Self.bounds.lastIndex { $0 <= Int(key) } ?? 0
      names.insert(FeatureLayout.namespaces[space].name + ": " + name)
    }
    return names
  }

  @Test func `words in the scope of a negation are marked`() throws {
    let found = try features(
      "t\nThere is no production impact. Login fails, not the export but everything else.")
    for name in [
      "word: no", "word: not: production", "word: not: impact", "word: login", "word: fails",
      "word: not: export", "word: everything",
    ] {
      #expect(found.contains(name), "\(name)")
    }
    #expect(!found.contains("word: production"))
    #expect(!found.contains("word: not: login"))
    #expect(!found.contains("word: not: everything"))
  }

  @Test func `title, prose and code are kept apart`() throws {
    let found = try features(
      """
      # Checkout broken

      Please help.

      ```
      panic at runtime
      ```

      <!-- template words -->
      """, format: .markdown)
    #expect(found.contains("title: checkout"))
    #expect(found.contains("word: checkout"))
    #expect(found.contains("word: help"))
    #expect(!found.contains("title: help"))
    #expect(found.contains("aside: panic"))
    #expect(!found.contains("word: panic"))
    #expect(!found.contains { $0.hasSuffix(": template") })
  }

  @Test func `pairs stay inside sentences`() throws {
    let found = try features("t\nIt is down. Please call me")
    #expect(found.contains("pair: is down"))
    #expect(!found.contains("pair: down please"))
  }

  @Test func `rules look only where they are told to`() throws {
    let found = try features("HELLO world\nOur site is  down, staging IS fine, code 503 in WORDS")
    #expect(found.contains("rule: outage"))
    #expect(found.contains("rule: fine"))
    #expect(found.contains("together: outage + fine"))
    #expect(!found.contains("rule: http-5xx"))
    #expect(found.contains("rule: shout"))
    #expect(found.contains("rule: shout (title)"))
    let code = try features("x\n\n```\nGET / 503\n```\n", format: .markdown)
    #expect(code.contains("rule: http-5xx"))
  }

  @Test func `words are known by their classes, and classes near each other in order`() throws {
    let found = try features(
      "t\nNobody here from the old mill gets in, dead. Customers wait\nand say that it is again OFFLINE"
    )
    for name in [
      "class: all", "class: halt", "class: crowd", "classes: all … halt", "classes: crowd … halt",
    ] {
      #expect(found.contains(name) == !name.contains("…"), "\(name)")
    }
    let near = try features("t\nNobody got in, dead. Nobody's offline now")
    #expect(near.contains("classes: all … halt") && near.contains("classes: crowd … halt"))
    #expect(!near.contains("classes: halt … all") && !near.contains("classes: all … crowd"))
    let denied = try features("t\nThe customers are not dead. Customers: dead")
    for name in ["class: not: halt", "classes: crowd … not: halt", "classes: crowd … halt"] {
      #expect(denied.contains(name), "\(name)")
    }
    let code = try features("x\n\n```\nnobody offline\n```\n", format: .markdown)
    #expect(!code.contains { $0.hasPrefix("class") })
  }

  @Test func `classes of the title and behind a contrast are features of their own`() throws {
    let found = try features("Everyone offline\nCustomers wait, but everyone is dead. Customers")
    for name in ["all (title)", "halt (title)", "but: all", "crowd"] {
      #expect(found.contains("class: " + name), "\(name)")
    }
    for name in ["crowd (title)", "but: crowd"] {
      #expect(!found.contains("class: " + name), "\(name)")
    }
  }

  @Test func `numbers are classes by what they say`() throws {
    let found = try features(
      "t\n0 of 14 tills are down, 12/12 dead, 5,000 customers, 99.99% offline at 9:40")
    for name in [
      "class: 0", "class: none of", "class: all of", "class: 100+", "class: 100%", "class: time",
      "classes: none of … halt", "classes: all of … halt", "classes: 100+ … crowd",
    ] {
      #expect(found.contains(name), "\(name)")
    }
    let other = try features(
      "t\n1 till, 7 of 14 offline, 3 of 40 dead, 25 and 8 down, 12% and 60%, 9/5, 1.2.3")
    for name in ["1", "most of", "few of", "10–99", "2–9", "<50%", "≥50%"] {
      #expect(other.contains("class: " + name), "\(name)")
    }
    let words = try features(
      "t\nSeven of our 12 tills, three parcels lost out of 900, one in fifty, 2% and eleven of all the lanes"
    )
    for name in ["most of", "<5% of", "<5%", "10–99"] {
      #expect(words.contains("class: " + name), "\(name)")
    }
    let none = try features("t\n9 of 5 tills. Two. Of ninety. 5 in 2024, 3 sorts of the 40")
    #expect(!none.contains { $0.hasPrefix("class") && $0.hasSuffix(" of") })
    // A part larger than its whole is none, and a version is no number.
    #expect(!other.contains("class: all of") && !other.contains("class: 100+"))
  }

  @Test func `the place of two classes reaches from one word to the other`() throws {
    var extractor = try makeExtractor()
    let ticket = try makeTicket("Title\nNow everyone is off: dead")
    extractor.extract(ticket)
    let pair = try #require(extractor.features.first { $0.source == .classPair })
    let range = try #require(extractor.range(of: pair, in: ticket))
    #expect(String(decoding: ticket.text[range], as: UTF8.self) == "everyone is off: dead")
    let word = try #require(extractor.features.first { $0.source == .wordClass })
    let place = try #require(extractor.range(of: word, in: ticket))
    #expect(String(decoding: ticket.text[place], as: UTF8.self) == "everyone")
  }

  @Test func `ranges point at the words`() throws {
    var extractor = try makeExtractor()
    let ticket = try makeTicket("Title\nWe think the shop is\n down now")
    extractor.extract(ticket)
    let outage = try #require(extractor.features.first { $0.source == .rule })
    let range = try #require(extractor.range(of: outage, in: ticket))
    #expect(String(decoding: ticket.text[range], as: UTF8.self) == "is\n down")
    let names = extractor.names(of: Array(extractor.features.indices), in: ticket)
    let pair = try #require(names.firstIndex(of: "the shop"))
    #expect(extractor.features[pair].source == .pair)
    let place = try #require(extractor.range(of: extractor.features[pair], in: ticket))
    #expect(ticket.position(of: place.lowerBound) == Position(part: .body, line: 2, column: 10))
  }

  @Test func `shapes see shouting and questions`() throws {
    #expect(
      try features("HELP ME NOW\nWHY IS THIS?!!!").isSuperset(of: [
        "shape: capitals: 3", "shape: exclamation marks: 2", "shape: ends asking: 0",
      ]))
    #expect(
      try features("a question\nmay I ask something?").isSuperset(of: [
        "shape: ends asking: 1", "shape: question marks: 1",
      ]))
  }
}

@Suite struct FeatureRulesTests {
  static let mistakes: [(String, String)] = [
    (
      "{keyword: {}}",
      "r:1: unknown key 'keyword' in a rules file; expected keywords, patterns, classes, ignoreSmallTalk or ignoreWhereAndWhen; did you mean 'keywords'?"
    ),
    ("{keywords: {a: []}}", "r:1: the rule 'a' has nothing to match"),
    ("{keywords: {a: ['x'], a: ['y']}}", "r:1: "),
    ("{patterns: {a: 'x(?=y)'}}", "r:1: pattern 'x(?=y)': "),
    (
      "{patterns: {\n a: {any: 'x', in: 'body'}}}",
      "r:2: unknown place 'body'; expected title, prose, code or all"
    ),
    ("{patterns: {a: 7}}", "r:1: an entry of 'a' is a number; expected a string"),
    ("{classes: {a: 7}}", "r:1: the class 'a' is a number; expected "),
    ("{classes: {a: 'x', a: 'y'}}", "r:1: "),
    (
      "{classes: {a: 'well',\n b: ['off', 'half-dead']}}",
      "r:2: the class 'b' holds 'half-dead', expected single words of letters"
    ),
    ("{classes: {a: ' '}}", "r:1: the class 'a' has no words"),
    ("{keywords: {a: 'x',\n '': 'y'}}", "r:2: a rule without a name; give it one"),
    ("{classes: {' ': 'x'}}", "r:1: a rule without a name; give it one"),
    (
      "{classes: {a: 'off so',\n b: 'off',\n c: ['x', \"y Off can't\"]}}",
      "r:3: the word 'Off' is in the classes 'a', 'b', 'c'; expected two at most"
    ),
    (
      "{classes: {\((0...WordClasses.most).map { "c\($0): 'x'" }.joined(separator: ","))}}",
      "r:1: more than 100 classes"
    ),
    ("[]", "r:1: a rules file is an array; expected an object"),
    ("{", "r:1: "),
  ]

  @Test(arguments: mistakes.indices)
  func `mistakes are said with their line`(index: Int) {
    let (text, expected) = Self.mistakes[index]
    do {
      _ = try FeatureRules(parsing: Array(text.utf8), file: "r")
      Issue.record("accepted: \(text)")
    } catch {
      #expect(error.description.hasPrefix(expected), "\(error.description)")
    }
  }
}
