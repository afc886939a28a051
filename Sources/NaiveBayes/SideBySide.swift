internal import Dispatch
internal import Synchronization

/// Runs computations that have nothing to do with each other on several threads.
///
/// Each has its own numbers and its own order of sums, so the number of threads changes nothing.
enum SideBySide {
  /// The results of `work(0)`, …, `work(count - 1)`, in this order; on one thread a processor, or no more than `threads`.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int?, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Slots<Result>(count)
    guard let threads, threads < count else {
      DispatchQueue.concurrentPerform(iterations: count) { results.set($0, work($0)) }
      return results.values
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        results.set(index, work(index))
      }
    }
    return results.values
  }

  /// The results of two computations, the second on a thread of its own unless `threads` is 1.
  static func both<First, Second: Sendable>(
    threads: Int?, _ first: () -> First, and second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    guard threads != 1 else { return (first(), second()) }
    let result = Slots<Second>(1)
    let group = DispatchGroup()
    // Not by `concurrentPerform`, within which another one gets fewer threads.
    DispatchQueue.global().async(group: group) {
      result.set(0, second())
    }
    let own = first()
    group.wait()
    return (own, result.values[0])
  }
}

/// A place for each result.
private final class Slots<Value: Sendable>: Sendable {
  private let slots: Mutex<[Value?]>

  init(_ count: Int) { slots = Mutex([Value?](repeating: nil, count: count)) }

  func set(_ index: Int, _ value: sending Value) { slots.withLock { $0[index] = value } }

  var values: [Value] { slots.withLock { $0.compactMap(\.self) } }
}
