package import JSON5Values
package import PatternMatching

/// Named keyword and pattern features, read from a rules file.
///
/// The file is JSON5: `{keywords: {outage: ["outage", "is down"]}, patterns: {"http-5xx": "\\b5\\d\\d\\b"}}`; a value may
/// also be an object with the list or pattern under `any` and where to look under `in`. `classes: {halt: "down dead offline"}` are
/// words by what they mean, blanks between them; a list of strings is one list of words. `ignoreSmallTalk: true` passes over greetings,
/// thanks and pleas, `ignoreWhereAndWhen: true` over lines and sentences that name only where or since when.
package struct FeatureRules: Sendable {
  /// Where a rule looks.
  package enum Place: String, CaseIterable, Sendable {
    case title, prose, code, all

    /// Whether text of a kind is looked at.
    package func includes(_ kind: TextKind) -> Bool {
      switch self {
      case .title: kind == .title
      case .prose: kind != .aside
      case .code: kind == .aside
      case .all: true
      }
    }
  }

  /// Text as rules tell it apart.
  package enum TextKind: Sendable {
    /// The title.
    case title
    /// What the reporter wrote, headings included.
    case prose
    /// Code, logs, quoted text.
    case aside
  }

  /// One named feature.
  package struct Rule: Sendable {
    /// Unique in the file.
    package var name: String
    /// Where it looks.
    package var place: Place
    /// The identifiers of its patterns in the set.
    package var patterns: Range<Int>
  }

  /// In the order of the file, keywords first.
  package let rules: [Rule]
  /// All patterns of all rules.
  package let patternList: [Pattern]
  private let sharedPatterns: SharedPatternSet
  /// The compiled patterns of all rules.
  package var patterns: PatternSet { sharedPatterns.value }
  /// The rule of each pattern.
  package let ruleOfPattern: [Int]
  /// Words by what they mean.
  package let classes: WordClasses
  /// Whether what is ``SmallTalk`` makes no features.
  package let ignoresSmallTalk: Bool
  /// Whether what names only ``WhereAndWhen`` makes no features.
  package let ignoresWhereAndWhen: Bool
  /// The text of the file, kept in models.
  package let text: String

  /// No rules at all.
  package static let none: FeatureRules = {
    guard let rules = try? FeatureRules(parsing: Array("{}".utf8), file: "") else {
      preconditionFailure("an empty object is a rules file")
    }
    return rules
  }()

  /// Reads a rules file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name, for messages.
  ///   - stored: reads its patterns where they were stored, used where they are the file's; nil compiles them at once.
  /// - Throws: ``FeatureRulesError`` with every mistake found.
  package init(
    parsing bytes: [UInt8], file: String, stored: (@Sendable () -> PatternSet?)? = nil
  ) throws(FeatureRulesError) {
    let root: JSON5Value
    do {
      root = try JSON5Value(parsing: bytes)
    } catch {
      throw FeatureRulesError(file: file, mistakes: [error])
    }
    var reader = FeatureRulesReader()
    reader.read(root)
    guard reader.checker.mistakes.isEmpty else {
      throw FeatureRulesError(file: file, mistakes: reader.checker.mistakes)
    }
    rules = reader.rules
    ruleOfPattern = reader.rules.indices.flatMap { rule in
      reader.rules[rule].patterns.map { _ in rule }
    }
    classes = WordClasses(reader.classes)
    ignoresSmallTalk = reader.ignoresSmallTalk
    ignoresWhereAndWhen = reader.ignoresWhereAndWhen
    if let crowded = classes.crowded {
      throw FeatureRulesError(file: file, mistakes: [reader.mistake(ofCrowded: crowded)])
    }
    text = String(decoding: bytes, as: UTF8.self)
    let list = reader.patterns
    patternList = list
    if let stored {
      // Built-in rules were compiled by a test, so what fails here is a broken build.
      sharedPatterns = SharedPatternSet {
        if let set = stored(), set.patterns == list { return set }
        do throws(PatternError) {
          return try PatternSet(list)
        } catch {
          preconditionFailure("built-in pattern '\(list[error.pattern].source)': \(error)")
        }
      }
      return
    }
    do {
      sharedPatterns = SharedPatternSet(try PatternSet(list))
    } catch {
      let position = reader.positions[error.pattern]
      throw FeatureRulesError(
        file: file,
        mistakes: [
          FileMistake(
            at: position,
            "pattern \(quoted(reader.patterns[error.pattern].source)): \(error.description)")
        ])
    }
  }
}

/// Every mistake of a rules file.
package struct FeatureRulesError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  package let file: String
  /// In the order found; never empty.
  package let mistakes: [FileMistake]

  /// The first mistake as a line.
  package var description: String { mistakes.first?.line(in: file) ?? file }
}

/// Walks the tree of a rules file.
private struct FeatureRulesReader {
  var checker = JSON5Checker()
  var rules: [FeatureRules.Rule] = []
  var patterns: [Pattern] = []
  var positions: [FilePosition] = []
  var classes: [WordClasses.List] = []
  var classLines: [(position: FilePosition, lines: [String])] = []
  var ignoresSmallTalk = false
  var ignoresWhereAndWhen = false

  mutating func read(_ root: JSON5Value) {
    let fields = checker.fields(
      of: root, as: "a rules file",
      optional: ["keywords", "patterns", "classes", "ignoreSmallTalk", "ignoreWhereAndWhen"])
    guard let fields else { return }
    ignoresSmallTalk = checker.boolean(fields["ignoreSmallTalk"], as: "'ignoreSmallTalk'") ?? false
    ignoresWhereAndWhen =
      checker.boolean(fields["ignoreWhereAndWhen"], as: "'ignoreWhereAndWhen'") ?? false
    for (key, syntax) in [("keywords", Pattern.Syntax.keyword), ("patterns", .regularExpression)] {
      for member in checker.members(of: fields[key], as: "'\(key)'") ?? [] {
        readRule(member, syntax: syntax)
      }
    }
    for member in checker.members(of: fields["classes"], as: "'classes'") ?? [] {
      readClass(member)
    }
  }

  private mutating func readClass(_ member: JSON5Member) {
    guard hasName(member) else { return }
    guard let lines = checker.strings(member.value, as: "the class \(quoted(member.key))") else {
      return
    }
    guard classes.count < WordClasses.most, !classes.contains(where: { $0.name == member.key })
    else {
      let fault =
        classes.count < WordClasses.most
        ? "the name \(quoted(member.key)) stands twice"
        : "more than \(WordClasses.most) classes"
      checker.note(FileMistake(at: member.position, fault))
      return
    }
    var words: [UInt64] = []
    for line in lines {
      guard let odd = WordClasses.hash(wordsOf: line, into: &words) else { continue }
      checker.note(
        at: member.value,
        "the class \(quoted(member.key)) holds \(quoted(odd)), expected single words of letters")
    }
    if words.isEmpty, checker.mistakes.isEmpty {
      checker.note(at: member.value, "the class \(quoted(member.key)) has no words")
    }
    classes.append(WordClasses.List(name: member.key, words: words))
    classLines.append((member.position, lines))
  }

  /// Names a word that is in three classes, given by its hash, at the third.
  func mistake(ofCrowded hash: UInt64) -> FileMistake {
    let holders = classes.indices.filter { classes[$0].words.contains(hash) }
    let words = classLines[holders[2]].lines.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    let word = words.first { word in
      var hashes: [UInt64] = []
      return WordClasses.hash(wordsOf: String(word), into: &hashes) == nil && hashes == [hash]
    }
    let names = holders.prefix(3).map { quoted(classes[$0].name) }.joined(separator: ", ")
    return FileMistake(
      at: classLines[holders[2]].position,
      "the word \(quoted(String(word ?? ""))) is in the classes \(names); expected two at most")
  }

  /// Whether a rule or class has a name; where not, a mistake is noted.
  private mutating func hasName(_ member: JSON5Member) -> Bool {
    if member.key.allSatisfy(\.isWhitespace) {
      checker.note(FileMistake(at: member.position, "a rule without a name; give it one"))
      return false
    }
    return true
  }

  private mutating func readRule(_ member: JSON5Member, syntax: Pattern.Syntax) {
    guard hasName(member) else { return }
    if rules.contains(where: { $0.name == member.key }) {
      checker.note(
        FileMistake(at: member.position, "the name \(quoted(member.key)) stands twice"))
      return
    }
    var place = FeatureRules.Place.all
    var list: JSON5Value? = member.value
    if case .object = member.value.content {
      let fields = checker.fields(
        of: member.value, as: "a rule", required: ["any"], optional: ["in"])
      list = fields?["any"]
      if let name = fields?["in"] { place = checker.name(name, as: "place") ?? .all }
    }
    let start = patterns.count
    for value in entries(list, of: member.key) {
      guard case .string(let source) = value.content, !source.isEmpty else { continue }
      patterns.append(Pattern(source, syntax: syntax))
      positions.append(value.position)
    }
    if start == patterns.count, checker.mistakes.isEmpty {
      checker.note(at: member.value, "the rule \(quoted(member.key)) has nothing to match")
    }
    rules.append(
      FeatureRules.Rule(name: member.key, place: place, patterns: start..<patterns.count))
  }

  private mutating func entries(_ list: JSON5Value?, of name: String) -> [JSON5Value] {
    guard let list else { return [] }
    let values: [JSON5Value]
    if case .array(let entries) = list.content { values = entries } else { values = [list] }
    for value in values {
      if case .string = value.content { continue }
      _ = checker.string(value, as: "an entry of \(quoted(name))")
    }
    return values
  }
}
