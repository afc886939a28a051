import Foundation

/// Ends the process where bytes are no JSON by Foundation's reading.
func requireJSON(_ bytes: [UInt8]) {
  do {
    _ = try JSONSerialization.jsonObject(with: Data(bytes))
  } catch {
    fatalError("no JSON: \(error)\n\(String(decoding: bytes, as: UTF8.self))")
  }
}

/// Ends the process where a text for terminals and logs holds what steers one: controls, and commands of a CI log.
func requireInert(_ text: String) {
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    require(
      !line.hasPrefix("::") && !line.contains("##["), "a line that is a command: \(line)")
    require(
      line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) },
      "a line with a control character: \(line.debugDescription)")
  }
}

extension Collection<UInt8> {
  /// Whether some bytes stand in these.
  func contains(_ needle: [UInt8]) -> Bool {
    var rest = self[...]
    while let first = needle.first, let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: needle) { return true }
      rest.removeFirst()
    }
    return needle.isEmpty
  }
}
