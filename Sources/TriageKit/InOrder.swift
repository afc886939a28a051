internal import Dispatch
internal import Synchronization
package import TriageTickets

/// Runs batches of records through workers, each on a thread of its own, and hands results on in input order.
///
/// While they work, the calling thread reads ahead and consumes what is done. A few batches are under way at most, so memory
/// is bounded whatever the length of the input. Nothing waits for more than a slow writer has sent.
///
/// - Parameters:
///   - reader: the input.
///   - workers: one a thread; each is used by one thread at a time.
///   - work: called with a worker and a batch, on any thread.
///   - consume: called with each result in input order, on the calling thread.
///   - readFailed: called with an error of the reader in its place in the order; the reading goes on behind it unless this throws.
///   - caughtUp: called where all that a pipe's other end has written so far was consumed.
/// - Throws: what `consume` and `readFailed` throw.
package func runInOrder<Worker, Result>(
  _ reader: inout RecordReader, workers: [Worker],
  work: @escaping @Sendable (Worker, borrowing RecordBatch) -> Result,
  consume: (Result) throws -> Void,
  readFailed: (InputError) throws -> Void, caughtUp: () throws -> Void = {}
) throws {
  let crew = Crew(workers, work)
  defer { crew.end() }
  // With two more than there are workers these find the next one ready.
  var free = (0..<(workers.count == 1 ? 1 : workers.count + 2)).map { _ in Job<Result>() }
  var underWay: [Job<Result>] = []
  var isOver = false
  while !isOver {
    var failure: InputError?
    var hasCaughtUp = false
    while let job = free.last, !isOver, !hasCaughtUp, failure == nil {
      do {
        if try reader.next(&job.batch) {
          underWay.append(free.removeLast())
          crew.take(job)
        } else {
          isOver = true
        }
        hasCaughtUp = reader.hasCaughtUp
      } catch {
        failure = error
      }
    }
    // The oldest makes room for the next; what is said in its place in the order waits for all before it.
    let isLast = isOver || hasCaughtUp || failure != nil
    while !underWay.isEmpty {
      let job = underWay.removeFirst()
      try consume(crew.result(of: job))
      free.append(job)
      if !isLast { break }
    }
    if let failure { try readFailed(failure) }
    if hasCaughtUp { try caughtUp() }
  }
}

/// A batch on its way; the thread that has it is the only one to touch it.
private final class Job<Result>: @unchecked Sendable {
  var batch = RecordBatch()
  var result: Result?
  let isDone = DispatchSemaphore(value: 0)
}

/// Workers, and the threads that they have from the second batch on.
private final class Crew<Worker, Result>: @unchecked Sendable {
  private let workers: [Worker]
  private let work: @Sendable (Worker, borrowing RecordBatch) -> Result
  /// The jobs that no worker has begun, in order.
  private let waiting = Mutex<[Job<Result>]>([])
  /// Counts `waiting` while there are threads, and once more for each at the end.
  private let ready = DispatchSemaphore(value: 0)
  private let threads = DispatchGroup()
  private var isAtWork = false

  init(_ workers: [Worker], _ work: @escaping @Sendable (Worker, borrowing RecordBatch) -> Result) {
    self.workers = workers
    self.work = work
  }

  /// Takes a job, to be worked on by whoever is free.
  func take(_ job: Job<Result>) {
    let count = waiting.withLock { jobs in
      jobs.append(job)
      return jobs.count
    }
    if isAtWork {
      ready.signal()
    } else if count > 1 {
      isAtWork = true
      for _ in 0..<count { ready.signal() }
      for index in workers.indices {
        DispatchQueue.global().async(group: threads) { self.serve(index) }
      }
    }
  }

  /// The result of a job, once it is there.
  ///
  /// One that has had no others beside it is worked on here: a single batch needs no threads.
  func result(of job: Job<Result>) -> Result {
    if isAtWork {
      job.isDone.wait()
    } else {
      waiting.withLock { $0.removeAll { $0 === job } }
      job.result = work(workers[0], job.batch)
    }
    defer { job.result = nil }
    guard let result = job.result else { preconditionFailure("a job that is done has a result") }
    return result
  }

  /// Ends the threads; jobs that none has begun are dropped.
  func end() {
    guard isAtWork else { return }
    waiting.withLock { $0.removeAll() }
    for _ in workers { ready.signal() }
    threads.wait()
  }

  /// Works until there is nothing left, with one worker on this thread.
  private func serve(_ index: Int) {
    while true {
      ready.wait()
      let next = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      guard let job = next else { return }
      job.result = work(workers[index], job.batch)
      job.isDone.signal()
    }
  }
}
