/// What a fault's own words say of how to meet it, so that work can begin without steps.
///
/// A condition ("when", "if", "after"), an attempt, a deed, one that cannot be done ("cannot join a meeting"), a name or call in code, an address, the number of a document. Words of a wish
/// stand here too: they are seldom a fault's. Chosen on 160 errors about steps in public tickets that strict readers had judged: of those
/// without any of these in short tickets nine in ten were right, of the others one in two; what cannot be done was added on another draw of 33
/// (<doc:how-precise-the-rules-are>).
enum ActionWords {
  /// The regular expression.
  static let source =
    #"\b(?i:when(?:ever)?|while|if|after|upon|once|during|by [a-z]+ing|tr(?:y|ies|ied|ying) to|attempt(?:s|ed|ing)? to|should|would be|ability|features?|support for|needs?|needed|want(?:s|ed)?)\b"#
    + #"|\b(?i:(?:unable|not able|impossible|fail(?:s|ed|ing)?) to|can(?:not|['’]?t| not)|could(?: not|n['’]?t)) [a-z]"#
    + #"|^[^a-zA-Z]*(?i:open|click|press|send|go to|log in|sign in|select|choose|type|enter|run|start|create|navigate|call|dial|print|scan|upload|download|visit|put|set|add|drag|tap)\b"#
    + #"|`|https?://|\b[a-z]+[A-Z][a-z]|\b[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+\b|\w\.?\w+\(|\{|\b[a-zA-Z]+\.[a-zA-Z]+\.[a-zA-Z]+|\d{5}"#
}
