import TriageFeatures
import TriageTickets

/// Tells whether a ticket is written in a script of which the clues know little, by its letters alone.
///
/// Signs, emoji, typographic quotes and lines of boxes belong to no script.
enum OtherScript {
  /// Returns whether at least a third of the letters of some ranges, which the reporter wrote, are of another script than Latin.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func prevails(in ticket: borrowing Ticket, _ ranges: [Range<Int>]) -> Bool {
    var (latin, other) = (0, 0)
    for range in ranges {
      var index = range.lowerBound
      while index < range.upperBound {
        let lead = ticket.text[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        if length == 1 {
          if lead.isLetter { latin += 1 }
        } else if index + length <= range.upperBound {
          var value = UInt32(lead) & (0x7F >> UInt32(length))
          for byte in ticket.text[index + 1..<index + length] {
            value = value << 6 | UInt32(byte & 0x3F)
          }
          if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic {
            if isLatin(value) { latin += 1 } else { other += weight(of: value) }
          }
        }
        index += length
      }
    }
    return other * 2 >= latin && other > 0
  }

  /// Whether a letter is of the Latin script, or one of its letters in another dress: wide, bold or in a circle.
  private static func isLatin(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x370, 0x1D00..<0x1DC0, 0x1E00..<0x1F00, 0x2070..<0x2C00, 0x2C60..<0x2C80,
      0xA720..<0xA800, 0xAB30..<0xAB70, 0xFB00..<0xFB07, 0xFF21..<0xFF5B, 0x1D400..<0x1D800,
      0x1F000..<0x1FC00:
      true
    default: false
    }
  }

  /// A sign of Chinese, Japanese or Korean says as much as three letters.
  private static func weight(of value: UInt32) -> Int { value >= 0x2E80 ? 3 : 1 }
}
