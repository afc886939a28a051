internal import Dispatch
internal import Synchronization

/// Runs computations that have nothing to do with each other on all processors.
///
/// Each has its own numbers and its own order of sums, so the number of threads changes nothing.
enum SideBySide {
  /// The results of `work(0)`, …, `work(count - 1)`, in this order.
  static func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Slots<Result>(count)
    DispatchQueue.concurrentPerform(iterations: count) { results.set($0, work($0)) }
    return results.values
  }
}

/// A place for each result.
private final class Slots<Value: Sendable>: Sendable {
  private let slots: Mutex<[Value?]>

  init(_ count: Int) { slots = Mutex([Value?](repeating: nil, count: count)) }

  func set(_ index: Int, _ value: sending Value) { slots.withLock { $0[index] = value } }

  var values: [Value] { slots.withLock { $0.compactMap(\.self) } }
}
