internal import ByteStorage
internal import TriageLint

/// Finds the `.triage.json` that holds for a file: in its folder, or the nearest one above.
struct LintConfigurationFinder {
  /// A configuration and the folder that its paths are relative to.
  struct Found: Sendable {
    var configuration = LintConfiguration()
    var folder = ""
    var file = ""
  }

  static let fileName = ".triage.json"
  private var known: [String: Found] = [:]

  /// The configuration for a path; `-` stands for the current folder.
  ///
  /// - Throws: ``LintConfigurationError`` with every mistake of the file, `FileError` where it cannot be read.
  mutating func configuration(for path: String) throws -> Found {
    let start = path == "-" ? "." : LintPath.folder(of: path)
    guard let folder = LintPath.resolved(start) else { return Found() }
    if let found = known[folder] { return found }
    var place = folder
    var result = Found()
    while true {
      let candidate = (place == "/" ? "" : place) + "/" + Self.fileName
      if LintPath.exists(candidate) {
        let bytes = Array(try StoredBytes(contentsOf: candidate).bytes)
        result = Found(
          configuration: try LintConfiguration(parsing: bytes, file: candidate), folder: place,
          file: candidate)
        break
      }
      if place == "/" { break }
      place = LintPath.folder(of: place)
    }
    known[folder] = result
    return result
  }
}
