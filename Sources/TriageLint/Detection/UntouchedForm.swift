internal import TriageFeatures
package import TriageTickets

/// Tells tickets that are nothing but a form as its tracker hands it out, or one with empty answers only.
///
/// In doubt a ticket is the reporter's own: what is taken for a form is not judged by its words.
package struct UntouchedForm {
  // Made for the first ticket that has a form's heading and no title to speak of, which most do not.
  private var reader: FormReader?
  private var units: [TextUnit] = []

  /// Creates it without any room taken.
  package init() {}

  /// Whether neither the title nor the body says anything.
  ///
  /// - Complexity: O(*n*) in the length of the text; of nearly all tickets only headings and the title are looked at.
  package mutating func isAll(of ticket: borrowing Ticket) -> Bool {
    let text = ticket.text.span
    guard Self.hasFormHeading(ticket), ticket.title.count <= TextUnit.longestTitle,
      VagueTitle.isVague(text, ticket.title)
    else { return false }
    units.removeAll(keepingCapacity: true)
    UnitSplitter.split(ticket, into: &units)
    let matter = FrontMatter.range(above: units, in: text)
    var form = reader ?? FormReader()
    reader = nil
    defer { reader = form }
    for unit in units {
      if matter.contains(unit.range.lowerBound), FrontMatter.isOfTracker(text, unit.range) {
        continue
      }
      if Self.says(unit, text, &form) { return false }
    }
    return true
  }

  private static func hasFormHeading(_ ticket: borrowing Ticket) -> Bool {
    let text = ticket.text.span
    for segment in ticket.segments where segment.kind == .heading {
      if FormHeading.isOfForm(text, segment.range) { return true }
    }
    return false
  }

  /// Whether a unit is more than a form's question, its hint or an empty answer.
  private static func says(_ unit: TextUnit, _ text: Span<UInt8>, _ form: inout FormReader) -> Bool
  {
    switch unit.kind {
    case .title, .signature, .comment: return false
    case .heading:
      // What somebody writes in bold or large may be all there is to say, unless it asks.
      return !FormHeading.isOfForm(text, unit.range)
        && form.field(ofHeading: text, unit.range) == nil
        && text[unit.range.upperBound - 1] != UInt8(ascii: "?")
    case .prose, .code, .quote:
      if form.isEmptyValue(text, unit.range) { return false }
      if let (_, value) = form.labelled(text, unit.range) {
        return !value.isEmpty && !form.isEmptyValue(text, value)
      }
      return true
    }
  }
}

extension TextUnit {
  /// Titles longer than this, in bytes, say something.
  fileprivate static let longestTitle = 200
}
