import TriageFeatures

/// The password inside of a secret that is more than that: an address, a connection string, `user:password`.
extension SecretValue {
  /// The password's own range; nil for secrets of other kinds.
  ///
  /// - Complexity: O(*n*) in the length of the secret.
  static func inner(
    of kind: String, _ range: Range<Int>, in text: Span<UInt8>
  ) -> Range<Int>? {
    switch kind {
    case "url-credentials", "connection-string":
      if let address = inAddress(range, in: text) { return address }
      return kind == "connection-string" ? inPairs(range, in: text) : nil
    case "basic-auth":
      let colon = firstIndex(of: ":", text, range)
      return colon + 1 < range.upperBound ? colon + 1..<range.upperBound : nil
    default: return nil
    }
  }

  /// `scheme://user:PASSWORD@host`.
  private static func inAddress(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    let start = firstIndex(of: "://", text, range) + 3
    guard start < range.upperBound else { return nil }
    let colon = firstIndex(of: ":", text, start..<range.upperBound)
    let at = firstIndex(of: "@", text, start..<range.upperBound)
    return colon < at && at < range.upperBound ? colon + 1..<at : nil
  }

  /// `Password=VALUE;` among other pairs.
  private static func inPairs(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    let names: [StaticString] = ["password=", "pwd=", "accountkey=", "sharedaccesskey="]
    for name in names {
      let start = firstIndex(of: name, text, range) + name.utf8CodeUnitCount
      guard start < range.upperBound else { continue }
      return start..<firstIndex(of: ";", text, start..<range.upperBound)
    }
    return nil
  }

  private static let openKeys: [StaticString] = [
    "public", "partition", "primary", "foreign", "sort", "cache", "registry", "workflow", "row",
    "range", "routing", "idempotency", "object", "composite", "map", "group", "business", "hash",
    "message", "dedup", "index", "unique", "host",
  ]

  /// Whether a `key:` is called one that is no secret, such as a public or a partition key.
  static func namesNoSecret(_ match: Range<Int>, in text: Span<UInt8>) -> Bool {
    let key = firstIndex(of: "key", text, match)
    var end = key
    while end > 0, !text[end - 1].isLetter, key - end < 2 { end -= 1 }
    var start = end
    while start > 0, text[start - 1].isLetter, end - start < 16 { start -= 1 }
    return openKeys.contains {
      $0.utf8CodeUnitCount == end - start && contains($0, text, start..<end)
    }
  }
}
