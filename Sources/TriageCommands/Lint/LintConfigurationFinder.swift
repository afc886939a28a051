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
    let folders = LintPath.folders(from: path)
    guard let own = folders.first else { return Found() }
    if let found = known[own] { return found }
    var result = Found()
    for folder in folders {
      let file = LintPath.file(Self.fileName, in: folder)
      guard LintPath.exists(file) else { continue }
      let bytes = Array(try StoredBytes(contentsOf: file).bytes)
      result = Found(
        configuration: try LintConfiguration(parsing: bytes, file: file), folder: folder, file: file
      )
      break
    }
    known[own] = result
    return result
  }
}
