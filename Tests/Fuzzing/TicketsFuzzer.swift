// A libFuzzer target for everything that is done with a ticket's bytes. `.ci/fuzz tickets SECONDS` compiles and runs it,
// with the address sanitizer, from the seeds in Tests/TriageCommandsTests/Fixtures/tickets; what it found worth keeping
// goes back there and is replayed by the tests.

// Classifiers stay warm from input to input, as in a run over many tickets. libFuzzer calls from one thread only.
nonisolated(unsafe) private var fuzzCase: TicketFuzzCase = {
  do { return try TicketFuzzCase() } catch { fatalError("\(error)") }
}()

/// Checks one input: a byte that says how to read, then a file of tickets.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTickets(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  fuzzCase.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
