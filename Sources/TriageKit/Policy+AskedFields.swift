package import TriageLint
package import TriagePolicies

extension Policy {
  /// The fields that the policy asks for, as the completeness check knows them.
  package var askedFields: [TicketField] {
    completeness.compactMap { TicketField(rawValue: $0.field.rawValue) }
  }
}
