import Foundation

/// The recorded text of a golden file, to be compared with what the code gives now.
///
/// With `RECORD_GOLDEN=1` in the environment the new text is written instead and nil is returned, so that the
/// comparison fails once and the recording is reviewed in the diff.
///
/// - Parameters:
///   - path: The file, from the repository's root.
///   - text: What the code gives now.
/// - Returns: The recorded text; nil where there is none or it was just written.
/// - Throws: what the file system says against writing.
package func golden(_ path: String, recording text: String) throws -> String? {
  let file = URL(filePath: repositoryRoot + "/" + path)
  guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil else {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return nil
  }
  guard let data = FileManager.default.contents(atPath: file.path()) else { return nil }
  return String(decoding: data, as: UTF8.self)
}
