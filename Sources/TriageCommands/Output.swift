internal import ByteStorage
#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Standard output and standard error of a run.
///
/// Results are gathered and written in large pieces; nothing of a failed write is lost silently.
final class Output {
  /// Whether colour may be used on standard output.
  var usesColor = false
  private var buffer: [UInt8] = []

  /// The other end of standard output was closed: nobody reads on.
  struct Closed: Error {}

  /// Appends bytes.
  func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Appends text.
  func write(_ text: String) throws { try write(text.utf8) }

  /// Appends a line.
  func line(_ text: String = "") throws { try write(text + "\n") }

  /// Writes what was gathered.
  ///
  /// - Throws: ``Closed`` where nobody reads on, `FileError` for a full disk and the like.
  func flush() throws {
    var written = 0
    defer { buffer.removeAll(keepingCapacity: true) }
    while written < buffer.count {
      let count = unsafe buffer[written...].withUnsafeBytes {
        unsafe Self.writeToDescriptor(1, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw Closed() }
        throw FileError(path: "standard output", action: .write, code: errno)
      }
      written += count
    }
  }

  /// Writes a line to standard error.
  func complain(_ message: String) {
    let bytes = Array("triage: \(withoutLogCommands(inert(message)))\n".utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Self.writeToDescriptor(2, $0.baseAddress, $0.count) }
  }

  private static func writeToDescriptor(
    _ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    unsafe systemWrite(descriptor, start, count)
  }
}

@unsafe private func systemWrite(
  _ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, start, count)
}

/// Whether a standard stream is a terminal.
func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// The value of an environment variable.
func environment(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}

/// The number of cores that are running.
func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Seconds since 1970 now.
func currentTime() -> Int64 { Int64(time(nil)) }

/// Lets a write to a closed pipe, or past the largest size of a file, fail instead of ending the process.
func ignoreFailingWrites() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}

/// Text that cannot steer a terminal: control and format characters are written as `\u{1B}`.
///
/// Covers C0 and C1 controls, DEL, bidirectional marks and overrides, what has no width, and line separators; a tab becomes a
/// space.
func inert(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isSteering) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      result += " "
    } else if isSteering(scalar) {
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func isSteering(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}
