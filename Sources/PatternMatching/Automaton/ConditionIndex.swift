/// Tells which conditions hold, from the required phrases that were found.
struct ConditionIndex: Sendable {
  /// The conditions of a set.
  let conditions: [PatternCondition]
  /// The patterns that are tried where a condition holds, ascending.
  let patterns: [Int]
  /// The pattern of each condition, as an index of ``patterns``; of one that is a proof, the complement of its identifier.
  private let owners: [Int32]
  /// The number of phrases of each condition.
  private let sizes: [Int32]
  /// Where the conditions of each phrase start in ``users``, and the end.
  private let starts: [Int32]
  /// The conditions that each phrase is part of.
  private let users: [Int32]

  /// Creates an index of conditions over `phraseCount` phrases.
  init(_ conditions: [PatternCondition], phraseCount: Int) {
    self.conditions = conditions
    let patterns = Set(conditions.filter { !$0.isProof }.map(\.pattern)).sorted()
    let places = Dictionary(uniqueKeysWithValues: patterns.enumerated().map { ($1, $0) })
    owners = conditions.map {
      Int32($0.isProof ? ~$0.pattern : places[$0.pattern] ?? 0)
    }
    self.patterns = patterns
    sizes = conditions.map { Int32($0.phrases.count) }
    var lists: [[Int32]] = Array(repeating: [], count: phraseCount)
    for (index, condition) in conditions.enumerated() {
      for phrase in condition.phrases { lists[phrase].append(Int32(index)) }
    }
    var starts: [Int32] = [0]
    for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    self.starts = starts
    users = lists.flatMap { $0 }
  }

  /// The number of required phrases.
  var phraseCount: Int { starts.count - 1 }

  /// Sorts out the conditions all of whose phrases are among `found`.
  ///
  /// - Parameters:
  ///   - found: a bit for each phrase.
  ///   - counts: scratch space, a zero for each condition; zeroes again afterwards.
  ///   - matching: the identifiers of patterns that match are appended.
  ///   - holding: indices of ``patterns`` that are to be tried are appended; the same may be there several times.
  func collect(
    _ found: ArraySlice<UInt64>, _ counts: inout [Int32], matching: inout [Int],
    holding: inout [Int]
  ) {
    // Spans, because an array read inside the loop is retained each time.
    let (starts, users) = (starts.span, users.span)
    let (sizes, owners) = (sizes.span, owners.span)
    var counts = counts.mutableSpan
    var base = 0
    for bits in found {
      var word = bits
      while word != 0 {
        let phrase = base + word.trailingZeroBitCount
        word &= word - 1
        for index in Int(starts[phrase])..<Int(starts[phrase + 1]) {
          let condition = Int(users[index])
          counts[condition] += 1
          guard counts[condition] == sizes[condition] else { continue }
          let owner = Int(owners[condition])
          if owner < 0 { matching.append(~owner) } else { holding.append(owner) }
        }
      }
      base += 64
    }
    base = 0
    for bits in found {
      var word = bits
      while word != 0 {
        let phrase = base + word.trailingZeroBitCount
        word &= word - 1
        for index in Int(starts[phrase])..<Int(starts[phrase + 1]) { counts[Int(users[index])] = 0 }
      }
      base += 64
    }
  }
}
