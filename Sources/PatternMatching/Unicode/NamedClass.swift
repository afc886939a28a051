/// The character classes with names: `\d`, `\w`, `\s`, `[:alpha:]` and `\p{…}`.
enum NamedClass {
  /// `\d`: decimal digits of every script.
  static let digit = GeneralCategory.scalars(mask: 1 << 8)

  /// `\w`: letters, marks, digits, letter numbers, connectors such as `_`, and joiners.
  static let word: ScalarSet = {
    var set = GeneralCategory.scalars(mask: 0b1111_1111_1111 & ~(1 << 10))
    // Other_Alphabetic symbols (circled and squared letters) and Join_Control.
    set.formUnion(
      ScalarSet([
        .init(low: 0x24B6, high: 0x24E9), .init(low: 0x1F130, high: 0x1F149),
        .init(low: 0x1F150, high: 0x1F169), .init(low: 0x1F170, high: 0x1F189),
        .init(low: 0x200C, high: 0x200D),
      ]))
    return set
  }()

  /// `\s`: Unicode white space.
  static let space = ScalarSet([
    .init(low: 0x09, high: 0x0D), .init(low: 0x20, high: 0x20), .init(low: 0x85, high: 0x85),
    .init(low: 0xA0, high: 0xA0), .init(low: 0x1680, high: 0x1680),
    .init(low: 0x2000, high: 0x200A), .init(low: 0x2028, high: 0x2029),
    .init(low: 0x202F, high: 0x202F), .init(low: 0x205F, high: 0x205F),
    .init(low: 0x3000, high: 0x3000),
  ])

  /// `\h`: white space within a line.
  static let horizontalSpace: ScalarSet = {
    var set = GeneralCategory.scalars(mask: 1 << 22)
    set.formUnion(ScalarSet(0x09))
    return set
  }()

  /// What ends a line: line feed and carriage return.
  static let lineTerminator = ScalarSet(scalarsOf: "\n\r")

  /// `\D`.
  static let notDigit = digit.inverted
  /// `\W`.
  static let notWord = word.inverted
  /// `\S`.
  static let notSpace = space.inverted
  /// What a dot matches outside the mode in which it matches everything.
  static let notLineTerminator = lineTerminator.inverted

  /// Returns the class of `[:name:]`, all of them ASCII; nil where the name is not known.
  static func posix(_ name: String) -> ScalarSet? {
    switch name {
    case "alpha": ScalarSet([.init(low: 0x41, high: 0x5A), .init(low: 0x61, high: 0x7A)])
    case "digit": ScalarSet(0x30...0x39)
    case "alnum":
      ScalarSet([
        .init(low: 0x30, high: 0x39), .init(low: 0x41, high: 0x5A), .init(low: 0x61, high: 0x7A),
      ])
    case "upper": ScalarSet(0x41...0x5A)
    case "lower": ScalarSet(0x61...0x7A)
    case "space": ScalarSet(scalarsOf: " \t\n\r\u{0B}\u{0C}")
    case "blank": ScalarSet(scalarsOf: " \t")
    case "punct":
      ScalarSet([
        .init(low: 0x21, high: 0x2F), .init(low: 0x3A, high: 0x40), .init(low: 0x5B, high: 0x60),
        .init(low: 0x7B, high: 0x7E),
      ])
    case "cntrl": ScalarSet([.init(low: 0, high: 0x1F), .init(low: 0x7F, high: 0x7F)])
    case "print": ScalarSet(0x20...0x7E)
    case "graph": ScalarSet(0x21...0x7E)
    case "xdigit":
      ScalarSet([
        .init(low: 0x30, high: 0x39), .init(low: 0x41, high: 0x46), .init(low: 0x61, high: 0x66),
      ])
    case "word":
      ScalarSet([
        .init(low: 0x30, high: 0x39), .init(low: 0x41, high: 0x5A), .init(low: 0x5F, high: 0x5F),
        .init(low: 0x61, high: 0x7A),
      ])
    case "ascii": ScalarSet(0...0x7F)
    default: nil
    }
  }

  /// Returns the class of `\p{name}`; nil where the name is not known.
  static func property(_ name: String) -> ScalarSet? {
    var value = name
    for prefix in ["gc=", "General_Category="] where value.hasPrefix(prefix) {
      value.removeFirst(prefix.count)
    }
    if let mask = GeneralCategory.mask(named: value) { return GeneralCategory.scalars(mask: mask) }
    return switch value.lowercased() {
    case "any": .all
    case "ascii": ScalarSet(0...0x7F)
    case "assigned": GeneralCategory.scalars(mask: 1 << 29).inverted
    case "white_space", "whitespace", "space": space
    case "word": word
    default: nil
    }
  }
}
