#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// A file that could not be opened, read or written.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was tried.
  public enum Action: String, Sendable {
    case open, read, write
  }

  /// The file.
  public var path: String
  /// What was tried.
  public var action: Action
  /// The system's error number.
  public var code: Int32

  /// Creates an error.
  public init(path: String, action: Action, code: Int32) {
    self.path = path
    self.action = action
    self.code = code
  }

  /// One line without the program's name: `PATH: cannot open: No such file or directory`.
  public var description: String {
    "\(path): cannot \(action.rawValue): \(unsafe String(cString: strerror(code)))"
  }
}
