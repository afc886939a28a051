/// One line of the suite: an expression, a text, and the text of its matches in order.
struct SyntaxCase: Sendable {
  let source: String
  let text: String
  let matches: [String]

  init(_ source: String, _ text: String, _ matches: [String]) {
    (self.source, self.text, self.matches) = (source, text, matches)
  }
}

/// Every construct of the syntax, as data; the engines are run over all of it.
let syntaxSuite: [SyntaxCase] = [
  // Literals and escapes.
  .init("abc", "xabcabx abc", ["abc", "abc"]),
  .init("", "ab", ["", "", ""]),
  .init(#"\."#, "a.b", ["."]),
  .init(
    #"\t\n\r\f\v\a\e\0"#, "\t\n\r\u{0C}\u{0B}\u{07}\u{1B}\0", ["\t\n\r\u{0C}\u{0B}\u{07}\u{1B}\0"]),
  .init(#"\x41\x{1F600}\u00e9\u{e8}\U0001F601"#, "A😀éè😁", ["A😀éè😁"]),
  .init("\\/\\-\\:\\ \\#\\é", "/-: #é", ["/-: #é"]),
  .init("a{,x}{y}b{", "a{,x}{y}b{", ["a{,x}{y}b{"]),
  .init("]}", "]}", ["]}"]),
  // Classes.
  .init("[abc]+", "xxbcay", ["bca"]),
  .init("[^abc]+", "axyb", ["xy"]),
  .init("[a-cx-z]+", "abdxz", ["ab", "xz"]),
  .init("[]a]+", "]a[", ["]a"]),
  .init("[^]a]+", "]b[", ["b["]),
  .init("[a-]+", "a-b", ["a-"]),
  .init("[-a]+", "a-b", ["a-"]),
  .init(#"[\d.]+"#, "v1.2", ["1.2"]),
  .init(#"[\]\\^-]+"#, #"]\^-"#, [#"]\^-"#]),
  .init("[[({]+", "[({", ["[({"]),
  .init(#"[\b]"#, "a\u{8}", ["\u{8}"]),
  .init("[à-ü]+", "aéîz", ["éî"]),
  .init(#"[^\W\d]+"#, "ab12_é", ["ab", "_é"]),
  .init("[[:alpha:][:digit:]]+", "a1-é", ["a1"]),
  .init("[[:^space:]]+", "a b", ["a", "b"]),
  // Named classes.
  .init(#"\d+"#, "a12٣b", ["12٣"]),
  .init(#"\D+"#, "12ab3", ["ab"]),
  .init(#"\w+"#, "naïve_1 été-3", ["naïve_1", "été", "3"]),
  .init(#"\W+"#, "a, b", [", "]),
  .init(#"\s+"#, "a \t\u{A0}\u{2003}b", [" \t\u{A0}\u{2003}"]),
  .init(#"\S+"#, " ab\u{2028}c", ["ab", "c"]),
  .init(#"\h+"#, "a \t\nb", [" \t"]),
  .init(#"\H+"#, "a\n b", ["a\n", "b"]),
  .init(#"\p{Lu}\p{Ll}+"#, "ein Wort Über", ["Wort", "Über"]),
  .init(#"\pN+\PN"#, "a12b", ["12b"]),
  .init(#"\p{Letter}+"#, "aя1", ["aя"]),
  .init(#"\p{^L}+"#, "a12b", ["12"]),
  .init(#"\p{Uppercase_Letter}"#, "aB", ["B"]),
  .init(#"\p{gc=Sc}"#, "1€", ["€"]),
  .init(#"[\p{Lu}\p{Nd}]+"#, "aB1c", ["B1"]),
  .init(#"\p{Any}\p{ASCII}"#, "éa", ["éa"]),
  // Dot.
  .init("a.c", "abc a\nc a\rc aéc", ["abc", "aéc"]),
  .init("(?s)a.c", "a\nc a\rc", ["a\nc", "a\rc"]),
  .init(".", "\u{2028}", ["\u{2028}"]),
  // Groups and choices.
  .init("(ab)+", "ababa", ["abab"]),
  .init("(?:a|b)c", "acbc", ["ac", "bc"]),
  .init("(?<name>a)(?P<other>b)(?'third'c)", "abc", ["abc"]),
  .init("a|ab", "ab", ["a"]),
  .init("ab|a", "ab", ["ab"]),
  .init("(?:|a)b", "ab", ["ab"]),
  .init("a(?#a comment)b", "ab", ["ab"]),
  .init("(a|(b|(c)))", "cab", ["c", "a", "b"]),
  // Repetition.
  .init("ab*", "abbba", ["abbb", "a"]),
  .init("ab+", "abbba", ["abbb"]),
  .init("ab?", "abba", ["ab", "a"]),
  .init("ab*?", "abb", ["a"]),
  .init("ab+?", "abb", ["ab"]),
  .init("ab??c", "abc", ["abc"]),
  .init("a{2}", "aaaaa", ["aa", "aa"]),
  .init("a{2,}", "a aa aaa", ["aa", "aaa"]),
  .init("a{2,3}", "aaaaaaa", ["aaa", "aaa"]),
  .init("a{2,3}?", "aaaa", ["aa", "aa"]),
  .init("a{,2}b", "aaab", ["aab"]),
  .init("a{0}b", "ab", ["b"]),
  .init("(?:ab){2}", "ababab", ["abab"]),
  .init("a*", "baac", ["", "aa", ""]),
  .init("(?:a*)*b", "aab", ["aab"]),
  .init("(?:a|b*)*c", "abbac", ["abbac"]),
  .init(#"<.+?>"#, "<a><b>", ["<a>", "<b>"]),
  .init(#"<.+>"#, "<a><b>", ["<a><b>"]),
  // Anchors and word edges.
  .init("^a", "a\na", ["a"]),
  .init("(?m)^a", "a\na\r\na\ra", ["a", "a", "a", "a"]),
  .init("a$", "a\na", ["a"]),
  .init("(?m)a$", "a\na\r\nab a", ["a", "a", "a"]),
  .init("(?m)^$", "a\r\n\r\nb\n", ["", ""]),
  .init(#"\Aa\z"#, "a", ["a"]),
  .init(#"(?m)\Aa"#, "a\na", ["a"]),
  .init(#"(?m)a\z"#, "a\na", ["a"]),
  .init(#"\bcat\b"#, "cat concat cat's", ["cat", "cat"]),
  .init(#"\bété\b"#, "été étés été", ["été", "été"]),
  .init(#"\Bat\b"#, "at cat", ["at"]),
  .init(#"\b"#, "ab c", ["", "", "", ""]),
  .init(#"\B"#, "ab", [""]),
  .init("“\\w+”", "say “hi”", ["“hi”"]),
  .init(#"\boutage\b"#, "“outage”", ["outage"]),
  // Flags.
  .init("(?i)straße", "STRAßE Straẞe", ["STRAßE", "Straẞe"]),
  .init("a(?i)b", "aB AB", ["aB"]),
  .init("(?i:a)b", "Ab AB", ["Ab"]),
  .init("(?i)a(?-i)b", "Ab AB", ["Ab"]),
  .init("(?i)[a-c]+", "xAbC", ["AbC"]),
  .init("(?i)[^a]+", "AbA", ["b"]),
  .init("(?i)k", "K\u{212A}k", ["K", "\u{212A}", "k"]),
  .init("(?i)σ", "ΣςΣσ", ["Σ", "ς", "Σ", "σ"]),
  .init("(?im-s:^a.)", "Ab\nAc", ["Ab", "Ac"]),
  .init("((?i)a)b", "Ab AB", ["Ab"]),
  .init(#"(?i)\p{Lu}"#, "a", ["a"]),
  // The kinds of rules that tickets are read with.
  .init(#"\b5\d\d\b"#, "503, 5030 and 500", ["503", "500"]),
  .init(
    #"(?i)\b(?:outage|is\s+down)\b"#, "It IS\n down: outages, Outage", ["IS\n down", "Outage"]),
  .init(#"\b\d{1,3}(?:\.\d{1,3}){3}\b"#, "at 10.0.0.1:80 and 1.2.3", ["10.0.0.1"]),
]

/// A keyword, a text, and the text of its matches in order.
let keywordSuite: [SyntaxCase] = [
  .init("outage", "Outage outages OUTAGE", ["Outage", "OUTAGE"]),
  .init("is down", "is  down is\n\tDOWN isdown is downed", ["is  down", "is\n\tDOWN"]),
  .init("  is   down ", "is down", ["is down"]),
  .init("c++", "C++ c+++ xc++", ["C++", "c++"]),
  .init(".net", "asp.net .NET", [".net", ".NET"]),
  .init("(a|b)*", "(A|B)* x", ["(A|B)*"]),
  .init("größe", "GRÖSSE Größe GRÖßE", ["Größe", "GRÖßE"]),
  .init("日本", "日本 日本語", ["日本"]),
  .init("état", "L'ÉTAT état", ["ÉTAT", "état"]),
  .init("can't", "can't CAN'T cant", ["can't", "CAN'T"]),
]
