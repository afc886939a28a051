/// What the words of a short line are: it tells names, titles and addresses from sentences.
struct LineWords {
  /// Words in all, links and numbers included.
  private(set) var count = 0
  /// Words with a capital first, or of digits and capitals.
  private(set) var capitals = 0
  /// Words in lower case that no name has, such as "button"; those of scripts without case too.
  private(set) var lower = 0
  /// Numbers, and digits in all.
  private(set) var numbers = 0
  private(set) var digits = 0
  /// Addresses of mail and the web, and those among them that point at a site and not at something in it.
  private(set) var links = 0
  private(set) var sites = 0
  /// Whether there is a word of faults ("down"), or one that makes a sentence ("is", "we", "not").
  private(set) var tells = false
  /// Whether a time of day is named.
  private(set) var hasTime = false
  /// Whether a range of days is named, as in "Mon-Fri".
  private(set) var hasDays = false
  /// Whether a word says what somebody's job or department is.
  private(set) var hasJob = false
  /// Whether a word belongs to companies and their registers.
  private(set) var hasCompany = false
  /// Whether a word names a program, a device, a version or a month, which with a number beside it is a finding.
  private(set) var hasProduct = false
  /// Whether a number begins as those of telephones do that name the country.
  private(set) var hasCountryCode = false
  private var capitalsOnly = true

  /// Reads the words of `line`, which the caller found to be short.
  init(_ bytes: Span<UInt8>, _ line: TextLine) {
    // In a line of capitals "IT" is no pronoun; otherwise words are the same in any case.
    for index in line.content where bytes[index] &- 0x61 < 26 {
      capitalsOnly = false
      break
    }
    var index = line.first
    while index < line.end {
      while index < line.end, bytes[index].isBlank { index += 1 }
      let start = index
      while index < line.end, !bytes[index].isBlank { index += 1 }
      if start < index { add(bytes, start..<index) }
    }
  }

  private mutating func add(_ bytes: Span<UInt8>, _ token: Range<Int>) {
    var (start, end) = (token.lowerBound, token.upperBound)
    while start < end, bytes[start].isMark { start += 1 }
    while end > start, bytes[end - 1].isMark { end -= 1 }
    guard start < end else { return }
    let word = start..<end
    for index in word where bytes[index].isDigit { digits += 1 }
    if readLink(bytes, word) { return }
    count += 1
    readMeaning(bytes, word)
    let first = bytes[start]
    if first.isDigit || first == UInt8(ascii: "+") {
      numbers += 1
      hasCountryCode = hasCountryCode || first == UInt8(ascii: "+")
      hasTime = hasTime || Self.isTime(bytes, word)
    } else if Self.isParticle(bytes, word) {
      return
    } else if Self.isCapital(bytes, word) {
      capitals += 1
    } else if first.isLetter || first >= 0xC3 {
      lower += 1
    }
  }

  /// Counts an address; returns whether the word is one.
  private mutating func readLink(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let end = word.upperBound
    var host = word.lowerBound
    var isWeb = false
    for scheme: StaticString in ["https://", "http://", "www.", "mailto:"]
    where bytes.hasPrefixAnyCase(scheme, at: host, to: end) {
      host += scheme.utf8CodeUnitCount
      isWeb = true
      break
    }
    let at = bytes.firstIndex(of: UInt8(ascii: "@"), from: host, to: end)
    let isMail = at > host && bytes.firstIndex(of: UInt8(ascii: "."), from: at, to: end) < end
    guard isWeb || isMail || Self.isDomain(bytes, word) else { return false }
    count += 1
    links += 1
    if isMail || Self.isSite(bytes, host, end) { sites += 1 }
    return true
  }

  private static let topDomains: [StaticString] = [
    "com", "net", "org", "io", "de", "at", "ch", "fr", "es", "it", "nl", "be", "pt", "eu", "uk",
    "us", "ca", "au", "se", "no", "dk", "fi", "pl", "cz", "ie", "in", "jp", "br", "info", "biz",
    "app", "dev", "ai", "cloud", "example",
  ]

  /// `acme.example` without a scheme.
  private static func isDomain(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var dot: Int?
    for index in word {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") { dot = index }
      guard
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      else { return false }
    }
    guard let dot, dot > word.lowerBound + 1 else { return false }
    return bytes.contains(topDomains, at: dot + 1..<word.upperBound)
  }

  private static let socialSites: [StaticString] = [
    "linkedin.", "www.linkedin.", "twitter.", "x.com/", "facebook.", "www.facebook.",
    "instagram.", "www.instagram.", "xing.", "www.xing.", "youtube.", "www.youtube.",
    "calendly.", "wa.me/",
  ]

  /// Whether a link is one of a business card and none to a finding: a short path without a file or a query.
  private static func isSite(_ bytes: Span<UInt8>, _ host: Int, _ end: Int) -> Bool {
    if bytes.beginsWith(socialSites, at: host, to: end) { return true }
    let path = bytes.firstIndex(of: UInt8(ascii: "/"), from: host, to: end)
    guard end - path <= 20 else { return false }
    var slashes = 0
    for index in path..<end {
      switch bytes[index] {
      case UInt8(ascii: "/"): slashes += 1
      case let byte where byte.isLetter || byte == UInt8(ascii: "-"): break
      default: return false
      }
    }
    return slashes <= 1 || slashes == 2 && bytes[end - 1] == UInt8(ascii: "/")
  }

  private static func isTime(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let colon = bytes.firstIndex(
      of: UInt8(ascii: ":"), from: word.lowerBound, to: word.upperBound)
    return colon + 1 < word.upperBound && bytes[colon + 1].isDigit
  }

  private static let particles: [StaticString] = [
    "von", "van", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al",
    "bin", "ibn", "ter", "ten", "zu", "zur", "und", "and", "of", "for", "the", "at", "et", "y",
    "e", "i.v", "i.a", "p.p", "ppa", "c/o", "de", "des", "och", "og", "en", "mbh", "phd", "e.v",
    "she/her", "he/him", "they/them", "she/they", "he/they", "x", "ext", "f", "m", "d",
  ]

  private static func isParticle(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    bytes[word.lowerBound] &- 0x61 < 26 && bytes.contains(particles, at: word)
  }

  /// Whether a word begins with a capital of any script that has them.
  private static func isCapital(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let first = bytes[word.lowerBound]
    if first < 0x80 { return first &- 0x41 < 26 }
    let text = bytes.string(word.lowerBound..<min(word.upperBound, word.lowerBound + 4))
    return text.unicodeScalars.first?.properties.isUppercase ?? false
  }
}

// MARK: - Words with a meaning

extension LineWords {
  /// Words of faults and of haste, in any case.
  private static let faults: [StaticString] = [
    "down", "outage", "urgent", "urgently", "asap", "error", "errors", "fail", "fails", "failed",
    "failing", "failure", "broken", "breaks", "crash", "crashed", "crashes", "crashing", "lost",
    "stuck", "timeout", "timeouts", "exception", "unavailable", "unable", "unreachable",
    "affected", "impacted", "blocked", "hangs", "frozen", "leaked", "slow", "wrong", "missing",
    "ausfall", "fehler", "kaputt", "dringend", "gestört", "panne", "erreur", "caído", "caída",
    "errore", "storing", "fout", "erro", "urgente", "ps", "p.s", "p.p.s", "pps", "steps", "also",
    "since", "update", "edit", "note",
  ]
  /// Words that make a sentence, in any case.
  private static let sentences: [StaticString] = [
    "is", "are", "was", "were", "been", "has", "have", "had", "does", "did", "don't", "doesn't",
    "didn't", "cannot", "can't", "couldn't", "could", "would", "should", "won't", "isn't",
    "aren't", "not", "nothing", "nobody", "everyone", "everybody", "anyone", "we", "you", "they",
    "this", "that", "these", "there", "my", "please", "when", "after", "because", "but", "if",
    "still", "now", "again", "every", "only", "what", "why", "how", "see", "let", "here", "i'm",
    "it's", "ist", "sind", "war", "hat", "haben", "nicht", "kein", "keine", "wir", "ich", "bitte",
    "seit", "wenn", "aber", "mehr", "sont", "pas", "nous", "vous", "depuis", "está",
    "están", "nos", "desde", "por", "favor", "sono", "non", "niet", "zijn", "wij", "sinds", "não",
    "estamos",
  ]
  /// The same, but names or abbreviations with a capital: in lower case only.
  private static let pronouns: [StaticString] = [
    "it", "do", "be", "can", "will", "may", "no", "he", "am", "es", "il", "ne", "to", "on",
    "as", "so", "our", "your", "their", "with", "without", "by", "any", "all", "est",
    "btw", "se", "ab",
  ]
  private static let jobs: [StaticString] = [
    "engineer", "engineering", "manager", "director", "lead", "head", "developer",
    "administrator", "admin", "consultant", "analyst", "officer", "ceo", "cto", "cio", "coo",
    "cfo", "team", "department", "architect", "specialist", "support", "assistant", "president",
    "vp", "owner", "founder", "intern", "technician", "designer", "scientist", "operations",
    "entwickler", "entwicklerin", "leiter", "leiterin", "abteilung", "directeur", "ingénieur",
    "responsable", "desarrollador",
  ]
  private static let companies: [StaticString] = [
    "gmbh", "ag", "kg", "ug", "inc", "ltd", "limited", "llc", "llp", "plc", "corp", "corporation",
    "s.a", "sas", "sarl", "s.r.l", "srl", "s.p.a", "b.v", "bv", "n.v",
    "oy", "aps", "a/s", "s.l", "lda", "ltda", "pty", "mbh", "e.v", "hrb", "hra",
    "vat", "registered", "handelsregister", "amtsgericht", "registergericht", "siret", "siren",
    "rcs", "kvk", "btw-nr", "ust-id", "ust-idnr", "geschäftsführer", "vorstand", "p.iva", "iban",
    "registry",
  ]
  private static let products: [StaticString] = [
    "windows", "macos", "os", "linux", "ubuntu", "debian", "android", "ios", "iphone", "ipad",
    "pixel", "galaxy", "chrome", "firefox", "safari", "edge", "opera", "version", "v", "build",
    "release", "java", "python", "node", "php", "ruby", "go", "rust", "swift", "docker",
    "kubernetes", "postgres", "postgresql", "mysql", "redis", "http", "status", "code", "users",
    "customers", "requests", "orders", "tickets", "january", "february", "march", "april", "june",
    "july", "august", "september", "october", "november", "december", "januar", "februar", "märz",
    "juni", "juli", "oktober", "dezember", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "am", "pm", "utc", "gmt", "cet", "pst", "est",
  ]
  private static let days: [StaticString] = [
    "mon-", "monday-", "tue-", "sun-", "mo-", "montag-", "lun-", "lundi-", "lunes-", "ma-", "mon–",
    "monday–", "mo–",
  ]

  private mutating func readMeaning(_ bytes: Span<UInt8>, _ word: Range<Int>) {
    let isLower = bytes[word.lowerBound] &- 0x61 < 26
    tells =
      tells || bytes.contains(Self.faults, at: word) || bytes.contains(Self.sentences, at: word)
      || isLower && bytes.contains(Self.pronouns, at: word)
    // "I" alone is a person; an initial has a full stop, which is no part of the word.
    if word.count == 1, bytes[word.lowerBound] == UInt8(ascii: "I"), !capitalsOnly,
      word.upperBound < bytes.count, bytes[word.upperBound] == 0x20
    {
      tells = true
    }
    hasJob = hasJob || bytes.contains(Self.jobs, at: word)
    hasCompany = hasCompany || bytes.contains(Self.companies, at: word)
    hasProduct = hasProduct || bytes.contains(Self.products, at: word)
    hasDays =
      hasDays || bytes.beginsWith(Self.days, at: word.lowerBound, to: word.upperBound)
  }
}

extension UInt8 {
  /// Whether the byte is a mark around a word that does not belong to it.
  fileprivate var isMark: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "/"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "&"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
