/// Words of one unit that say what a ticket is: a report of a fault, or something else.
///
/// A ``KindReader`` weighs them by where they stand. Classes are ASCII, so that the automaton stays small.
enum KindSign: Int, CaseIterable {
  /// Something fails: a word that hardly means anything else.
  case failure
  /// Something may be wrong: a word that also has harmless uses.
  case trouble
  /// A line of an error log or of a stack trace.
  case trace
  /// A form or a title that asks for a feature.
  case featureForm
  /// Somebody wishes for something.
  case wish
  /// Somebody asks for a service: an account, an access, a password, an installation.
  case service
  /// A title that begins as a task does.
  case task
  /// A question.
  case asking
  /// A title that asks how something is done.
  case howTo
  /// A pull request, or a note to other developers.
  case change
  /// A scheduler or monitoring system speaks.
  case alert
  /// A record of a call, or a message that asks nothing.
  case record
  /// A sentence that supposes, aims or plays.
  case supposing
  /// A line of a form's own.
  case form
  /// Somebody asks for a deed, whatever the reason.
  case plea
  /// Something is said not to be wrong.
  case denial
  /// A form's heading that asks for a question.
  case questionForm
  /// A form's heading that asks for a fault.
  case bugForm
  /// A sentence that begins as a question does.
  case opening
  /// Something fails by a verb, or on an occasion, and is not only named: "cannot", not "failed logins".
  case failingVerb
  /// A title that begins as a task does and tells of something that is done: "New release crashes".
  case statement

  /// The regular expression of the sign.
  var source: String {
    let pattern =
      switch self {
      case .failure: FaultWords.failure
      case .trouble: FaultWords.trouble
      case .trace: FaultWords.trace
      case .featureForm: RequestWords.featureForm
      case .wish: RequestWords.wish
      case .service: RequestWords.service
      case .task: RequestWords.task
      case .asking: RequestWords.asking
      case .howTo: RequestWords.howTo
      case .change: RequestWords.change
      case .alert: RecordWords.alert
      case .record: RecordWords.record
      case .supposing: RecordWords.supposing
      case .form: RecordWords.form
      case .plea: RequestWords.plea
      case .denial: FaultWords.denial
      case .questionForm: RequestWords.questionForm
      case .bugForm: FaultWords.bugForm
      case .opening: RequestWords.opening
      case .failingVerb: FaultWords.failingVerb
      case .statement: RequestWords.statement
      }
    return "(?i)" + pattern
  }
}
