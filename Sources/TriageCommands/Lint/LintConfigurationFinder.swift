internal import ByteStorage
internal import TriageLint
#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Finds the `.triage.json` that holds for a file: in its folder, or the nearest one above.
struct LintConfigurationFinder {
  /// A configuration and the folder that its paths are relative to.
  struct Found: Sendable {
    var configuration = LintConfiguration()
    var folder = ""
  }

  static let fileName = ".triage.json"
  private var known: [String: Found] = [:]

  /// The configuration for a path; `-` stands for the current folder.
  ///
  /// - Throws: ``LintConfigurationError`` with every mistake of the file, `FileError` where it cannot be read.
  mutating func configuration(for path: String) throws -> Found {
    let start = path == "-" ? "." : Self.folder(of: path)
    guard let folder = Self.resolved(start) else { return Found() }
    if let found = known[folder] { return found }
    var place = folder
    var result = Found()
    while true {
      let candidate = (place == "/" ? "" : place) + "/" + Self.fileName
      if unsafe access(candidate, F_OK) == 0 {
        let bytes = Array(try StoredBytes(contentsOf: candidate).bytes)
        result = Found(
          configuration: try LintConfiguration(parsing: bytes, file: candidate), folder: place)
        break
      }
      if place == "/" { break }
      place = Self.folder(of: place)
    }
    known[folder] = result
    return result
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String? {
    guard let raw = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(raw) }
    return unsafe String(cString: raw)
  }
}
