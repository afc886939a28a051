/// Lines and sentences that name an environment and nothing else: `Browser: Chrome 129, Windows 11`, "We are on version 4.2.1."
///
/// A form, an app or a careful writer puts them under tickets of all levels, though they stand in bug reports above all. What
/// is said of production or of a test system is no such note: it decides. English only.
package enum EnvironmentNote {
  /// Browsers, systems, devices and what else a program runs on.
  private static let names = HashedWords(
    """
    acer agent alpine amd amd64 android apache applewebkit arch arm64 asus app brave browser build
    centos chrome chromebook chromium debian dell device docker dotnet edge explorer fedora firefox
    galaxy gecko hp huawei ie imac ios ipad ipados iphone iphones ipod java jdk jre k8s kernel
    khtml kubernetes latitude lenovo linux mac macbook macos mariadb mint model moto motorola
    mozilla msie mysql nginx node nokia nt oneplus opera oppo oracle os osx php pixel platform
    postgres postgresql python redhat redmi release rhel ruby safari screen sonoma suse surface
    tablet thinkpad trident ubuntu ventura ver version versions vivaldi webkit webview win win10
    win11 win64 windows x64 x86 xiaomi
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// Words that may stand between them.
  private static let small = HashedWords(
    """
    a air am an and are at bit browsers building business by client computer current customer desktop
    devices edition english enterprise floor for from gen generation german h hall here home host
    hostname i id im in instance is it its language latest level like line lts machine max me mini
    mobile my name nd nr number of office on operating or our pack pc phone plus pro project rd
    region resolution room running se sent server service site so software sp standard station
    store system tenant th the this to type under url us use used user using v via we web were wing
    with
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
    all alert closed crash crashed critical dead degraded demo dev development disabled down every
    everyone expired error failed failing failure full gone lab live local localhost locked lost
    missing no nobody none offline outage preprod prod production qa sandbox slow stage staging
    stg stopped stuck test testing training tst uat unavailable unhealthy unreachable whole
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// A note has at most so many tokens.
  private static let mostTokens = 40

  /// Whether some tokens, a line or a sentence, name an environment and nothing else.
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
      case .identifier, .url, .path:
        outer = Int(token.end)
        guard isLabelled || names else { return false }
      case .time, .date, .percent, .money, .mail, .claim: return false
      case .word:
        if telling.contains(token.hash) { return false }
        if !isInner, labels.contains(token.hash), isLabel(token, text) {
          isLabelled = true
          names = true
        } else if Self.names.contains(token.hash) {
          names = true
        } else if !isInner, !small.contains(token.hash) {
          guard isLabelled, isName(token, text) else { return false }
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
  /// Takes environments that are named and nothing else out of the tokens from `start` on, line by line and sentence by sentence.
  ///
  /// - Parameters:
  ///   - start: the first token.
  ///   - text: the text that the tokens are of.
  ///   - dropped: takes the places of what is left out, ascending.
  package mutating func leaveOutEnvironments(
    from start: Int, _ text: Span<UInt8>, noting dropped: inout [Range<Int>]
  ) {
    var kept = start
    var index = start
    var followsNote = false
    while index < tokens.count {
      var next = index + 1
      while next < tokens.count, !beginsLine(next, text) { next += 1 }
      if EnvironmentNote.fills(tokens[index..<next], of: text) {
        dropped.append(Int(tokens[index].start)..<Int(tokens[next - 1].end))
        followsNote = true
      } else {
        // What stood on both sides of a note are no neighbours.
        if followsNote { tokens[index].startsSentence = true }
        followsNote = false
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
