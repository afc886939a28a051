import TriageFeatures
import TriageTickets

extension FormReader {
  /// Headings and labels that ask for a field and have nothing under them, in order.
  ///
  /// Code, logs and dumps are content, whatever labels they hold.
  mutating func emptyFields(
    _ units: [TextUnit], in text: Span<UInt8>
  ) -> [(field: TicketField, range: Range<Int>)] {
    var empty: [(field: TicketField, range: Range<Int>)] = []
    var asking: (field: TicketField, range: Range<Int>)?
    for unit in units where unit.kind != .title && unit.kind != .signature {
      if unit.kind == .comment { continue }
      let label = labelled(text, unit.range)
      // Most units neither ask nor answer.
      if asking == nil, label == nil, unit.kind != .heading { continue }
      if isEmptyValue(text, unit.range) { continue }
      if unit.kind == .code || unit.kind == .quote {
        asking = nil
        continue
      }
      if isLogLine(text, unit.range) {
        asking = nil
        continue
      }
      if unit.kind == .heading || label?.value.isEmpty == true {
        if let asking { empty.append(asking) }
        asking = field(ofHeading: text, unit.range).map { ($0, unit.range) }
        continue
      }
      if let (field, value) = label, isEmptyValue(text, value) { empty.append((field, unit.range)) }
      asking = nil
    }
    if let asking { empty.append(asking) }
    return empty
  }

  /// Whether a line only looks like a label: an assignment, or the first line of a trace.
  private func isLogLine(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where text[index] == 0x3D { return true }
    return SecretValue.contains("most recent call", text, range)
  }
}
