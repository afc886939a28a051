import TriageTestSupport

/// Makes random patterns and texts over a small alphabet, so that they often meet.
struct RandomPatterns {
  /// Which constructs the patterns may use.
  struct Repertoire {
    var atoms = ["a", "b", "c", " ", "é", ".", "[ab]", "[^a]", #"\w"#, #"\s"#, #"\d"#]
    var assertions = [#"\b"#, #"\B"#, "^", "$", "(?m:^)", "(?m:$)", #"\A"#, #"\z"#]
    var repetitions = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}"]
    var flags = ["(?i:", "(?s:", "(?:", "("]
  }

  var generator: SeededGenerator
  var repertoire = Repertoire()

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A pattern of about this many atoms.
  mutating func pattern(size: Int) -> String {
    if size <= 1 { return atom() }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...3:
      let left = Int.random(in: 1..<size, using: &generator)
      return pattern(size: left) + pattern(size: size - left)
    case 4, 5:
      let left = Int.random(in: 1..<size, using: &generator)
      return pick(repertoire.flags) + pattern(size: left) + "|" + pattern(size: size - left) + ")"
    case 6, 7:
      return pick(repertoire.flags) + pattern(size: size - 1) + ")" + pick(repertoire.repetitions)
    case 8: return atom() + pick(repertoire.repetitions) + pattern(size: size - 1)
    default:
      return pick(repertoire.assertions) + pattern(size: size - 1)
    }
  }

  /// A text of up to this many pieces, now and then not valid UTF-8.
  mutating func text(size: Int, isValid: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...size, using: &generator) {
      if !isValid, Int.random(in: 0..<8, using: &generator) == 0 {
        bytes += pick([[0xFF], [0xC3], [0xE2, 0x82], [0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80]])
      } else {
        bytes += Array(pick(["a", "b", "c", "A", " ", "\n", "\r\n", "é", "É", "1", "€", "-"]).utf8)
      }
    }
    return bytes
  }

  /// A phrase of two or three scalars, now and then with a choice or an assertion in it.
  mutating func phrase() -> String {
    let scalars = (0..<Int.random(in: 2...3, using: &generator)).map { _ in
      pick(["a", "b", "c", "é", "[ab]", "(?:a|b c)", "1", "b?c"])
    }
    return pick(["", "", #"\b"#, "(?i)"]) + scalars.joined() + pick(["", "", #"\b"#])
  }

  /// One of some values.
  mutating func element<Value>(of values: [Value]) -> Value { pick(values) }

  private mutating func atom() -> String { pick(repertoire.atoms) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
}
