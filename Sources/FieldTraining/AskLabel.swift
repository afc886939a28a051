/// Whether the first reply to a ticket would ask for a field, as a reader sees it.
package enum AskLabel: Sendable {
  /// Work cannot begin without it.
  case must
  /// It would help, and may be asked along.
  case may
  /// It is there, or to ask for it would be pointless.
  case no
}
