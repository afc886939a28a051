internal import ByteStorage
internal import TriageLint

/// A baseline and the file it is kept in, by whose folder it names tickets' files.
struct BaselineFile {
  let path: String
  private var baseline: LintBaseline
  private let folder: String
  private var names: [String: String] = [:]
  private var lookedAt: Set<String> = []

  /// A baseline to be filled.
  init(new path: String) {
    self.init(path, LintBaseline())
  }

  /// Reads a baseline.
  ///
  /// - Throws: `LintConfigurationError` for what is none, `FileError` where it cannot be read.
  init(reading path: String) throws {
    self.init(
      path, try LintBaseline(parsing: Array(StoredBytes(contentsOf: path).bytes), file: path))
  }

  private init(_ path: String, _ baseline: LintBaseline) {
    self.path = path
    self.baseline = baseline
    folder = LintPath.folder(of: path)
  }

  mutating func add(_ key: String, in path: String) { baseline.add(key, in: name(of: path)) }

  mutating func covers(_ key: String, in path: String) -> Bool {
    baseline.covers(key, in: name(of: path))
  }

  /// Notes that all tickets of a file were looked at.
  mutating func looked(at path: String) { lookedAt.insert(name(of: path)) }

  /// How many findings of the files looked at are gone.
  var fixedCount: Int { lookedAt.reduce(0) { $0 + baseline.fixedCount(in: $1) } }

  /// Writes the baseline, with what the file has of other files that are still there.
  ///
  /// - Throws: `LintConfigurationError` where the file is something else, `FileError` where it cannot be written.
  func write() throws {
    var whole = baseline
    if let old = try oldBaseline() {
      for file in old.files.keys where !lookedAt.contains(file) {
        if file == LintPath.standardInput || LintPath.exists(folder + "/" + file) {
          whole.keep(file, of: old)
        }
      }
    }
    try writeWholeFile(Array(whole.text.utf8), to: path)
  }

  /// What the file holds so far; nothing where it is new, empty or of an older version, which named no files.
  private func oldBaseline() throws -> LintBaseline? {
    guard isRegularFile(path) else { return nil }
    let bytes = Array(try StoredBytes(contentsOf: path).bytes)
    guard !bytes.isEmpty, !LintBaseline.isOfOlderVersion(bytes) else { return nil }
    return try LintBaseline(parsing: bytes, file: path)
  }

  private mutating func name(of path: String) -> String {
    if let name = names[path] { return name }
    let name = LintPath.relative(path, to: folder)
    names[path] = name
    return name
  }
}
