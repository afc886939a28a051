/// Tells tickets that are not in English by the small words of other languages, and by letters of other scripts.
///
/// A model made for English knows a few words of every foreign ticket ("error", "server", "login") and would be sure of
/// what it knows. Small words are a fifth to a half of any sentence (Ingle 1976, "A language identification table").
package enum EnglishWords {
  private static let english = HashedWords([
    "the", "is", "and", "to", "of", "in", "it", "we", "for", "on", "not", "with", "that", "this",
    "our", "are", "was", "have", "has", "be", "you", "at", "from", "but", "can", "i", "my", "no",
    "all", "as", "when", "since", "they", "there", "please", "how", "what", "an", "or", "by", "if",
  ])
  /// Of German, Dutch, French, Spanish, Portuguese, Italian, Polish, Swedish, Danish and Turkish; none is an English word.
  private static let foreign = HashedWords([
    "der", "und", "ist", "nicht", "wir", "ich", "ein", "eine", "einen", "auf", "mit", "für", "seit",
    "können", "kann", "funktioniert", "bitte", "dem", "zu", "auch", "kein", "keine", "wird", "sind",
    "unsere", "nach", "beim", "zum", "oder", "wie", "noch", "mehr", "het", "een", "niet",
    "wij", "voor", "zijn", "ook", "deze", "sinds", "geen", "werkt", "le", "les", "une",
    "et", "pas", "nous", "vous", "je", "sur", "avec", "pour", "dans", "que", "qui", "depuis",
    "notre", "bonjour", "sont", "mais", "très", "aux", "los", "una", "con", "está", "muy",
    "desde", "nuestro", "nuestra", "hola", "puedo", "cómo", "hay", "pero", "todos", "não", "uma",
    "da", "posso", "nosso", "nossa", "olá", "il", "di", "che", "è", "sono",
    "della", "gli", "questo", "nel", "dal", "nostro", "nie", "jest", "się", "że", "od", "działa",
    "zwraca", "proszę", "och", "är", "inte", "det", "för", "på", "som", "ikke",
    "og", "af", "bir", "ve", "bu", "için", "değil", "la", "el", "del", "por", "las",
  ])

  /// Whether other languages say more of the small words than English does, or another script a tenth of all words.
  ///
  /// - Complexity: O(*t*) for *t* tokens.
  package static func areMissing(_ tokens: [Token], in text: Span<UInt8>) -> Bool {
    var words = 0
    var otherScript = 0
    for token in tokens where token.kind == .word {
      words += 1
      // Greek and whatever comes behind it; letters of Latin begin with lower bytes.
      if text[Int(token.start)] >= 0xCD { otherScript += 1 }
    }
    return otherScript * 10 > words || areOutnumbered(tokens)
  }

  /// Whether other languages say more of the small words than English does.
  ///
  /// - Complexity: O(*t*) for *t* tokens.
  package static func areOutnumbered(_ tokens: [Token]) -> Bool {
    var words = 0
    var ours = 0
    var theirs = 0
    for token in tokens where token.kind == .word {
      words += 1
      if english.contains(token.hash) { ours += 1 }
      if foreign.contains(token.hash) { theirs += 1 }
    }
    return theirs > ours && (theirs > 1 || words <= 3)
  }
}
