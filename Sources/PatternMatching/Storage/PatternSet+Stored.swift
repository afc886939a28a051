extension PatternSet {
  /// Reads a set that ``storedBytes()`` made; nothing is compiled.
  ///
  /// Every length and index is checked, so any bytes give a set or an error.
  ///
  /// - Throws: ``PatternStorageError`` for bytes that are no stored set of this version.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(stored bytes: [UInt8]) throws(PatternStorageError) {
    try self.init(stored: bytes.span)
  }

  /// Reads a set that ``storedBytes()`` made from bytes that lie elsewhere, such as in a mapped file.
  ///
  /// - Throws: ``PatternStorageError`` for bytes that are no stored set of this version.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(stored bytes: Span<UInt8>) throws(PatternStorageError) {
    guard bytes.count % 4 == 0, bytes.count >= 12 else {
      throw PatternStorageError("\(bytes.count) bytes, expected a whole number of words")
    }
    var reader = WordReader(bytes)
    guard try reader.word() == Self.storageMagic[0], try reader.word() == Self.storageMagic[1]
    else { throw PatternStorageError("another format or version") }
    guard try reader.word() == WordReader(bytes).checksum(from: 3) else {
      throw PatternStorageError("the checksum does not match")
    }
    var numbers: [Int] = []
    for _ in 0..<5 { numbers.append(Int(try reader.word())) }
    let limits = PatternLimits(
      instructionsPerPattern: numbers[0], instructionsPerSet: numbers[1],
      repetitionCount: numbers[2], nesting: numbers[3], cacheBytes: numbers[4]
    ).heldToStorage
    let patternCount = try reader.count(of: 2)
    var patterns: [Pattern] = []
    for _ in 0..<patternCount {
      let syntax = try reader.word(below: 2)
      patterns.append(
        Pattern(try reader.text(), syntax: syntax == 0 ? .keyword : .regularExpression))
    }
    let conditions = try ConditionIndex(&reader, patternCount: patternCount)
    let ids = StoredIDs(patternCount: patternCount, phraseCount: conditions.phraseCount)
    let starts = try SetAutomaton(&reader, ids: ids)
    let count = try reader.count(of: 1)
    var wide: [SetAutomaton] = []
    for _ in 0..<count { wide.append(try SetAutomaton(&reader, ids: ids)) }
    guard reader.remaining == 0 else { throw PatternStorageError("words too many") }
    self.init(stored: patterns, limits: limits, starts: starts, wide: wide, conditions: conditions)
  }
}

/// The identifiers that a stored set may speak of.
private struct StoredIDs {
  var patternCount: Int
  var phraseCount: Int

  func contains(_ id: UInt32) -> Bool {
    let firstPhrase = PatternGroups.firstPhrase(patternCount: patternCount)
    return Int(id) < patternCount || Int(id) >= firstPhrase && Int(id) < firstPhrase + phraseCount
  }
}

extension ConditionIndex {
  @_lifetime(reader: copy reader)
  fileprivate init(
    _ reader: inout WordReader, patternCount: Int
  ) throws(PatternStorageError) {
    let phraseCount = Int(try reader.word(below: 1 << 24))
    let count = try reader.count(of: 4)
    var conditions: [PatternCondition] = []
    var users = 0
    for _ in 0..<count {
      let pattern = Int(try reader.word(below: patternCount))
      let isProof = try reader.word(below: 2) == 1
      let phrases = try reader.list(below: phraseCount).map(Int.init)
      guard !phrases.isEmpty, Set(phrases).count == phrases.count else {
        throw PatternStorageError("a condition without phrases, or with one twice")
      }
      users += phrases.count
      conditions.append(PatternCondition(pattern: pattern, phrases: phrases, isProof: isProof))
    }
    guard phraseCount <= users else { throw PatternStorageError("phrases without a use") }
    self.init(conditions, phraseCount: phraseCount)
  }
}

extension SetAutomaton {
  @_lifetime(reader: copy reader)
  fileprivate init(
    _ reader: inout WordReader, ids known: StoredIDs
  ) throws(PatternStorageError) {
    let ids = try reader.list { known.contains($0) }.map(Int.init)
    let start = try reader.word()
    let count = try reader.count(of: 3)
    guard Int(start) < count else { throw PatternStorageError("a start out of range") }
    let instructionsAt = reader.position
    reader.position += 3 * count
    let targets = try reader.list(below: count)
    let edge = try reader.context()
    let rootItems = try reader.list(below: count)
    let alwaysMatched = try reader.list { known.contains($0) }
    let alphabet = try Alphabet(&reader)
    let setCount = alphabet.membership.count / max(1, alphabet.wordsPerSet)
    var instructions: [Program.Instruction] = []
    instructions.reserveCapacity(count)
    for index in 0..<count {
      let position = instructionsAt + 3 * index
      let first = reader[position + 1]
      let second = reader[position + 2]
      let isNextSound = Int(second) < count
      switch reader[position] {
      case 0 where Int(first) < setCount && isNextSound:
        instructions.append(.scalar(set: Int32(first), next: Int32(second)))
      case 1 where Int(first) < count && isNextSound:
        instructions.append(.split(preferred: Int32(first), other: Int32(second)))
      case 2 where Int(first) + Int(second) <= targets.count:
        instructions.append(.fork(first: Int32(first), count: Int32(second)))
      case 3 where isNextSound:
        guard let assertion = Assertion(rawValue: UInt8(truncatingIfNeeded: first)) else {
          throw PatternStorageError("an unknown assertion")
        }
        instructions.append(.assertion(assertion, next: Int32(second)))
      case 4 where known.contains(first):
        instructions.append(.match(Int32(first)))
      default: throw PatternStorageError("an instruction out of range")
      }
    }
    for item in rootItems {
      switch instructions[Int(item)] {
      case .scalar, .assertion: break
      default: throw PatternStorageError("a root that is no condition")
      }
    }
    self.init(
      ids: ids,
      program: Program(
        instructions: instructions, targets: targets.map { Int32($0) }, sets: [],
        start: Int32(start)),
      alphabet: alphabet, edge: edge, rootItems: rootItems.map { Int32($0) },
      alwaysMatched: alwaysMatched.map { Int32($0) })
  }
}

extension Alphabet {
  @_lifetime(reader: copy reader)
  fileprivate init(_ reader: inout WordReader) throws(PatternStorageError) {
    let columnCount = Int(try reader.word(below: 1 << 16))
    let byteColumns = try reader.halves(below: columnCount)
    let blocks = try reader.halves(below: 1 << 16)
    let blockColumns = try reader.halves(below: columnCount)
    var contexts: [Context] = []
    for _ in 0..<(try reader.count(of: 1)) { contexts.append(try reader.context()) }
    let membership = try reader.doubleWords()
    let wordsPerSet = Int(try reader.word(below: 1 << 16))
    let lastBlock = blocks.reduce(0) { max($0, Int($1)) }
    guard columnCount >= 3, byteColumns.count == 256, contexts.count == columnCount,
      blocks.count == Int(ScalarSet.limit >> 8) + 1, (lastBlock + 1) << 8 <= blockColumns.count,
      wordsPerSet * 64 >= columnCount
    else { throw PatternStorageError("an alphabet of another shape") }
    // The unchecked reads of ``ScanTables`` rely on it: the first column belongs to undecoded bytes alone.
    let isUndecoded = { (column: UInt16) in column == Alphabet.undecoded }
    guard !byteColumns[..<0x80].contains(where: isUndecoded),
      byteColumns[0x80...].allSatisfy(isUndecoded), !blockColumns.contains(where: isUndecoded)
    else { throw PatternStorageError("a column that is not its own") }
    self.init(
      columnCount: columnCount, byteColumns: byteColumns, blocks: blocks,
      blockColumns: blockColumns, contexts: contexts,
      membership: membership, wordsPerSet: wordsPerSet)
  }
}

/// Reads a stored set as it lies, checking every step.
private struct WordReader: ~Escapable {
  private let bytes: RawSpan
  /// The number of words.
  let count: Int
  var position = 0

  /// Begins at the first word.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = unsafe bytes.bytes
    count = bytes.count / 4
  }

  var remaining: Int { count - position }

  /// The word at an index, which must be one.
  subscript(index: Int) -> UInt32 {
    UInt32(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
  }

  /// The checksum of all words from one on.
  func checksum(from start: Int) -> UInt32 {
    StorageChecksum.of(start..<count) { self[$0] }
  }

  @_lifetime(self: copy self)
  mutating func word() throws(PatternStorageError) -> UInt32 {
    guard position < count else { throw PatternStorageError("cut short") }
    defer { position += 1 }
    return self[position]
  }

  @_lifetime(self: copy self)
  mutating func word(below bound: Int) throws(PatternStorageError) -> UInt32 {
    let word = try word()
    guard Int(word) < bound else { throw PatternStorageError("a number out of range") }
    return word
  }

  /// A length of things of `size` words each, all of which are still there.
  @_lifetime(self: copy self)
  mutating func count(of size: Int) throws(PatternStorageError) -> Int {
    let count = Int(try word())
    guard count <= remaining / size else { throw PatternStorageError("a length out of range") }
    return count
  }

  @_lifetime(self: copy self)
  mutating func context() throws(PatternStorageError) -> Context {
    guard let context = Context(rawValue: UInt8(truncatingIfNeeded: try word(below: 256))) else {
      throw PatternStorageError("an unknown context")
    }
    return context
  }

  @_lifetime(self: copy self)
  mutating func list(below bound: Int) throws(PatternStorageError) -> [UInt32] {
    try list { Int($0) < bound }
  }

  @_lifetime(self: copy self)
  mutating func list(
    where isSound: (UInt32) -> Bool
  ) throws(PatternStorageError) -> [UInt32] {
    let count = try count(of: 1)
    var list: [UInt32] = []
    list.reserveCapacity(count)
    for index in position..<position + count { list.append(self[index]) }
    position += count
    guard list.allSatisfy(isSound) else {
      throw PatternStorageError("an index out of range")
    }
    return list
  }

  /// A list of words as numbers of 64 bits, the lower half first.
  @_lifetime(self: copy self)
  mutating func doubleWords() throws(PatternStorageError) -> [UInt64] {
    let count = try count(of: 1)
    guard count % 2 == 0 else { throw PatternStorageError("half a number") }
    var list: [UInt64] = []
    list.reserveCapacity(count / 2)
    for index in stride(from: position, to: position + count, by: 2) {
      list.append(UInt64(self[index]) | UInt64(self[index + 1]) << 32)
    }
    position += count
    return list
  }

  @_lifetime(self: copy self)
  mutating func halves(below bound: Int) throws(PatternStorageError) -> [UInt16] {
    let count = Int(try word())
    guard (count + 1) / 2 <= remaining else { throw PatternStorageError("a length out of range") }
    var halves: [UInt16] = []
    halves.reserveCapacity(count)
    var largest: UInt16 = 0
    for index in 0..<count {
      let word = self[position + index / 2]
      let half = UInt16(truncatingIfNeeded: index % 2 == 0 ? word : word >> 16)
      halves.append(half)
      largest = max(largest, half)
    }
    position += (count + 1) / 2
    guard Int(largest) < bound || halves.isEmpty else {
      throw PatternStorageError("a column out of range")
    }
    return halves
  }

  @_lifetime(self: copy self)
  mutating func text() throws(PatternStorageError) -> String {
    let count = Int(try word())
    guard (count + 3) / 4 <= remaining else { throw PatternStorageError("a length out of range") }
    let text = unsafe bytes.extracting(4 * position..<4 * position + count).withUnsafeBytes {
      unsafe String(validating: $0, as: UTF8.self)
    }
    position += (count + 3) / 4
    guard let text else { throw PatternStorageError("text that is not UTF-8") }
    return text
  }
}
