/// The namespaces of a ticket's features, in the order of their buckets, and how many buckets each has.
///
/// Changing anything that changes a feature's key or meaning changes `version`: models of another version are refused.
package enum FeatureLayout {
  /// Raised whenever the same ticket would give other features.
  package static let version = "6"

  /// What a feature is.
  package enum Namespace: Int, CaseIterable, Sendable {
    /// Words of the title.
    case title
    /// Words of title and prose, those in the scope of a negation marked.
    case word
    /// First letters of longer words: a stem without a dictionary.
    case stem
    /// Two neighbouring words of a sentence.
    case pair
    /// Words of code, logs and quoted text.
    case aside
    /// Keyword and pattern rules that matched.
    case rule
    /// Two rules that matched in one sentence.
    case together
    /// Classes of words of title and prose, and quantities.
    case meaning
    /// Two of them within a few words of a sentence, in order.
    case meanings
    /// Length, shouting, questions, what the ticket is made of.
    case shape
  }

  /// Name and bits of each namespace.
  package static let namespaces: [(name: String, bits: Int)] = [
    ("title", 18), ("word", 18), ("stem", 17), ("pair", 21), ("aside", 18), ("rule", 12),
    ("together", 14), ("class", 10), ("classes", 17), ("shape", 10),
  ]
}
