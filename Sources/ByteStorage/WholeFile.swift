#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Whether a path is that of a file, rather than of a folder, a device or a pipe.
public func isRegularFile(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

/// Whether two paths name one file that exists.
public func isSameFile(_ first: String, _ second: String) -> Bool {
  var one = stat()
  var other = stat()
  guard unsafe stat(first, &one) == 0, unsafe stat(second, &other) == 0 else { return false }
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    && one.st_mode & S_IFMT == S_IFREG
}

/// Replaces a file as a whole: nothing is written over before the new bytes are on the disk.
///
/// Writes a neighbour, syncs it, renames it. Where the path is a device or a pipe (`/dev/stdout`) the bytes
/// are written straight to it; where it is a link, the file it leads to is replaced.
///
/// - Throws: ``FileError`` where a step fails; the old file is then as it was.
public func writeWholeFile(_ bytes: [UInt8], to path: String) throws(FileError) {
  func failure() -> FileError { FileError(path: path, action: .write, code: errno) }
  var status = stat()
  let exists = unsafe stat(path, &status) == 0
  if exists, status.st_mode & S_IFMT == S_IFDIR {
    throw FileError(path: path, action: .write, code: EISDIR)
  }
  let path = resolvedPath(path) ?? path
  let inPlace = exists && status.st_mode & S_IFMT != S_IFREG
  let target = inPlace ? path : "\(path).\(getpid()).partial"
  let flags = inPlace ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL
  let descriptor = unsafe open(target, flags | O_CLOEXEC, exists ? status.st_mode & 0o777 : 0o644)
  guard descriptor >= 0 else { throw failure() }
  func giveUp() -> FileError {
    let error = failure()
    close(descriptor)
    if !inPlace { unsafe unlink(target) }
    return error
  }
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes[written...].withUnsafeBytes {
      unsafe write(descriptor, $0.baseAddress, $0.count)
    }
    if count < 0 {
      if errno == EINTR { continue }
      throw giveUp()
    }
    written += count
  }
  if inPlace {
    guard close(descriptor) == 0 else { throw failure() }
    return
  }
  guard fsync(descriptor) == 0 else { throw giveUp() }
  guard close(descriptor) == 0 else { throw giveUp() }
  guard unsafe rename(target, path) == 0 else {
    let error = failure()
    unsafe unlink(target)
    throw error
  }
}

/// The path from the root without links, `.` and `..`; nil where there is no such file.
public func resolvedPath(_ path: String) -> String? {
  guard let raw = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(raw) }
  return unsafe String(cString: raw)
}
