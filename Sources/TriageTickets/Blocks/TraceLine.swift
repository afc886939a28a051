/// Lines that programs wrote: frames of stack traces and entries of logs.
enum TraceLine {
  /// Whether `line` is a frame, the head of a trace, or a log entry.
  @inline(__always)
  static func isCode(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    switch bytes[line.first] {
    case UInt8(ascii: "a"): return isFrame(bytes, line)
    case UInt8(ascii: "."): return isMoreFrames(bytes, line)
    case UInt8(ascii: "C"):
      return bytes.hasPrefix("Caused by: ", at: line.first, to: line.end)
        || LogLine.isEntry(bytes, line)
    case UInt8(ascii: "T"): return opensTraceback(bytes, line) || LogLine.isEntry(bytes, line)
    case UInt8(ascii: "E"):
      return bytes.hasPrefix("Exception in thread ", at: line.first, to: line.end)
        || LogLine.isEntry(bytes, line) || namesError(bytes, line) && hasDottedName(bytes, line)
    case UInt8(ascii: "F"):
      return bytes.hasPrefix("File \"", at: line.first, to: line.end)
        || LogLine.isEntry(bytes, line)
    case UInt8(ascii: "g"):
      return bytes.hasPrefix("goroutine ", at: line.first, to: line.end)
        && bytes[line.end - 1] == UInt8(ascii: ":")
    case UInt8(ascii: "p"): return bytes.hasPrefix("panic: ", at: line.first, to: line.end)
    case UInt8(ascii: "t"):
      return bytes.hasPrefix("thread '", at: line.first, to: line.end)
    case UInt8(ascii: "f"):
      return bytes.hasPrefix("from ", at: line.first, to: line.end)
        && bytes.firstIndex(of: UInt8(ascii: "`"), from: line.first, to: line.end) < line.end
    case UInt8(ascii: "#"):
      return line.count > 4 && bytes[line.first + 1].isDigit && isNumberedFrame(bytes, line)
    case UInt8(ascii: "j"), UInt8(ascii: "o"), UInt8(ascii: "c"), UInt8(ascii: "n"):
      return hasDottedName(bytes, line) && namesError(bytes, line)
    default: return LogLine.isEntry(bytes, line)
    }
  }

  /// Whether `line` is the head of a Python traceback.
  static func opensTraceback(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    bytes.hasPrefix("Traceback (most recent call last)", at: line.first, to: line.end)
  }

  /// Whether `line` stands between chained tracebacks.
  static func isRelated(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    opensTraceback(bytes, line)
      || bytes.hasPrefix("During handling of the above", at: line.first, to: line.end)
      || bytes.hasPrefix("The above exception was", at: line.first, to: line.end)
  }

  /// Whether `line` begins with the name of an error, such as `java.io.IOException: broken pipe`.
  static func namesError(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    let end = nameEnd(bytes, line)
    guard end > line.first + 4, end == line.end || bytes[end] == UInt8(ascii: ":") else {
      return false
    }
    return endsWith("Exception", bytes, line.first, end)
      || endsWith("Error", bytes, line.first, end)
      || endsWith("Exit", bytes, line.first, end) || endsWith("Warning", bytes, line.first, end)
      || endsWith("Interrupt", bytes, line.first, end)
  }

  private static func endsWith(
    _ text: StaticString, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let from = end - text.utf8CodeUnitCount
    return from >= start && bytes.hasPrefix(text, at: from, to: end)
  }

  /// Whether the first word is a name with dots, as of a class in a package.
  private static func hasDottedName(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    let end = nameEnd(bytes, line)
    return bytes.firstIndex(of: UInt8(ascii: "."), from: line.first, to: end) < end
  }

  /// The end of the name that begins a line; looks at no more than 200 bytes.
  private static func nameEnd(_ bytes: Span<UInt8>, _ line: TextLine) -> Int {
    var index = line.first
    let limit = min(line.end, line.first + 200)
    while index < limit {
      let byte = bytes[index]
      guard
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
          || byte == UInt8(ascii: "$")
      else { return index }
      index += 1
    }
    return index
  }

  /// `at package.Class.method(File.java:12)`, `at name (file.js:1:2)`, `at file.js:1:2`.
  private static func isFrame(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard bytes.hasPrefix("at ", at: line.first, to: line.end), line.count > 5 else { return false }
    let start = line.first + 3
    let limit = min(line.end, start + 400)
    let wordEnd = bytes.firstIndex(of: 0x20, from: start, to: limit)
    let paren = bytes.firstIndex(of: UInt8(ascii: "("), from: start, to: limit)
    if paren < wordEnd {
      // A call: a dot in the name before it tells it from "at noon(ish)".
      return bytes.firstIndex(of: UInt8(ascii: "."), from: start, to: paren) < paren
        || bytes[line.end - 1] == UInt8(ascii: ")")
    }
    if paren < limit {
      return bytes[line.end - 1] == UInt8(ascii: ")") && hasPlace(bytes, paren, line.end - 1)
    }
    return wordEnd == line.end && hasPlace(bytes, start, line.end)
  }

  /// Whether a range ends with a colon and digits, as places in files do.
  private static func hasPlace(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = end
    while index > start, bytes[index - 1].isDigit { index -= 1 }
    return index < end && index > start && bytes[index - 1] == UInt8(ascii: ":")
  }

  /// `... 23 more`.
  private static func isMoreFrames(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    bytes.hasPrefix("... ", at: line.first, to: line.end) && line.count > 8
      && bytes[line.first + 4].isDigit && bytes.hasPrefix("more", at: line.end - 4, to: line.end)
  }

  /// `#0  0x00007f in main`, `#1 /srv/app.php(12): run()`.
  private static func isNumberedFrame(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    var index = line.first + 1
    while index < line.end, bytes[index].isDigit { index += 1 }
    guard index < line.end, bytes[index] == 0x20, index - line.first <= 4 else { return false }
    while index < line.end, bytes[index] == 0x20 { index += 1 }
    return bytes.hasPrefix("0x", at: index, to: line.end)
      || index < line.end && bytes[index] == UInt8(ascii: "/")
      || bytes.hasPrefix("{main}", at: index, to: line.end)
  }
}
