package import JSON5Values

/// Which labels a corpus has, in order, and how foreign labels map to them.
package struct LabelSet: Equatable, Sendable {
  /// The levels, most urgent first.
  package let levels: [String]
  /// Labels of rows that stand for a level.
  package let map: [String: String]
  private let indices: [String: Int]

  /// Creates a set.
  ///
  /// - Throws: `UnknownName` where a mapping leads to no level.
  package init(levels: [String], map: [String: String] = [:]) throws(UnknownName) {
    self.levels = levels
    self.map = map
    var indices: [String: Int] = [:]
    for (index, level) in levels.enumerated() { indices[level] = index }
    for (label, level) in map.sorted(by: { $0.key < $1.key }) {
      guard let index = indices[level] else {
        throw UnknownName(kind: "level", name: level, accepted: levels)
      }
      indices[label] = index
    }
    self.indices = indices
  }

  /// A label without the white space around it: `P0 ` in a spreadsheet is `P0`.
  package static func trimmed(_ label: some StringProtocol) -> String {
    var rest = Substring(label)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// Whether a label can be printed alone on a line: no control characters, and nothing that a CI log would take for a command.
  package static func isPrintable(_ label: String) -> Bool {
    !label.hasPrefix("::") && !label.contains("##[") && !label.contains("##vso[")
      && label.unicodeScalars.allSatisfy {
        switch $0.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        default: true
        }
      }
  }

  /// The index of the level that a row's label stands for.
  ///
  /// - Throws: `UnknownName` for a label that stands for none.
  package func index(of label: String) throws(UnknownName) -> Int {
    if let index = indices[label] { return index }
    throw UnknownName(
      kind: "label", name: label,
      accepted: levels + map.keys.filter { !levels.contains($0) }.sorted())
  }

  /// Labels in natural order: runs of digits by their value, `P2` before `P10`.
  package static func naturallyOrdered(_ labels: some Sequence<String>) -> [String] {
    labels.sorted { isBefore(Array($0.utf8), Array($1.utf8)) }
  }

  /// Whether labels differ by their digits alone, as `P0` and `P1` do, so that their natural order is surely theirs.
  package static func areNumbered(_ labels: some Collection<String>) -> Bool {
    Set(labels.map { $0.filter { !("0"..."9").contains($0) } }).count <= 1
  }

  /// Labels that are the same but for the case of their letters, each with the first one like it.
  package static func twins(_ labels: [String]) -> [(first: String, second: String)] {
    var firsts: [String: String] = [:]
    var twins: [(first: String, second: String)] = []
    for label in labels {
      if let first = firsts[label.lowercased()] {
        twins.append((first, label))
      } else {
        firsts[label.lowercased()] = label
      }
    }
    return twins
  }

  private static func isBefore(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    var i = 0
    var j = 0
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func number(_ bytes: [UInt8], _ index: inout Int) -> ArraySlice<UInt8> {
      while index < bytes.count, bytes[index] == 0x30 { index += 1 }
      let start = index
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      return bytes[start..<index]
    }
    while i < a.count, j < b.count {
      if isDigit(a[i]), isDigit(b[j]) {
        let x = number(a, &i)
        let y = number(b, &j)
        if x.count != y.count { return x.count < y.count }
        if x != y { return x.lexicographicallyPrecedes(y) }
      } else {
        if a[i] != b[j] { return a[i] < b[j] }
        i += 1
        j += 1
      }
    }
    return a.count - i != b.count - j ? a.count - i < b.count - j : a.lexicographicallyPrecedes(b)
  }
}
