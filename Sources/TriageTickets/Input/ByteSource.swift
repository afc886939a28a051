#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A stream of bytes with a name: a file, standard input, or bytes in memory.
///
/// Bytes are handed out as they are asked for; nothing is read ahead or kept.
package struct ByteSource: ~Copyable, Sendable {
  /// The name for messages: the path as given, or `<stdin>`.
  package let name: String
  /// Length in bytes of a regular file or of the bytes in memory; nil for a pipe or a terminal.
  package let size: Int?
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let memory: [UInt8]
  private var offset = 0

  /// Opens the file at `path`, or standard input for `-`.
  ///
  /// - Throws: ``InputError`` with `unreadable` or `isDirectory`.
  package init(path: String) throws(InputError) {
    guard path != "-" else {
      self.init(name: "<stdin>", size: nil, descriptor: 0, ownsDescriptor: false)
      return
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw InputError(file: path, kind: .unreadable(reason: Self.reason(errno)))
    }
    var status = stat()
    let known = unsafe fstat(descriptor, &status) == 0
    guard !known || status.st_mode & S_IFMT != S_IFDIR else {
      _ = close(descriptor)
      throw InputError(file: path, kind: .isDirectory)
    }
    let isRegular = known && status.st_mode & S_IFMT == S_IFREG
    self.init(
      name: path, size: isRegular ? Int(status.st_size) : nil, descriptor: descriptor,
      ownsDescriptor: true)
  }

  /// Creates a source of bytes in memory.
  package init(bytes: [UInt8], name: String) {
    self.init(
      name: name, size: bytes.count, descriptor: -1, ownsDescriptor: false, memory: bytes)
  }

  private init(
    name: String, size: Int?, descriptor: Int32, ownsDescriptor: Bool, memory: [UInt8] = []
  ) {
    self.name = name
    self.size = size
    self.descriptor = descriptor
    self.ownsDescriptor = ownsDescriptor
    self.memory = memory
  }

  deinit {
    if ownsDescriptor { _ = close(descriptor) }
  }

  /// Appends up to `count` bytes to `buffer`.
  ///
  /// - Returns: the number of bytes appended; 0 at the end of the input.
  /// - Throws: ``InputError`` with `unreadable` or `isDirectory`.
  package mutating func read(
    into buffer: inout [UInt8], atMost count: Int
  ) throws(InputError) -> Int {
    guard descriptor >= 0 else {
      let end = min(memory.count, offset + count)
      buffer.append(contentsOf: memory[offset..<end])
      defer { offset = end }
      return end - offset
    }
    var failure: Int32 = 0
    let before = buffer.count
    let file = descriptor
    buffer.append(addingCapacity: count) { output in
      unsafe output.withUnsafeMutableBufferPointer { bytes, initialized in
        repeat {
          let length = unsafe systemRead(file, bytes.baseAddress, count)
          failure = length < 0 ? errno : 0
          initialized = max(0, length)
        } while failure == EINTR
      }
    }
    guard failure == 0 else {
      let kind: InputError.Kind =
        failure == EISDIR ? .isDirectory : .unreadable(reason: Self.reason(failure))
      throw InputError(file: name, kind: kind)
    }
    return buffer.count - before
  }

  private static func reason(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}

/// The system's read under a name that the method above does not hide.
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(file, bytes, count)
}
