import TriageFeatures

/// What a value is made of: its letters, digits, marks, and how much its bytes differ.
struct Shape {
  /// ASCII letters.
  private(set) var letters = 0
  /// ASCII digits.
  private(set) var digits = 0
  /// Other bytes.
  private(set) var marks = 0
  /// Capitals after the first byte.
  private(set) var innerCapitals = 0
  /// Whether it is an address of a page or of a mailbox, a path or a file.
  private(set) var isAddress = false
  /// Whether it has hexadecimal digits and hyphens only.
  private(set) var isHexadecimal = true
  /// Shannon entropy of its bytes, in bits a byte; that of a word is about 2 to 3.
  private(set) var entropy = 0.0

  /// Measures a range of a text.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var counts = [256 of Int](repeating: 0)
    for index in range {
      let byte = text[index]
      counts[Int(byte)] += 1
      let isHexLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66
      if !isHexLetter, !byte.isDigit, byte != 0x2D { isHexadecimal = false }
      if byte.isLetter {
        letters += 1
        if byte < 0x61, index > range.lowerBound { innerCapitals += 1 }
      } else if byte.isDigit {
        digits += 1
      } else {
        marks += 1
      }
    }
    isAddress =
      SecretValue.contains("://", text, range) || text[range.lowerBound] == 0x2F
      || (counts[0x40] == 1 && text[range.upperBound - 1].isLetter && counts[0x2E] > 0)
    let total = Double(range.count)
    for index in 0..<256 where counts[index] > 0 {
      entropy -= Double(counts[index]) / total * Self.logarithm(Double(counts[index]) / total)
    }
  }

  /// The logarithm to base 2 of a number above 0 and at most 1, to about four digits.
  private static func logarithm(_ value: Double) -> Double {
    // log2(x) = exponent + log2(significand), the latter by its series around 1.5.
    let fraction = (value.significand - 1) / (value.significand + 1)
    let square = fraction * fraction
    let natural =
      2 * fraction * (1 + square / 3 + square * square / 5 + square * square * square / 7)
    return Double(value.exponent) + natural * 1.442695040888963
  }
}
