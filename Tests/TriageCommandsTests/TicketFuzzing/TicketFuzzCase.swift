@testable import TriageCommands
import TriageKit
import TriageTickets

/// Inputs of the fuzzer, and of the test that replays what it kept: a file of tickets, read, classified and linted.
///
/// The first byte says how the rest is read: its lowest three bits choose the format (from `0`, in the order of
/// ``formats``), the next one a small limit of a ticket's length, the others the size of the small reads. So a file that
/// begins with a digit is one that people can write: `0` to `6`.
struct TicketFuzzCase {
  static let formats: [TicketFormat] = [
    .text, .markdown, .email, .json, .jsonl, .csv, .auto, .auto,
  ]

  private var assessments: AssessmentChecks
  private var lint: LintChecks

  init() throws {
    assessments = try AssessmentChecks()
    lint = LintChecks()
  }

  /// Ends the process where tickets are not what they should be, or what is said of one is not.
  mutating func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let format = Self.formats[Int(first & 7)]
    let limit = first & 8 == 0 ? RecordReader.ticketLimit : 200
    let file = Array(bytes.dropFirst())
    let whole = read(file, format, limit: limit, batchBytes: 1 << 16)
    let pieces = read(file, format, limit: limit, batchBytes: 1 + Int(first >> 4) * 3)
    let inputFormat = whole.format
    require(whole.format == pieces.format, "\(whole.format), \(pieces.format) in small reads")
    require(
      whole.outcomes.count == pieces.outcomes.count,
      "\(whole.outcomes.count) outcomes, \(pieces.outcomes.count) in small reads")
    for (whole, pieces) in zip(whole.outcomes, pieces.outcomes) {
      require(whole == pieces, "read at once: \(whole)\nin small reads: \(pieces)")
      guard case .ticket(let ticket, let line) = whole else { continue }
      // The parts of a mail may have several character sets, so that nobody can say what a column of it is.
      checkTicket(ticket, knowsColumns: inputFormat != .email)
      let hiddenRanges = assessments.check(ticket)
      lint.check(ticket, line: line, hiddenRanges: hiddenRanges) { assessments.judge($0) }
    }
  }

  /// The format that an input was taken for, and what came of each record, in order.
  private func read(
    _ file: [UInt8], _ format: TicketFormat, limit: Int, batchBytes: Int
  ) -> (format: TicketFormat, outcomes: [RecordOutcome]) {
    var format = format
    var outcomes: [RecordOutcome] = []
    do throws(InputError) {
      var reader = try RecordReader(
        ByteSource(bytes: file, name: "<stdin>"), format: format, limit: limit,
        batchBytes: batchBytes)
      format = reader.layout.format
      var decoder = try reader.makeDecoder()
      var batch = RecordBatch()
      var ticket = Ticket()
      while true {
        do throws(InputError) {
          guard try reader.next(&batch) else { break }
        } catch {
          outcomes.append(.error(error))
          // A record takes a byte at least, so nothing but a reader that stands still has more.
          require(outcomes.count <= 2 * file.count + 2, "the reader does not go on")
          continue
        }
        for index in 0..<batch.count {
          let line = batch.records[index].line
          do throws(InputError) {
            try decoder.decode(batch[index], line: line, into: &ticket)
            outcomes.append(.ticket(ticket, line: line))
          } catch {
            outcomes.append(.error(error))
          }
        }
      }
    } catch {
      outcomes.append(.error(error))
    }
    for case .error(let error) in outcomes {
      require(!error.description.isEmpty && error.line ?? 1 >= 1, "an error without a place")
    }
    return (format, outcomes)
  }
}

/// What came of a record.
private enum RecordOutcome: Equatable {
  case ticket(Ticket, line: Int)
  case error(InputError)

  static func == (left: RecordOutcome, right: RecordOutcome) -> Bool {
    switch (left, right) {
    case (.ticket(let a, let line), .ticket(let b, let other)):
      line == other && a.id == b.id && a.received == b.received && a.plan == b.plan
        && a.isReceivedGuessed == b.isReceivedGuessed
        && a.extras == b.extras && a.attachments == b.attachments && a.text == b.text
        && a.title == b.title && a.body == b.body && a.segments == b.segments
        && a.anchors == b.anchors
    case (.error(let a), .error(let b)): a == b
    default: false
    }
  }
}

/// Ends the process with words where something does not hold, in optimised programs too: `precondition` would be mute.
func require(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fatalError(message()) }
}
