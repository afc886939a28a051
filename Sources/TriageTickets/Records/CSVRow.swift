/// The fields of one CSV row (RFC 4180), as ranges of the row's bytes.
///
/// Reusable: `fields` keeps its storage from row to row.
struct CSVRow: Sendable {
  /// A field: its bytes without the enclosing quotes, and whether quotes inside are doubled.
  struct Field: Sendable {
    var range: Range<Int>
    var hasDoubledQuotes: Bool
  }

  private(set) var fields: [Field] = []

  /// Finds the fields of `row`.
  mutating func parse(_ row: Span<UInt8>, delimiter: UInt8) throws(RecordFault) {
    fields.removeAll(keepingCapacity: true)
    let count = row.count
    var index = 0
    while true {
      if index < count, row[index] == UInt8(ascii: "\"") {
        let start = index + 1
        var isDoubled = false
        var end = row.firstIndex(of: UInt8(ascii: "\""), from: start, to: count)
        while end + 1 < count, row[end + 1] == UInt8(ascii: "\"") {
          isDoubled = true
          end = row.firstIndex(of: UInt8(ascii: "\""), from: end + 2, to: count)
        }
        guard end < count else { throw RecordFault(offset: start - 1, kind: .unclosedQuote) }
        fields.append(Field(range: start..<end, hasDoubledQuotes: isDoubled))
        index = end + 1
        guard index >= count || row[index] == delimiter else {
          throw RecordFault(
            offset: index,
            kind: .unexpected(
              found: row.describedByte(at: index) + " after a closing quote",
              expected: "\(Self.name(of: delimiter)) or the end of the row"))
        }
      } else {
        let end = row.firstIndex(of: delimiter, from: index, to: count)
        fields.append(Field(range: index..<end, hasDoubledQuotes: false))
        index = end
      }
      guard index < count else { return }
      index += 1
    }
  }

  /// Appends a field's text with doubled quotes made single.
  static func append(_ field: Field, of row: Span<UInt8>, to output: inout [UInt8]) {
    guard field.hasDoubledQuotes else {
      output.append(row, field.range)
      return
    }
    var start = field.range.lowerBound
    while start < field.range.upperBound {
      let quote = row.firstIndex(
        of: UInt8(ascii: "\""), from: start, to: field.range.upperBound)
      let end = min(quote + 1, field.range.upperBound)
      output.append(row, start..<end)
      start = quote + 2
    }
  }

  /// The names in a header row, without the white space around them.
  static func names(
    _ header: Span<UInt8>, _ delimiter: UInt8
  ) throws(RecordFault) -> [String] {
    var row = CSVRow()
    try row.parse(header, delimiter: delimiter)
    return row.fields.map { field in
      var text: [UInt8] = []
      append(field, of: header, to: &text)
      while text.last?.isWhite == true { text.removeLast() }
      return String(decoding: text.drop { $0.isWhite }, as: UTF8.self)
    }
  }

  /// The delimiter that a first line such as `sep=;` declares, as Excel writes and reads it.
  static func declaredDelimiter(_ bytes: Span<UInt8>) -> UInt8? {
    guard bytes.hasPrefixAnyCase("sep=", at: 0, to: bytes.count), bytes.count > 5,
      bytes[5] == 0x0D || bytes[5] == 0x0A
    else { return nil }
    return bytes[4]
  }

  /// The delimiter that stands most often outside quotes in the first line: comma, tab or semicolon.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes of an input.
  ///   - isWhole: whether there are no more; else nothing is said before the line has ended.
  /// - Returns: the delimiter; nil where it takes more bytes to say.
  static func delimiter(ofHeader bytes: Span<UInt8>, isWhole: Bool) -> UInt8? {
    var counts = (commas: 0, tabs: 0, semicolons: 0)
    var isQuoted = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        isQuoted = !isQuoted && (index == 0 || opensField(after: bytes[index - 1]))
      case 0x0A where !isQuoted:
        // A header of one column has none; a delimiter in the rows below would then be text.
        return best(counts)
      case UInt8(ascii: ",") where !isQuoted: counts.commas += 1
      case 0x09 where !isQuoted: counts.tabs += 1
      case UInt8(ascii: ";") where !isQuoted: counts.semicolons += 1
      default: break
      }
      if index > 1 << 16 { return best(counts) }
    }
    return isWhole ? best(counts) : nil
  }

  /// Whether a quote behind a byte opens a field, or goes on with one in which it is doubled.
  private static func opensField(after byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""): true
    default: false
    }
  }

  private static func best(_ counts: (commas: Int, tabs: Int, semicolons: Int)) -> UInt8 {
    if counts.tabs > max(counts.commas, counts.semicolons) { return 0x09 }
    return counts.semicolons > counts.commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  private static func name(of delimiter: UInt8) -> String {
    delimiter == 0x09 ? "a tab" : "'\(Unicode.Scalar(delimiter))'"
  }
}
