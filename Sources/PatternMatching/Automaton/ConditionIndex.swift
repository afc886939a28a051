/// Tells which conditions hold, from the required phrases that were found.
struct ConditionIndex: Sendable {
  /// The conditions of a set.
  let conditions: [PatternCondition]
  /// Where the conditions of each phrase start in ``users``, and the end.
  private let starts: [Int32]
  /// The conditions that each phrase is part of.
  private let users: [Int32]

  /// Creates an index of conditions over `phraseCount` phrases.
  init(_ conditions: [PatternCondition], phraseCount: Int) {
    self.conditions = conditions
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

  /// Appends the conditions all of whose phrases are among `found`.
  ///
  /// - Parameters:
  ///   - found: a bit for each phrase.
  ///   - counts: scratch space, a zero for each condition; zeroes again afterwards.
  ///   - holding: indices of the conditions that hold are appended.
  func collect(
    _ found: ArraySlice<UInt64>, _ counts: inout [Int32], into holding: inout [Int]
  ) {
    var base = 0
    for bits in found {
      var word = bits
      while word != 0 {
        let phrase = base + word.trailingZeroBitCount
        word &= word - 1
        for user in users[Int(starts[phrase])..<Int(starts[phrase + 1])] {
          let condition = Int(user)
          counts[condition] += 1
          if Int(counts[condition]) == conditions[condition].phrases.count {
            holding.append(condition)
          }
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
        for user in users[Int(starts[phrase])..<Int(starts[phrase + 1])] { counts[Int(user)] = 0 }
      }
      base += 64
    }
  }
}
