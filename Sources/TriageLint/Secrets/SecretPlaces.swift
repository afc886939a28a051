/// Every place of a text where the characters of one of its secrets stand, also outside the place that gave it away.
///
/// All secrets are looked for together, by a tree of their first bytes, for a ticket may be a dump of thousands.
struct SecretPlaces {
  /// Shorter values are hidden only where they were found: they stand in other words by chance.
  private static let shortest = 4
  /// The tree knows this many bytes of a value; what follows is compared with the values that begin so.
  private static let depth = 64
  /// Values that begin alike and are compared; of further ones the common beginning is hidden.
  private static let alike = 16

  private let text: [UInt8]
  /// Child of a node by byte; the key is both.
  private var children: [UInt64: Int] = [:]
  /// By node, the values that end there or go on beyond the tree.
  private var values: [[Range<Int>]] = [[]]
  private var begins = [Bool](repeating: false, count: 256)

  private init(_ secrets: [Secret], in text: [UInt8]) {
    self.text = text
    var seen: Set<ArraySlice<UInt8>> = []
    for secret in secrets {
      // Who knows a connection string knows its password, wherever that stands alone.
      // So do those who know a token its random part.
      let inner =
        SecretValue.inner(of: secret.kind, secret.range, in: text.span)
        ?? SecretValue.tail(secret.range, in: text.span)
      for range in [secret.range] + (inner.map { [$0] } ?? []) where range.count >= Self.shortest {
        if seen.insert(text[range]).inserted { add(range) }
      }
    }
  }

  /// The places, ascending, apart from each other.
  ///
  /// - Complexity: O(*n*) for *n* bytes; nothing where there are no secrets.
  static func all(_ secrets: [Secret], in text: [UInt8]) -> [Range<Int>] {
    guard !secrets.isEmpty else { return [] }
    let tree = SecretPlaces(secrets, in: text)
    var places = secrets.map(\.range)
    var index = 0
    while index < text.count {
      let end = tree.begins[Int(text[index])] ? tree.end(from: index) : index
      if end > index { places.append(index..<end) }
      index = max(end, index + 1)
    }
    return joined(places)
  }

  private mutating func add(_ range: Range<Int>) {
    var node = 0
    begins[Int(text[range.lowerBound])] = true
    for index in range.prefix(Self.depth) {
      let key = Self.key(node, text[index])
      if let child = children[key] {
        node = child
      } else {
        children[key] = values.count
        node = values.count
        values.append([])
      }
    }
    if values[node].count < Self.alike { values[node].append(range) }
  }

  /// Where the longest value that stands at `start` ends; `start` where there is none.
  private func end(from start: Int) -> Int {
    var node = 0
    var index = start
    var end = start
    while index < text.count, let child = children[Self.key(node, text[index])] {
      node = child
      index += 1
      for value in values[node] {
        var known = value.lowerBound + index - start
        var next = index
        while known < value.upperBound, next < text.count, text[known] == text[next] {
          known += 1
          next += 1
        }
        end = max(end, next)
      }
    }
    return end
  }

  private static func key(_ node: Int, _ byte: UInt8) -> UInt64 { UInt64(node) << 8 | UInt64(byte) }

  private static func joined(_ places: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, last.upperBound >= place.lowerBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        result.append(place)
      }
    }
    return result
  }
}
