/// Tells tickets that are not in English by the small words of other languages, and by letters of other scripts.
///
/// A model made for English knows a few words of every foreign ticket ("error", "server", "login") and would be sure of
/// what it knows. Small words are a fifth to a half of any sentence (Ingle 1976, "A language identification table").
package enum EnglishWords {
  // "no" is a small word of half a dozen languages.
  private static let english = HashedWords([
    "the", "is", "and", "to", "of", "in", "it", "we", "for", "on", "not", "with", "that", "this",
    "our", "are", "was", "have", "has", "be", "you", "at", "from", "but", "can", "i", "my",
    "all", "as", "when", "since", "they", "there", "please", "how", "what", "an", "or", "by", "if",
  ])
  /// Of German, Dutch, French, Spanish, Portuguese, Italian, Polish, Czech, Swedish, Danish, Norwegian, Finnish, Hungarian, Romanian, Turkish
  /// and Indonesian; none is an English word.
  private static let foreign = HashedWords([
    "und", "ist", "nicht", "wir", "ich", "ein", "eine", "einen", "auf", "mit", "für", "seit",
    "können", "kann", "funktioniert", "bitte", "dem", "zu", "auch", "kein", "keine", "wird", "sind",
    "unsere", "nach", "beim", "zum", "oder", "wie", "noch", "mehr", "startet", "geht", "fehler",
    "alle", "het", "een", "niet", "wij", "voor", "zijn", "ook", "deze", "sinds", "geen", "werkt",
    "wordt", "kunnen", "naar", "maar", "ligt", "les", "une", "pas", "nous", "vous", "je", "sur",
    "avec", "pour", "dans", "que", "qui", "depuis", "notre", "bonjour", "sont", "mais", "très",
    "aux", "erreur", "panne", "bloquée", "bloqué", "marche", "fonctionne", "changer", "merci",
    "cette", "être", "los", "una", "está", "muy", "desde", "nuestro", "nuestra", "hola", "puedo",
    "cómo", "hay", "pero", "funciona", "todos", "não", "uma", "posso", "nosso", "nossa", "olá",
    "che", "è", "sono", "della", "gli", "questo", "nel", "dal", "nostro", "quando", "nie", "jest",
    "się", "że", "od", "działa", "zwraca", "proszę", "není", "nelze", "jsou", "och", "är", "inte",
    "det", "för", "på", "som", "ikke", "og", "af", "når", "får", "hei", "eivät", "ole", "nem", "és",
    "este", "pentru", "bir", "ve", "bu", "için", "değil", "tidak", "bisa", "yang", "mati", "kami",
    "sudah", "bei", "tous", "toutes", "chez", "serveur", "servidor", "caido", "caído", "usuarios",
    "usuários",
    "benutzer", "niemand", "kunden", "utilisateurs", "alguien", "nadie", "ninguém",
  ])
  /// Small words of these languages that English tickets have too, as names, places and abbreviations.
  private static let shared = HashedWords([
    "la", "le", "el", "de", "en", "da", "di", "il", "du", "des", "est", "et", "mon", "ma", "con",
    "del", "por", "las", "der", "den", "die", "das", "im", "van", "er", "se", "na", "har", "ha",
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
    var unsure = 0
    for token in tokens where token.kind == .word {
      words += 1
      if english.contains(token.hash) { ours += 1 }
      if foreign.contains(token.hash) { theirs += 1 }
      if shared.contains(token.hash) { unsure += 1 }
    }
    // One word may be a name; in a line of a few words it is much, though half of them are English.
    if theirs == 0 { return unsure > 1 && unsure > 2 * ours }
    if words <= 6 { return theirs + unsure >= ours && (theirs + unsure > 1 || words <= 5) }
    return theirs + unsure > ours && theirs + unsure > 1
  }
}
