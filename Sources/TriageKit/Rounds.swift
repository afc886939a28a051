internal import Dispatch
package import TriageTickets

/// Runs batches of records through workers, on several threads, and hands results on in input order.
///
/// Works in rounds: as many batches are read as there are workers, worked on at once, and consumed in order. So memory
/// is bounded by the workers' batches, whatever the length of the input. A round does not wait for more than a slow writer has sent.
///
/// - Parameters:
///   - reader: the input.
///   - workers: one a thread; each is used by one thread at a time.
///   - work: called with a worker and a batch, on any thread.
///   - consume: called with each result in input order, on the calling thread.
///   - readFailed: called with an error of the reader in its place in the order; the reading goes on behind it unless this throws.
///   - caughtUp: called where all that a pipe's other end has written so far was consumed.
/// - Throws: what `consume` and `readFailed` throw.
package func runRounds<Worker, Result>(
  _ reader: inout RecordReader, workers: [Worker],
  work: @escaping @Sendable (Worker, borrowing RecordBatch) -> Result,
  consume: (Result) throws -> Void,
  readFailed: (InputError) throws -> Void, caughtUp: () throws -> Void = {}
) throws {
  let slots = workers.map { Slot<Worker, Result>($0) }
  var isOver = false
  while !isOver {
    var filled = 0
    var failure: InputError?
    var hasCaughtUp = false
    while filled < slots.count, !isOver, !hasCaughtUp, failure == nil {
      do {
        if try reader.next(&slots[filled].batch) { filled += 1 } else { isOver = true }
        hasCaughtUp = reader.hasCaughtUp
      } catch {
        failure = error
      }
    }
    if filled == 1 {
      slots[0].run(work)
    } else if filled > 1 {
      let round = Round(slots: slots)
      DispatchQueue.concurrentPerform(iterations: filled) { round.slots[$0].run(work) }
    }
    for slot in slots.prefix(filled) {
      guard let result = slot.take() else { continue }
      try consume(result)
    }
    if let failure { try readFailed(failure) }
    if hasCaughtUp { try caughtUp() }
  }
}

/// The slots of a round, each of which only one thread touches.
private struct Round<Worker, Result>: @unchecked Sendable {
  let slots: [Slot<Worker, Result>]
}

/// A worker with the batch it works on; one thread at a time has it.
private final class Slot<Worker, Result> {
  let worker: Worker
  var batch = RecordBatch()
  private var result: Result?

  init(_ worker: Worker) { self.worker = worker }

  func run(_ work: (Worker, borrowing RecordBatch) -> Result) { result = work(worker, batch) }

  func take() -> Result? {
    defer { result = nil }
    return result
  }
}
