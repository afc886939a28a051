/// The line that help desks put into their mails: what is written above it is the reply.
enum ReplyLine {
  private static let marks: [UInt8] = [
    UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"),
    UInt8(ascii: "~"),
  ]
  private static let openings: [StaticString] = [
    "reply above this line", "please reply above this line", "type your reply above this line",
    "please type your reply above this line", "write above this line",
    "please write above this line", "write your reply above this line",
  ]
  /// What stands between the marks, in lower case.
  private static let phrases: [StaticString] = [
    "above this line", "oberhalb dieser zeile", "über dieser zeile", "au-dessus de cette ligne",
    "por encima de esta línea", "encima de esta línea", "sopra questa riga", "sopra questa linea",
    "boven deze regel", "acima desta linha", "acima dessa linha", "ovanför den här raden",
    "powyżej tej linii",
  ]

  /// Whether `line` is such a line and no sentence about one.
  static func isReplyLine(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count >= 15, line.count <= 160 else { return false }
    let mark = bytes[line.first]
    guard marks.contains(mark) else {
      for words in openings where bytes.hasPrefixAnyCase(words, at: line.first, to: line.end) {
        // Nothing but marks may follow.
        let rest = line.first + words.utf8CodeUnitCount..<line.end
        return rest.count <= 3 && !rest.contains { bytes[$0].isLetter || bytes[$0].isDigit }
      }
      return false
    }
    // Zendesk writes "##-" before and "-##" behind, in every language.
    if bytes.hasPrefix("##-", at: line.first, to: line.end) {
      return bytes.hasPrefix("-##", at: line.end - 3, to: line.end)
    }
    // Marks on both sides: with one in front only it may be an item of a list.
    guard bytes[line.end - 1] == mark else { return false }
    for index in line.content {
      for words in phrases where bytes.hasPrefixAnyCase(words, at: index, to: line.end) {
        return true
      }
    }
    return false
  }
}
