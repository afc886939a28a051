/// The characters without a width, which a reader does not see and a program that looks for words stumbles over.
enum UnseenCharacter {
  /// How many bytes such a character takes that begins at an offset; 0 where none does.
  ///
  /// They are the soft hyphen, U+200B to U+200D, U+2060 and U+FEFF.
  static func length(at offset: Int, in text: Span<UInt8>) -> Int {
    func next(_ step: Int) -> UInt8 { offset + step < text.count ? text[offset + step] : 0 }
    switch text[offset] {
    case 0xC2: return next(1) == 0xAD ? 2 : 0
    case 0xE2 where next(1) == 0x80: return next(2) >= 0x8B && next(2) <= 0x8D ? 3 : 0
    case 0xE2 where next(1) == 0x81: return next(2) == 0xA0 ? 3 : 0
    case 0xEF: return next(1) == 0xBB && next(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
