import TriageTickets

/// A ticket as the readers would make it from a text file.
func makeTicket(_ text: String, format: TicketFormat = .text) throws -> Ticket {
  var reader = try RecordReader(ByteSource(bytes: Array(text.utf8), name: "test"), format: format)
  var decoder = try reader.makeDecoder()
  var batch = RecordBatch()
  var ticket = Ticket()
  guard try reader.next(&batch) else { return ticket }
  try decoder.decode(batch[0], line: 1, into: &ticket)
  return ticket
}
