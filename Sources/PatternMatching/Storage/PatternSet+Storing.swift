extension PatternSet {
  /// The first word of a stored set: `TRPS`, and the version of what follows.
  static let storageMagic: [UInt32] = [0x5350_5254, 6]

  /// The compiled set as bytes, to be read by `init(stored:)` without compiling anything.
  ///
  /// Words of 32 bits, little-endian: magic, version, checksum of the words behind it; then limits, patterns, conditions
  /// and automata, each list behind its length. Equal patterns give equal bytes.
  ///
  /// - Throws: ``PatternStorageError`` for limits so wide that reading the set again could not be kept safe.
  public func storedBytes() throws(PatternStorageError) -> [UInt8] {
    guard limits == limits.heldToStorage else {
      throw PatternStorageError(
        "limits beyond those of stored sets, which are \(limits.heldToStorage)")
    }
    var writer = WordWriter()
    for limit in [
      limits.instructionsPerPattern, limits.instructionsPerSet, limits.repetitionCount,
      limits.nesting, limits.cacheBytes,
    ] {
      writer.append(UInt32(limit))
    }
    writer.append(UInt32(patterns.count))
    for pattern in patterns {
      writer.append(pattern.syntax == .keyword ? 0 : 1)
      writer.append(bytes: Array(pattern.source.utf8))
    }
    writer.append(UInt32(conditions.phraseCount))
    writer.append(UInt32(conditions.conditions.count))
    for condition in conditions.conditions {
      writer.append(UInt32(condition.pattern))
      writer.append(condition.isProof ? 1 : 0)
      writer.append(list: condition.phrases.map(UInt32.init))
    }
    starts.store(in: &writer)
    writer.append(UInt32(wide.count))
    for automaton in wide { automaton.store(in: &writer) }
    var file = WordWriter()
    file.words =
      Self.storageMagic + [StorageChecksum.of(writer.words.indices) { writer.words[$0] }]
      + writer.words
    return file.words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
  }
}

extension PatternLimits {
  /// The limits, none beyond what the patterns of a file that anyone may have written are parsed with.
  var heldToStorage: PatternLimits {
    let most = Self.standard
    return PatternLimits(
      instructionsPerPattern: min(max(0, instructionsPerPattern), 5 * most.instructionsPerPattern),
      instructionsPerSet: min(max(0, instructionsPerSet), 4 * most.instructionsPerSet),
      repetitionCount: min(max(0, repetitionCount), 5 * most.instructionsPerPattern),
      nesting: min(max(0, nesting), most.nesting),
      cacheBytes: min(max(0, cacheBytes), 1 << 30))
  }
}

extension SetAutomaton {
  fileprivate func store(in writer: inout WordWriter) {
    writer.append(list: ids.map(UInt32.init))
    writer.append(UInt32(program.start))
    writer.append(UInt32(program.instructions.count))
    for instruction in program.instructions {
      switch instruction {
      case .scalar(let set, let next): writer.append(tag: 0, set, next)
      case .split(let preferred, let other): writer.append(tag: 1, preferred, other)
      case .fork(let first, let count): writer.append(tag: 2, first, count)
      case .assertion(let assertion, let next):
        writer.append(tag: 3, Int32(assertion.rawValue), next)
      case .match(let pattern): writer.append(tag: 4, pattern, 0)
      }
    }
    writer.append(list: program.targets.map { UInt32(bitPattern: $0) })
    writer.append(UInt32(edge.rawValue))
    writer.append(list: rootItems.map { UInt32(bitPattern: $0) })
    writer.append(list: alwaysMatched.map { UInt32(bitPattern: $0) })
    writer.append(UInt32(alphabet.columnCount))
    writer.append(halves: alphabet.byteColumns)
    writer.append(halves: alphabet.blocks)
    writer.append(halves: alphabet.blockColumns)
    writer.append(list: alphabet.contexts.map { UInt32($0.rawValue) })
    writer.append(
      list: alphabet.membership.flatMap {
        [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)]
      })
    writer.append(UInt32(alphabet.wordsPerSet))
  }
}

/// Appends to a stored set.
private struct WordWriter {
  var words: [UInt32] = []

  mutating func append(_ word: UInt32) { words.append(word) }

  mutating func append(tag: UInt32, _ first: Int32, _ second: Int32) {
    words += [tag, UInt32(bitPattern: first), UInt32(bitPattern: second)]
  }

  mutating func append(list: [UInt32]) {
    words.append(UInt32(list.count))
    words += list
  }

  mutating func append(halves: [UInt16]) {
    words.append(UInt32(halves.count))
    for index in stride(from: 0, to: halves.count, by: 2) {
      let high = index + 1 < halves.count ? UInt32(halves[index + 1]) : 0
      words.append(UInt32(halves[index]) | high << 16)
    }
  }

  mutating func append(bytes: [UInt8]) {
    words.append(UInt32(bytes.count))
    for index in stride(from: 0, to: bytes.count, by: 4) {
      var word: UInt32 = 0
      for offset in 0..<min(4, bytes.count - index) {
        word |= UInt32(bytes[index + offset]) << (8 * UInt32(offset))
      }
      words.append(word)
    }
  }
}

/// A checksum that every change of one word changes: each step is a bijection of state and word.
///
/// Four states take a word each in turn, since a step waits for the one before.
struct StorageChecksum {
  private var states: SIMD4<UInt32> = [0x811C_9DC5, 0x9E37_79B9, 0xC2B2_AE3D, 0x27D4_EB2F]

  /// Takes four words, or what is left of them and zeros.
  @inline(__always)
  private mutating func take(_ words: SIMD4<UInt32>) {
    let mixed = (states ^ words) &* 0x9E37_79B1
    states = mixed ^ (mixed &>> 15)
  }

  /// The sum, which each of the four decides while the others are held.
  private var value: UInt32 { states[0] &+ states[1] &+ states[2] &+ states[3] }

  /// The checksum of the words at some indices.
  @inline(__always)
  static func of(_ indices: Range<Int>, word: (Int) -> UInt32) -> UInt32 {
    var sum = StorageChecksum()
    var index = indices.lowerBound
    while index + 4 <= indices.upperBound {
      sum.take([word(index), word(index + 1), word(index + 2), word(index + 3)])
      index += 4
    }
    for rest in index..<indices.upperBound { sum.take([word(rest), 0, 0, 0]) }
    return sum.value
  }
}
