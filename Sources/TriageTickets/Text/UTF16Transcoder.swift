/// Turns a stream of UTF-16 into UTF-8; lone surrogates become U+FFFD.
struct UTF16Transcoder: Sendable {
  private let isBigEndian: Bool
  private var pendingByte: UInt8?
  private var pendingSurrogate: UInt32?

  /// Creates a transcoder for a known byte order.
  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// Creates a transcoder where `bytes` begin with a UTF-16 byte order mark.
  init?(startOf bytes: Span<UInt8>) {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): isBigEndian = false
    case (0xFE, 0xFF): isBigEndian = true
    default: return nil
    }
  }

  /// Appends the UTF-8 of the next bytes; the byte order mark at the very start is the caller's to leave out.
  mutating func transcode(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    for index in bytes.indices {
      guard let first = pendingByte else {
        pendingByte = bytes[index]
        continue
      }
      pendingByte = nil
      let (high, low) = isBigEndian ? (first, bytes[index]) : (bytes[index], first)
      append(UInt32(high) << 8 | UInt32(low), to: &output)
    }
  }

  /// Appends what an input that ends here leaves open.
  mutating func finish(into output: inout [UInt8]) {
    if pendingSurrogate != nil || pendingByte != nil { output.append(scalar: 0xFFFD) }
    pendingSurrogate = nil
    pendingByte = nil
  }

  private mutating func append(_ unit: UInt32, to output: inout [UInt8]) {
    if let lead = pendingSurrogate {
      pendingSurrogate = nil
      if unit & 0xFC00 == 0xDC00 {
        output.append(scalar: 0x10000 + ((lead & 0x3FF) << 10) + (unit & 0x3FF))
        return
      }
      output.append(scalar: 0xFFFD)
    }
    if unit & 0xFC00 == 0xD800 {
      pendingSurrogate = unit
    } else {
      output.append(scalar: unit)
    }
  }
}
