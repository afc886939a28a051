internal import PatternMatching
internal import Synchronization

/// A pattern set that is loaded or compiled when it is first asked for, once for all threads.
///
/// A run that scans for the rules as part of a larger set never needs the rules' own.
final class SharedPatternSet: Sendable {
  private let known: Mutex<PatternSet?>
  private let make: @Sendable () -> PatternSet

  /// Holds a set that there is.
  init(_ known: PatternSet) {
    self.known = Mutex(known)
    make = { known }
  }

  /// Holds a set to be made.
  init(_ make: @escaping @Sendable () -> PatternSet) {
    known = Mutex(nil)
    self.make = make
  }

  /// The set.
  var value: PatternSet {
    known.withLock { set in
      if let set { return set }
      let made = make()
      set = made
      return made
    }
  }
}
