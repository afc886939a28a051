package import NaiveBayes
package import TriageFeatures

/// Where the features of tickets meet the classifier that knows only keys.
package enum TicketFeatures {
  /// The layout of all features of tickets.
  package static let space = FeatureSpace(
    FeatureLayout.namespaces.map { FeatureNamespace($0.name, bits: $0.bits) })

  /// The keys of words of title and prose.
  package static let wordKeys: Range<Int> = {
    let word = FeatureLayout.Namespace.word.rawValue
    return space.bounds[word]..<space.bounds[word + 1]
  }()

  /// How models of tickets are trained.
  package static let options: TrainingOptions = {
    var options = TrainingOptions()
    options.vocabulary = FeatureLayout.Namespace.word.rawValue
    return options
  }()

  /// Names of what models store with them.
  package enum Attribute {
    /// The text of the rules file.
    package static let rules = "rules"
    /// The version of the features, ``FeatureLayout/version``.
    package static let features = "features"
    /// The field that held the label.
    package static let label = "label"
  }

  /// An extractor whose keys fit ``space``.
  package static func extractor(rules: FeatureRules, sharing: Int = 1) -> FeatureExtractor {
    FeatureExtractor(
      rules: rules, bounds: space.bounds, scan: TicketScan([rules.patterns], sharing: sharing))
  }

  /// An extractor whose keys fit ``space``, of a scan that has the patterns of the completeness check as well.
  package static func extractor(
    rules: FeatureRules, patterns: ScanPatterns, sharing: Int
  ) -> FeatureExtractor {
    FeatureExtractor(
      rules: rules, bounds: space.bounds, scan: patterns.makeScan(sharing: sharing),
      part: patterns.rules)
  }
}
