internal import ByteStorage
#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Names of files that stay the same however a path to them is spelled.
enum LintPath {
  /// What standard input is called.
  static let standardInput = "<stdin>"

  /// The folder of a path, as far as it is spelled out.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether a file or folder is there.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// A file's path relative to a folder; the file need not be there, its folder must.
  static func relative(_ path: String, to base: String) -> String {
    guard path != "-" else { return standardInput }
    guard let base = resolvedPath(base), let file = resolvedPath(path) ?? expected(path) else {
      return path
    }
    let parts = file.split(separator: "/").map(String.init)
    let start = base.split(separator: "/").map(String.init)
    let common = zip(parts, start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - common)
    return (up + parts[common...]).joined(separator: "/")
  }

  /// Where a file that is not there would be; nil where its folder is not there either.
  private static func expected(_ path: String) -> String? {
    guard let folder = resolvedPath(folder(of: path)) else { return nil }
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    return file(name, in: folder)
  }

  /// The folder of the project that a file belongs to: the nearest with a configuration or a repository, else the current one.
  static func project(of path: String) -> String {
    folders(from: path).first {
      exists(file(LintConfigurationFinder.fileName, in: $0)) || exists(file(".git", in: $0))
    } ?? "."
  }

  /// The folder of a file and all above it, without links; the current one for standard input, none where there is no such folder.
  static func folders(from path: String) -> [String] {
    guard let own = resolvedPath(path == "-" ? "." : folder(of: path)) else { return [] }
    return Array(sequence(first: own) { $0 == "/" ? nil : folder(of: $0) })
  }

  /// The path of a file in a folder.
  static func file(_ name: String, in folder: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }
}
