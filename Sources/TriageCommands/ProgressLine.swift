#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// A line on standard error that says how far a long run is; silent where that is no terminal.
final class ProgressLine {
  private let isShown: Bool
  // A run of less than a second shows none.
  private var last = currentTime()
  private var isDirty = false

  /// - Parameter writesOutput: whether the run writes to standard output: where that is a terminal too, its lines say how far
  ///   it is.
  init(besideOutput writesOutput: Bool = false) {
    isShown =
      isTerminal(2) && environment("TERM") != "dumb" && !(writesOutput && isTerminal(1))
  }

  /// Shows a text, at most once a second.
  func show(_ text: String) {
    guard isShown, currentTime() != last else { return }
    last = currentTime()
    isDirty = true
    print("\r\(text)\u{1B}[K")
  }

  /// Clears the line.
  func end() {
    if isDirty { print("\r\u{1B}[K") }
  }

  private func print(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Self.put($0) }
  }

  @unsafe private static func put(_ bytes: UnsafeRawBufferPointer) -> Int {
    unsafe write(2, bytes.baseAddress, bytes.count)
  }
}
