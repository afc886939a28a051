import Synchronization
import Testing
import TriageKit
import TriageTestSupport
import TriageTickets

@Suite struct InOrderTests {
  /// A thread's worker: how many batches it has worked on.
  private final class Worker: Sendable {
    let batches = Atomic(0)
  }

  private struct Enough: Error {}

  /// Rows of one byte to some hundred, in batches of a few.
  private static func reader(seed: UInt64, rows: Int) throws -> RecordReader {
    var generator = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    for _ in 0..<rows {
      let title = String(repeating: "a", count: Int.random(in: 1...300, using: &generator))
      text += Array("{\"title\": \"\(title)\"}\n".utf8)
    }
    return try RecordReader(
      ByteSource(bytes: text, name: "rows.jsonl"), format: .jsonl, batchBytes: 512)
  }

  /// Lines of the records, as one worker a thread hands them on.
  private static func lines(
    _ reader: consuming RecordReader, workers: [Worker], most: Int = .max
  ) throws -> [Int] {
    var lines: [Int] = []
    var reader = reader
    try runInOrder(&reader, workers: workers) { worker, batch -> [Int] in
      worker.batches.add(1, ordering: .relaxed)
      // Later batches are often done before earlier ones.
      var sum = 0
      for step in 0..<(batch.records[0].line * 7919 % 20000) { sum &+= step }
      return batch.records.map(\.line) + (sum == 1 ? [0] : [])
    } consume: { found in
      if lines.count + found.count > most { throw Enough() }
      lines += found
    } readFailed: { error in
      throw error
    }
    return lines
  }

  @Test(arguments: [1, 2, 5, 16])
  func `results come in the order of the input`(threads: Int) throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let workers = (0..<threads).map { _ in Worker() }
      let lines = try Self.lines(Self.reader(seed: seed, rows: 400), workers: workers)
      #expect(lines == Array(1...400), "seed \(seed)")
      #expect(workers.contains { $0.batches.load(ordering: .relaxed) > 0 })
    }
  }

  @Test(arguments: [1, 4])
  func `who consumes may end it, and no thread goes on`(threads: Int) throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let workers = (0..<threads).map { _ in Worker() }
      #expect(throws: Enough.self) {
        try Self.lines(Self.reader(seed: seed, rows: 2000), workers: workers, most: 100)
      }
      let batches = workers.map { $0.batches.load(ordering: .relaxed) }
      // What was under way was ended, what was not begun was dropped.
      #expect(batches.reduce(0, +) < 200, "seed \(seed)")
      #expect(batches == workers.map { $0.batches.load(ordering: .relaxed) })
    }
  }

  @Test func `a single batch is worked on by the first worker`() throws {
    let workers = (0..<4).map { _ in Worker() }
    let lines = try Self.lines(Self.reader(seed: 1, rows: 1), workers: workers)
    #expect(lines == [1])
    #expect(workers.map { $0.batches.load(ordering: .relaxed) } == [1, 0, 0, 0])
  }
}
