@testable import PatternMatching

/// The slow, obvious twin of the matcher: it tries every way in order of preference.
///
/// It works on decoded scalars and takes exponential time; a budget of steps ends hopeless cases.
final class Backtracker {
  let scalars: [UInt32]
  private var budget: Int

  /// Decodes a text; what is not valid is no scalar.
  init(_ bytes: [UInt8], budget: Int = 5_000) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    var position = 0
    while position < bytes.count {
      let (scalar, length) = UTF8Decoder.decode(bytes.span, at: position, end: bytes.count)
      scalars.append(scalar)
      offsets.append(position)
      position += length
    }
    self.scalars = scalars
    self.offsets = offsets + [bytes.count]
    self.budget = budget
  }

  private let offsets: [Int]

  /// The byte range of the first match, nil where there is none; throws where the budget is spent.
  func firstMatch(of node: SyntaxNode) throws -> Range<Int>? {
    for start in 0...scalars.count {
      if let end = try match(node, at: start, { $0 }) { return offsets[start]..<offsets[end] }
    }
    return nil
  }

  struct OutOfBudget: Error {}

  private func match(
    _ node: SyntaxNode, at place: Int, _ rest: (Int) throws -> Int?
  ) throws -> Int? {
    budget -= 1
    if budget < 0 { throw OutOfBudget() }
    switch node {
    case .empty: return try rest(place)
    case .scalar(let set):
      guard place < scalars.count, set.contains(scalars[place]) else { return nil }
      return try rest(place + 1)
    case .assertion(let assertion):
      return assertion.holds(before: neighbour(place - 1), after: neighbour(place))
        ? try rest(place) : nil
    case .sequence(let parts): return try matchAll(parts[...], at: place, rest)
    case .choice(let parts):
      for part in parts {
        if let end = try match(part, at: place, rest) { return end }
      }
      return nil
    case .repetition(let part, let minimum, let maximum, let greedy):
      return try matchRepetition(part, minimum, maximum, greedy, at: place, rest)
    }
  }

  private func matchAll(
    _ parts: ArraySlice<SyntaxNode>, at place: Int, _ rest: (Int) throws -> Int?
  ) throws -> Int? {
    guard let first = parts.first else { return try rest(place) }
    return try match(first, at: place) { try self.matchAll(parts.dropFirst(), at: $0, rest) }
  }

  private func matchRepetition(
    _ part: SyntaxNode, _ minimum: Int, _ maximum: Int?, _ greedy: Bool, at place: Int,
    _ rest: (Int) throws -> Int?
  ) throws -> Int? {
    if maximum == 0 { return try rest(place) }
    func again() throws -> Int? {
      try match(part, at: place) { next in
        // An empty turn beyond the minimum is the last one.
        if next == place, minimum == 0 { return try rest(next) }
        return try self.matchRepetition(
          part, max(0, minimum - 1), maximum.map { $0 - 1 }, greedy, at: next, rest)
      }
    }
    if minimum > 0 { return try again() }
    if greedy {
      if let end = try again() { return end }
      return try rest(place)
    }
    if let end = try rest(place) { return end }
    return try again()
  }

  private func neighbour(_ index: Int) -> UInt32 {
    scalars.indices.contains(index) ? scalars[index] : Neighbour.edge
  }
}
