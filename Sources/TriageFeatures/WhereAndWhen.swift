/// Lines and sentences that name only where or since when.
///
/// `Browser: Chrome 129, Windows 11`, "Since 9:40 this morning." A form, an app or a careful writer puts them under tickets of all levels, though they stand in bug reports and outages above all. What is
/// said of production or of a test system decides, and is none of them; so are deadlines. English only.
package enum WhereAndWhen {
  /// Browsers, systems, devices, versions; times, days and beginnings.
  private static let names = HashedWords(
    """
    acer alpine amd amd64 android apache applewebkit arch arm64 asus brave browser build centos
    chrome chromebook chromium debian dell device docker dotnet edge explorer fedora firefox galaxy
    gecko hp huawei ie imac ios ipad ipados iphone iphones ipod java jdk jre k8s kernel khtml
    kubernetes latitude lenovo linux mac macbook macos mariadb mint moto motorola mozilla msie mysql
    nginx node nokia nt oneplus opera oppo oracle os osx php pixel postgres postgresql python redhat
    redmi rhel ruby safari sonoma suse surface tablet thinkpad trident ubuntu ventura ver version
    versions vivaldi webkit webview win win10 win11 win64 windows x64 x86 xiaomi
    ago april august began begin begun december february friday happened january july june march
    monday noticed november occurred october onset saturday seen september since start started
    starts sunday thursday today tuesday wednesday yesterday
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// Words that may stand between them.
  private static let small = HashedWords(
    """
    a about after afternoon air am an and app approx approximately are around at been bit browsers
    building business but cest cet client clock computer current customer date day days desktop
    devices early edition edt english enterprise est evening first five floor for four from gen
    generation german gmt h half hall has have here home host hostname hour hours i id im in
    instance is it its language last latest level like line lts machine max may me mid midnight mini
    minute minutes mobile month months morning my name nd night noon now nr number of office on one
    operating or our pack past pc pdt phone plus pm pro problem project pst rd region resolution
    room running se second sent server service seven site six so software some sp standard station
    store sub system ten tenant th the then this three time to two type under url us use used user
    using utc v via was we web week weekend weeks were when wing with
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// What a form asks for by a label: the answer is a name, whatever it is.
  private static let labels = HashedWords(
    """
    account agent app branch browser build client cluster customer device edition environment env
    firmware host hostname instance location machine model namespace office os plan platform
    product project region release resolution site store system tenant url version
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// What is no name, however it is written: it may decide.
  private static let telling = HashedWords(
    """
    alert all broken closed crash crashed crashes critical dead degraded demo dev development
    disabled down ended error errors every everyone expired failed failing fails failure finished
    freezes full gone hangs lab live local localhost locked lost missing no nobody none nonprod not
    offline only outage over planned preprod prod production qa recovered resolved sandbox scheduled
    slow stage staging stg stopped stuck test testing training tst uat unavailable unhealthy
    unreachable whole
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// They have at most so many tokens.
  private static let mostTokens = 40

  /// Whether some tokens, a line or a sentence, name only where or since when.
  ///
  /// - Complexity: O(*n*) for *n* tokens; most sentences are told by their first words.
  package static func fills(_ tokens: ArraySlice<Token>, of text: Span<UInt8>) -> Bool {
    guard tokens.count <= mostTokens else { return false }
    var names = false
    var isLabelled = false
    // Words inside an address or an identifier follow it.
    var outer = 0
    for index in tokens.indices {
      let token = tokens[index]
      let isInner = Int(token.start) < outer
      switch token.kind {
      case .number, .decimal, .version: continue
      case .time, .date: names = true
      case .identifier, .url, .path: outer = Int(token.end)
      case .percent, .money, .mail, .claim: return false
      case .word:
        if telling.contains(token.hash) { return false }
        if !isInner, labels.contains(token.hash), isLabel(token, text) {
          isLabelled = true
          names = true
        } else if Self.names.contains(token.hash) {
          names = true
        } else if !isInner, !small.contains(token.hash) {
          if isFollowedByVersion(index, tokens, text) {
            names = true
          } else {
            guard isLabelled || index > tokens.startIndex, isName(token, text) else { return false }
          }
        }
      }
    }
    return names
  }

  /// Whether a colon or an equals sign follows, behind marks of emphasis or a bracket at most.
  private static func isLabel(_ token: Token, _ text: Span<UInt8>) -> Bool {
    var index = Int(token.end)
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "="): return true
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: ")"): index += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a word is the name of a program: it begins with a capital, and a version follows.
  private static func isFollowedByVersion(
    _ index: Int, _ tokens: ArraySlice<Token>, _ text: Span<UInt8>
  ) -> Bool {
    guard isCapital(text[Int(tokens[index].start)]), index + 1 < tokens.endIndex else {
      return false
    }
    let next = tokens[index + 1]
    return (next.kind == .version || next.kind == .decimal) && next.start == tokens[index].end + 1
  }

  /// Whether a word is written as a name: with one capital, with those of an abbreviation, or joined to others.
  private static func isName(_ token: Token, _ text: Span<UInt8>) -> Bool {
    let start = Int(token.start)
    let end = Int(token.end)
    if end + 1 < text.count, joins(text[end]), isLetterOrDigit(text[end + 1]) { return true }
    if start > 1, joins(text[start - 1]), isLetterOrDigit(text[start - 2]) { return true }
    guard isCapital(text[start]) else { return false }
    return token.letters < 4 || !isCapital(text[start + 1])
  }

  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "@"):
      true
    default: false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
}

extension Tokenizer {
  /// Takes lines and sentences that name only where or since when out of the tokens from `start` on.
  ///
  /// - Parameters:
  ///   - start: the first token.
  ///   - text: the text that the tokens are of.
  ///   - dropped: takes the places of what is left out, ascending.
  package mutating func leaveOutWhereAndWhen(
    from start: Int, _ text: Span<UInt8>, noting dropped: inout [Range<Int>]
  ) {
    var kept = start
    var index = start
    var isBehindGap = false
    while index < tokens.count {
      var next = index + 1
      while next < tokens.count, !beginsLine(next, text) { next += 1 }
      if WhereAndWhen.fills(tokens[index..<next], of: text) {
        dropped.append(Int(tokens[index].start)..<Int(tokens[next - 1].end))
        isBehindGap = true
      } else {
        // What stood on both sides are no neighbours.
        if isBehindGap { tokens[index].startsSentence = true }
        isBehindGap = false
        for from in index..<next {
          if kept < from { tokens[kept] = tokens[from] }
          kept += 1
        }
      }
      index = next
    }
    tokens.removeLast(tokens.count - kept)
  }

  /// Whether a token begins a sentence or a line, or stands behind words that were left out.
  private func beginsLine(_ index: Int, _ text: Span<UInt8>) -> Bool {
    if tokens[index].startsSentence { return true }
    for place in stride(from: Int(tokens[index - 1].end), to: Int(tokens[index].start), by: 1)
    where text[place] == 0x0A || (text[place] | 0x20) &- UInt8(ascii: "a") < 26 {
      return true
    }
    return false
  }
}
