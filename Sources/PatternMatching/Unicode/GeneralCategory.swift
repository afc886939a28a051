/// The Unicode general category of a scalar, in the order of ``generalCategoryRuns``.
enum GeneralCategory {
  /// The short names, in the order of their indices.
  static let names = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
  ]

  /// The long names, in the order of their indices, in lower case and without underscores.
  static let longNames = [
    "uppercaseletter", "lowercaseletter", "titlecaseletter", "modifierletter", "otherletter",
    "nonspacingmark", "spacingmark", "enclosingmark", "decimalnumber", "letternumber",
    "othernumber", "connectorpunctuation", "dashpunctuation", "openpunctuation",
    "closepunctuation", "initialpunctuation", "finalpunctuation", "otherpunctuation",
    "mathsymbol", "currencysymbol", "modifiersymbol", "othersymbol", "spaceseparator",
    "lineseparator", "paragraphseparator", "control", "format", "surrogate", "privateuse",
    "unassigned",
  ]

  /// The names of groups of categories and the first letter that their short names share.
  static let groups = [
    "letter": "L", "mark": "M", "number": "N", "punctuation": "P", "symbol": "S", "separator": "Z",
    "other": "C",
  ]

  /// Returns the scalars whose category's index has its bit set in `mask`.
  static func scalars(mask: UInt32) -> ScalarSet {
    var runs: [ScalarSet.Run] = []
    for index in generalCategoryRuns.indices
    where mask & (1 << (generalCategoryRuns[index] & 0xFF)) != 0 {
      let next =
        index + 1 < generalCategoryRuns.count
        ? generalCategoryRuns[index + 1] >> 8 : ScalarSet.limit + 1
      runs.append(ScalarSet.Run(low: generalCategoryRuns[index] >> 8, high: next - 1))
    }
    return ScalarSet(runs)
  }

  /// Returns the mask of a category or group of categories by its name, or nil.
  ///
  /// Case, spaces, hyphens and underscores in the name do not matter.
  static func mask(named name: String) -> UInt32? {
    let plain = String(name.lowercased().filter { $0 != "_" && $0 != " " && $0 != "-" })
    let initial = plain.count == 1 ? plain.uppercased() : groups[plain] ?? " "
    var mask: UInt32 = 0
    for index in names.indices {
      let short = names[index]
      if short.lowercased() == plain || longNames[index] == plain || short.prefix(1) == initial {
        mask |= 1 << UInt32(index)
      }
    }
    if plain == "lc" || plain == "casedletter" { mask = 0b111 }
    return mask == 0 ? nil : mask
  }
}
