#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif
internal import ByteStorage
internal import TriageTickets

/// One file of a corpus, and the label of all its tickets where its folder names it.
package struct CorpusFile: Equatable, Sendable {
  /// Path, or `-` for standard input.
  package var path: String
  /// The name of the folder that stands for a label.
  package var label: String?

  /// Creates a file of a corpus.
  package init(path: String, label: String? = nil) {
    self.path = path
    self.label = label
  }

  /// The files behind what a user named: files as they are, a folder as one folder a label.
  ///
  /// A folder that holds files of rows (`.jsonl`, `.csv`, `.json`) stands for those files. Hidden files are passed over.
  ///
  /// - Throws: `InputError` for what does not exist, for a folder or a label without tickets, or files beside the folders of
  ///   labels.
  package static func files(of path: String) throws -> [CorpusFile] {
    guard path != "-" else { return [CorpusFile(path: path)] }
    guard isDirectory(path) else {
      try checkExistence(of: path)
      return [CorpusFile(path: path)]
    }
    let names = try contents(of: path)
    let rows = names.filter(isFileOfRows)
    if !rows.isEmpty {
      return try rows.map {
        let file = CorpusFile(path: path + "/" + $0)
        try checkExistence(of: file.path)
        return file
      }
    }
    var files: [CorpusFile] = []
    for label in names where isDirectory(path + "/" + label) {
      let tickets = try tickets(in: path + "/" + label)
      // What has no ticket is no level, though its folder says that it should be one.
      guard !tickets.isEmpty else {
        throw withoutTickets(path + "/" + label, "its tickets as files")
      }
      files += tickets.map { CorpusFile(path: $0, label: label) }
    }
    if !files.isEmpty, let stray = names.first(where: { !isDirectory(path + "/" + $0) }) {
      throw InputError(
        file: path + "/" + stray,
        kind: .unexpected(
          found: "a file beside the folders of labels",
          expected: "it in one of them, or a name that begins with a dot"))
    }
    guard !files.isEmpty else {
      throw withoutTickets(path, "a folder for each label, with its tickets as files")
    }
    return files
  }

  private static func withoutTickets(_ folder: String, _ expected: String) -> InputError {
    InputError(
      file: folder, kind: .unexpected(found: "a folder without tickets", expected: expected))
  }

  /// Whether a file of a folder is taken for one of rows, by its name.
  package static func isFileOfRows(_ name: String) -> Bool {
    !name.hasPrefix(".") && [".jsonl", ".csv", ".json"].contains { name.hasSuffix($0) }
  }

  /// All files of a folder and of those in it; links that lead back to one of `above` are passed over.
  private static func tickets(in folder: String, above: [String] = []) throws -> [String] {
    let place = resolvedPath(folder) ?? folder
    guard !above.contains(place) else { return [] }
    return try contents(of: folder).flatMap { name in
      let path = folder + "/" + name
      if isDirectory(path) { return try tickets(in: path, above: above + [place]) }
      try checkExistence(of: path)
      return [path]
    }
  }

  /// Refuses what leads to nothing: a mistyped name, a broken link.
  ///
  /// What exists is not opened: a pipe can be opened once.
  private static func checkExistence(of path: String) throws(InputError) {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    // Opening it says why.
    _ = try ByteSource(path: path)
  }

  private static func isDirectory(_ path: String) -> Bool {
    var flag = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &flag) && flag
  }

  private static func contents(of path: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw InputError(file: path, kind: .unreadable(reason: "the folder cannot be listed"))
    }
  }
}
