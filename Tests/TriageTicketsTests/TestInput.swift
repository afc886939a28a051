@testable import TriageTickets

/// What reading a whole input gives: tickets and errors in the order of the input.
struct ReadResult {
  var tickets: [Ticket] = []
  var errors: [InputError] = []
}

/// Reads all tickets of `bytes`, going on after each error as `--skip-invalid` does.
func readAll(
  _ bytes: [UInt8], _ format: TicketFormat, name: String = "input",
  fields: FieldNames = FieldNames(), limit: Int = RecordReader.ticketLimit,
  batchBytes: Int = 256 << 10
) -> ReadResult {
  var result = ReadResult()
  do throws(InputError) {
    var reader = try RecordReader(
      ByteSource(bytes: bytes, name: name), format: format, limit: limit, batchBytes: batchBytes)
    var decoder = try reader.makeDecoder(fields: fields)
    var batch = RecordBatch()
    var ticket = Ticket()
    var isOver = false
    while !isOver {
      do throws(InputError) {
        isOver = try !reader.next(&batch)
      } catch {
        result.errors.append(error)
        continue
      }
      for index in 0..<batch.count {
        do throws(InputError) {
          try decoder.decode(batch[index], line: batch.records[index].line, into: &ticket)
          result.tickets.append(ticket)
        } catch {
          result.errors.append(error)
        }
      }
    }
  } catch {
    result.errors.append(error)
  }
  return result
}

func readAll(
  _ text: String, _ format: TicketFormat, name: String = "input",
  fields: FieldNames = FieldNames(), limit: Int = RecordReader.ticketLimit,
  batchBytes: Int = 256 << 10
) -> ReadResult {
  readAll(
    Array(text.utf8), format, name: name, fields: fields, limit: limit, batchBytes: batchBytes)
}

/// The only ticket of an input; nil where there is an error or another number of tickets.
func readOne(_ text: String, _ format: TicketFormat) -> Ticket? {
  let result = readAll(text, format)
  return result.errors.isEmpty && result.tickets.count == 1 ? result.tickets.first : nil
}

extension Ticket {
  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
  /// The title as a string.
  var titleText: String { string(title) }
  /// The body as a string.
  var bodyText: String { string(body) }
  /// The segments as pairs of kind and text.
  var pieces: [String] { segments.map { "\($0.kind): \(string($0.range))" } }
}

/// The segments of a body with their kinds, as the block scanner parts it.
func pieces(_ body: String, title: String = "") -> [String] {
  var ticket = Ticket()
  if !title.isEmpty {
    ticket.text = Array(title.utf8) + [0x0A]
    ticket.title = 0..<title.utf8.count
  }
  let start = ticket.text.count
  ticket.text += Array(body.utf8)
  ticket.body = start..<ticket.text.count
  var scanner = BlockScanner()
  scanner.scan(&ticket)
  return ticket.pieces
}
