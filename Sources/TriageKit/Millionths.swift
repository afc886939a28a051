/// Numbers as whole millionths, which add up exactly and print alike everywhere.
enum Millionths {
  /// A value, held within a million, in millionths.
  static func of(_ value: Double) -> Int {
    Int((max(-1e6, min(1e6, value)) * 1_000_000).rounded())
  }

  /// Probabilities as millionths that sum to a million, none of them 0: rounded down, the rest to the largest remainders.
  static func of(_ probabilities: [Double]) -> [Int] {
    var parts = probabilities.map { max(1, Int($0 * 1_000_000)) }
    let order = probabilities.indices.sorted {
      let a = probabilities[$0] * 1_000_000
      let b = probabilities[$1] * 1_000_000
      let x = a - a.rounded(.down)
      let y = b - b.rounded(.down)
      return x != y ? x > y : $0 < $1
    }
    var rest = 1_000_000 - parts.reduce(0, +)
    var index = 0
    while rest > 0 {
      parts[order[index % order.count]] += 1
      rest -= 1
      index += 1
    }
    // Levels held up at a millionth are paid for by the largest.
    if rest < 0, let largest = parts.indices.max(by: { parts[$0] < parts[$1] }) {
      parts[largest] += rest
    }
    return parts
  }
}
