/// Lines that greet and say nothing of the ticket.
enum Greeting {
  private static let words: [StaticString] = [
    "hi", "hello", "hey", "dear", "good morning", "good afternoon", "good evening", "greetings",
    "hallo", "guten tag", "bonjour", "hola", "ciao", "to whom it may concern",
  ]

  /// Whether `line` is only a greeting, such as "Hi team,".
  static func isGreeting(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count <= 40 else { return false }
    for word in words where bytes.hasPrefixAnyCase(word, at: line.first, to: line.end) {
      let end = line.first + word.utf8CodeUnitCount
      if end == line.end { return true }
      let last = bytes[line.end - 1]
      let isClosed =
        last == UInt8(ascii: ",") || last == UInt8(ascii: "!") || last == UInt8(ascii: ":")
        || last == UInt8(ascii: ".")
      var blanks = 0
      for index in end..<line.end where bytes[index].isBlank { blanks += 1 }
      return !bytes[end].isLetter && isClosed && blanks <= 4
    }
    return false
  }
}
