internal import TriageFeatures

/// How a token looks, whatever it says.
enum WordShape: Equatable {
  /// Before the first token.
  case edge
  /// A word in small letters.
  case small
  /// A word with a capital first, or one letter alone.
  case capital
  /// A word in capitals.
  case capitals
  /// Anything else: a number, a date, a path.
  case other(Token.Kind)

  /// Looks at a token.
  init(_ token: Token, _ text: Span<UInt8>) {
    guard token.kind == .word else {
      self = .other(token.kind)
      return
    }
    let start = Int(token.start)
    let end = Int(token.end)
    guard Self.isCapital(text[start]) else {
      self = .small
      return
    }
    var isLoud = end - start > 1
    for index in start + 1..<end where text[index].isSmall {
      isLoud = false
      break
    }
    self = isLoud ? .capitals : .capital
  }

  /// A number of its own.
  var code: UInt64 {
    switch self {
    case .edge: 0
    case .small: 1
    case .capital: 2
    case .capitals: 3
    case .other(let kind): 16 + UInt64(kind.rawValue)
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
}

extension UInt8 {
  /// Whether it is a small letter of ASCII.
  fileprivate var isSmall: Bool { self >= 0x61 && self <= 0x7A }
}
