package import TriagePolicies
internal import TriageTickets

extension Timestamp {
  /// Reads a time as people and programs write it: ISO 8601, or what the date of a mail may be, such as
  /// `2026-11-20 20:00:00 UTC` or `Fri, 20 Nov 2026 21:00 +0100`.
  ///
  /// - Throws: what is wrong with it as ISO 8601, the form to choose.
  package init(written text: String) throws(TimestampError) {
    do {
      try self.init(parsing: text)
    } catch {
      guard let date = MailDate.iso8601(text), let time = try? Timestamp(parsing: date) else {
        throw error
      }
      self = time
    }
  }
}
