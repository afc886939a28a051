import TriageFeatures

/// Tells letters that a machine drew from those of words and names, also of names written as `oneWordAfterAnother`.
///
/// Of all pairs of letters, half make up 97.5 of 100 in words; a drawn pair is one of the other half as often as not.
enum RareLetters {
  /// For each first letter a bit for each second one that is common behind it; counted over the words of tickets.
  private static let common: [26 of UInt32] = [
    0x17E_BD6F, 0x116_4B55, 0x03E_CDB5, 0x116_6D3B, 0x1FF_F9FF, 0x11A_4931, 0x016_E9F1, 0x01A_4111,
    0x2BE_FC7F, 0x014_4011, 0x004_2111, 0x13C_C939, 0x114_D913, 0x13C_FD7D, 0x0FE_FF7F, 0x11E_E99D,
    0x010_0000, 0x13E_FD7D, 0x17E_EDBD, 0x15E_D9B5, 0x00E_B95F, 0x004_4111, 0x006_6191, 0x008_8115,
    0x00C_E910, 0x000_0011,
  ]

  /// Whether at least a quarter of the pairs are rare.
  ///
  /// - Complexity: O(*n*), *n* bytes in the range.
  static func areDrawn(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var pairs = 0
    var rare = 0
    for index in range.dropLast() where text[index].isLetter && text[index + 1].isLetter {
      // Where a name goes on with a capital, two words meet.
      if text[index] >= 0x61, text[index + 1] < 0x61 { continue }
      pairs += 1
      let second = UInt32(text[index + 1].lowered - 0x61)
      if common[Int(text[index].lowered - 0x61)] >> second & 1 == 0 { rare += 1 }
    }
    return rare >= 3 && rare * 4 >= pairs
  }
}
