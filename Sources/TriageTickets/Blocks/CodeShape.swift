/// What an indented line must look like to be taken for code.
enum CodeShape {
  /// Whether the signs of code are at least one in twelve bytes, or the line is a command at a prompt.
  static func isCode(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    if bytes[line.first] == UInt8(ascii: "$"), line.count > 2, bytes[line.first + 1] == 0x20 {
      return true
    }
    guard !ListShape.isItem(bytes, line) else { return false }
    var signs = 0
    for index in line.first..<min(line.end, line.first + 200) {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "$"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "@"):
        signs += 1
      default: break
      }
    }
    return signs * 12 >= min(line.count, 200) && signs > 0
  }
}

/// Items of lists.
enum ListShape {
  /// Whether `line` begins with a bullet or a number.
  static func isItem(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    var index = line.first
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"):
      index += 1
    case let digit where digit.isDigit:
      while index < line.end, bytes[index].isDigit, index - line.first < 4 { index += 1 }
      guard index < line.end,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return false }
      index += 1
    default: return false
    }
    return index < line.end && bytes[index].isBlank
  }
}
