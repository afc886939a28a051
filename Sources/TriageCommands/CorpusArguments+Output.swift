internal import ByteStorage
internal import TriageKit

/// A folder that was named as a corpus.
struct CorpusFolder {
  /// The folder as it was named.
  var path: String
  /// Whether each of its folders stands for a label: then every file in them is a ticket.
  var hasLabels: Bool

  /// Whether a file at a path would be read with the folder.
  func reads(_ path: String) -> Bool {
    let cut = path.lastIndex(of: "/")
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    let parent = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let place = resolvedPath(parent), let folder = resolvedPath(self.path),
      (place + "/").hasPrefix(folder + "/")
    else { return false }
    if !hasLabels { return place == folder && CorpusFile.isFileOfRows(name) }
    let inside = place.dropFirst(folder.count).split(separator: "/") + [Substring(name)]
    return !inside.contains { $0.hasPrefix(".") }
  }
}

extension CorpusArguments {
  /// Refuses to write over what is read, or into a folder all of which is read.
  ///
  /// - Parameters:
  ///   - path: where the command is about to write.
  ///   - option: the option that names it.
  ///   - inputs: options that name other files that are read.
  ///   - arguments: what was typed.
  /// - Throws: ``UsageError`` for such a path.
  func checkOutput(
    _ path: String, of option: CommandOption, sparing inputs: [CommandOption],
    _ arguments: Arguments
  ) throws(UsageError) {
    func refuse(_ what: String) -> UsageError {
      UsageError("\(option.name) \(path) \(what); name another", command: arguments.command)
    }
    if let own = files.first(where: { isSameFile($0.path, path) }) {
      throw refuse("is a file of the corpus (\(own.path))")
    }
    for input in inputs {
      if let file = arguments.value(input), isSameFile(file, path) {
        throw refuse("is the file of \(input.name)")
      }
    }
    if let folder = folders.first(where: { $0.reads(path) }) {
      throw refuse("lies in the folder \(folder.path), whose files are the corpus")
    }
  }
}
