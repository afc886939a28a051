/// Small talk: what only greets, thanks, pleads or asks about what was told, as "could you have a look?" and "how do we get this working again?".
///
/// Whoever tells of an outage may end so, and whoever asks for another colour. It is known by its words: all of them are small words or such as
/// one talks to a desk with, and one greets, pleads or asks, or there is a question mark. English only.
package enum SmallTalk {
  /// Words that say nothing of a ticket's matter, without apostrophes.
  private static let words = HashedWords(
    """
    a able about above advice advise advised advising after afternoon afterwards again ago all
    along already also although always am an and any anybody anyone anything anyway anywhere
    appreciate appreciated are around as asap ask asking assist assistance at attention aware away
    back be because been before being believe best better bit both bother but by call calls can
    case cause causes causing chance change changed check checked checking cheers clarify clue
    clues colleague colleagues come comes contact contacting correctly could currently day dear
    details did different direction do does doing done either else eta even evening ever every
    everybody everyone everything expect expected experiencing explain explanation faithfully feel
    find fine first fix fixed fixing folks following for forth forward found free from further get
    gets getting give given glad go goes going good got grateful great greetings guess guidance
    guide guys had hand handle happen happened happening happens happy has have having he hear
    hearing hello help helpful helping hence here hey hi hint hints hmm honest honestly hope hoping
    how however hows i id idea ideas if ill im immediate immediately in info inform information
    input insight instead into investigate investigated investigating is issue issues it its ive
    just keep kind kindly know known knows late later let lets letting like likely long look looked
    looking looks lot madam make making many matter may maybe me mean means meantime meanwhile
    mention might mine minute moment more morning most much must my near need needed needful needs
    news next nice normal normally now of off oh ok okay on once one ones only onto option options
    or other others otherwise our ours out over own particular patience people perhaps plan please
    pleasure pls plz pointer pointers possible possibly probably problem problems proceed provide
    providing question questions quick quickly quite raise raised raising rather reach reaching
    really reason receive regard regarding regards replies reply report reported reporting
    resolution resolve resolved resolving respond response right ring rings said same say saying
    see seeing seem seems seen sending shall share she shed short should show side sides sincerely
    sir situation so solution solutions solve solved solving some somebody somehow someone
    something somewhere soon sooner sorry sort sorted speak started starting status step steps such
    suggest suggestion suggestions support suppose supposed sure take taken takes taking talk team
    tell telling than thank thanks that thats the their them then there theres these they theyre
    thing things think this those though thought thoughts through thx tip tips to today together
    told tomorrow too touch toward towards trouble truly try trying ty u um under understand unsure
    until up update updates upon ur urgent urgently us use very via wait waiting wanna want wanted
    wants warm was way ways we wed week weekend well were weve what whats when whens where wheres
    whether which whichever who whoever whom whos whose why will wish wishes with within wonder
    wondered wondering workaround worked working works worry would write writing wrong wrote yeah
    yes yet you youd youll your youre yours youve
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// Those of them that greet, plead or ask.
  private static let cues = HashedWords(
    """
    advice advise appreciate cheers could dear grateful hello help hey hi hope how idea ideas
    kindly let please pls plz regards sorry thank thanks thx what when where who why would
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// What is asked for, and not told, in a question that begins with one of ``openings``: "is there an outage?".
  private static let doubts = HashedWords([
    "outage", "outages", "incident", "incidents", "disruption", "bug", "maintenance", "down",
  ])
  private static let openings = HashedWords([
    "is", "are", "was", "has", "have", "do", "does", "did", "any", "could",
  ])

  /// Whether all of a sentence or clause is small talk.
  ///
  /// Most are told by their first words: the others are not looked at.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package static func fills(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    var hash = FeatureHash()
    var isWord = false
    var hasWord = false
    var asks = false
    var doubts = false
    var opens = false
    var isQuestion = false
    var index = range.lowerBound
    while index <= range.upperBound {
      let byte = index < range.upperBound ? text[index] : 0x20
      let letter = byte | 0x20
      if letter &- UInt8(ascii: "a") < 26 {
        hash.add(letter)
        isWord = true
        index += 1
        continue
      }
      let length = apostrophe(text, at: index, before: range.upperBound)
      if length > 0, isWord {
        index += length
        continue
      }
      if isWord {
        if !hasWord { opens = openings.contains(hash.value) }
        if opens, Self.doubts.contains(hash.value) {
          doubts = true
        } else {
          guard words.contains(hash.value) else { return false }
          asks = asks || cues.contains(hash.value)
        }
        (hash, isWord, hasWord) = (FeatureHash(), false, true)
      }
      switch byte {
      case UInt8(ascii: "?"): isQuestion = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
      case 0x80...:
        // Typographic quotes, dashes and dots; any other letter or sign may be the matter.
        guard byte == 0xE2, index + 2 < range.upperBound, text[index + 1] == 0x80 else {
          return false
        }
        index += 2
      default: break
      }
      index += 1
    }
    return hasWord && (isQuestion || asks && !doubts)
  }

  /// How many bytes an apostrophe takes, straight or curly; 0 where there is none.
  private static func apostrophe(_ text: Span<UInt8>, at index: Int, before end: Int) -> Int {
    guard index < end else { return 0 }
    if text[index] == UInt8(ascii: "'") { return 1 }
    guard text[index] == 0xE2, index + 2 < end, text[index + 1] == 0x80 else { return 0 }
    return text[index + 2] == 0x99 ? 3 : 0
  }
}

extension Tokenizer {
  /// A clause of fewer words counts as small talk only where it is a whole sentence.
  private static let leastWords = 3

  /// Takes the small talk out of the tokens of a range: whole sentences, and clauses of three words or more.
  ///
  /// - Parameters:
  ///   - start: the range's first token.
  ///   - text: the text that the tokens are of.
  ///   - range: the range.
  ///   - dropped: takes the places of what is left out, each up to the next token that is kept or not.
  package mutating func leaveOutSmallTalk(
    from start: Int, _ text: Span<UInt8>, in range: Range<Int>, noting dropped: inout [Range<Int>]
  ) {
    var kept = start
    var index = start
    // A sentence whose first clause is left out begins with the next.
    var begins = false
    while index < tokens.count {
      var next = index + 1
      while next < tokens.count, !tokens[next].startsClause, !tokens[next].startsSentence {
        next += 1
      }
      let end = next < tokens.count ? Int(tokens[next].start) : range.upperBound
      let place = Int(tokens[index].start)..<end
      begins = begins || tokens[index].startsSentence
      let isSentence = begins && (next == tokens.count || tokens[next].startsSentence)
      if isSentence || next - index >= Self.leastWords, SmallTalk.fills(place, of: text) {
        dropped.append(place)
        index = next
        continue
      }
      tokens[index].startsSentence = begins
      begins = false
      while index < next {
        if kept < index { tokens[kept] = tokens[index] }
        kept += 1
        index += 1
      }
    }
    tokens.removeLast(tokens.count - kept)
  }
}
