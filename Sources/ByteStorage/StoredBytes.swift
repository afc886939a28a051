public import CPrefetch

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Immutable bytes that outlive every view of them: a mapped file, an array, or data of the program itself.
///
/// The only holder of raw pointers; views are bounds-checked and keep their bytes alive.
@safe
public final class StoredBytes: @unchecked Sendable {
  // Never written after `init`, which is why sharing among threads is sound.
  private let buffer: UnsafeRawBufferPointer
  private let release: (UnsafeRawBufferPointer) -> Void

  /// Number of bytes.
  public var count: Int { unsafe buffer.count }

  private init(
    _ buffer: UnsafeRawBufferPointer, release: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    unsafe self.buffer = buffer
    unsafe self.release = release
  }

  deinit { unsafe release(buffer) }

  /// Copies an array; the copy is aligned to 64 bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public convenience init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(bytes.count, 1), alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    let view = unsafe UnsafeRawBufferPointer(start: copy.baseAddress, count: bytes.count)
    unsafe self.init(view) { _ in unsafe copy.deallocate() }
  }

  /// Refers to bytes that live as long as the program, such as embedded data.
  ///
  /// - Precondition: `start` is valid for `count` bytes until the program ends.
  @unsafe public convenience init(permanent start: UnsafeRawPointer, count: Int) {
    unsafe self.init(UnsafeRawBufferPointer(start: start, count: count)) { _ in }
  }

  /// Maps a file, or reads it where it cannot be mapped (a pipe).
  ///
  /// - Throws: ``FileError`` where the file cannot be opened or read.
  public convenience init(contentsOf path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: .open, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw FileError(path: path, action: .read, code: errno)
    }
    // A device may never end.
    guard status.st_mode & S_IFMT != S_IFCHR else {
      throw FileError(path: path, action: .read, code: EINVAL)
    }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let size = Int(status.st_size)
    if isRegular, size > 0 {
      let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
      if let start = unsafe start, unsafe start != MAP_FAILED {
        unsafe self.init(UnsafeRawBufferPointer(start: start, count: size)) {
          _ = unsafe munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count)
        }
        return
      }
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe read(descriptor, &chunk, chunk.count)
      if got < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, action: .read, code: errno)
      }
      if got == 0 { break }
      bytes.append(contentsOf: chunk[..<got])
    }
    self.init(bytes)
  }

  /// Bytes `offset ..< offset + count` seen as integers or floats, as they lie.
  ///
  /// - Returns: nil where the range leaves the bytes or `offset` is not aligned for `Element`.
  public func array<Element: BitwiseCopyable>(
    of type: Element.Type, at offset: Int, count: Int
  ) -> StoredArray<Element>? {
    guard offset >= 0, count >= 0 else { return nil }
    let (length, tooLong) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !tooLong, offset <= self.count, length <= self.count - offset else { return nil }
    guard let base = unsafe buffer.baseAddress else { return nil }
    let start = unsafe base + offset
    guard UInt(bitPattern: start) % UInt(MemoryLayout<Element>.alignment) == 0 else {
      return nil
    }
    return unsafe StoredArray(
      owner: self, base: start.assumingMemoryBound(to: Element.self), count: count)
  }

  /// A copy of all bytes.
  public func copy() -> [UInt8] { unsafe Array(buffer) }

  /// All bytes, borrowed.
  public var span: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(
        _unsafeElements: buffer.assumingMemoryBound(to: UInt8.self))
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// All bytes.
  public var bytes: StoredArray<UInt8> {
    array(of: UInt8.self, at: 0, count: count) ?? StoredArray()
  }
}

/// A read-only array of fixed-width values inside ``StoredBytes``; every access is bounds-checked.
@safe
public struct StoredArray<Element: BitwiseCopyable>: @unchecked Sendable, RandomAccessCollection {
  private let owner: StoredBytes?
  @usableFromInline let base: UnsafePointer<Element>?

  /// Number of elements.
  public let count: Int

  /// An array of nothing.
  public init() {
    owner = nil
    unsafe base = nil
    count = 0
  }

  /// A copy of an array.
  ///
  /// - Complexity: O(*n*) in its length.
  public init(_ elements: [Element]) {
    let bytes = unsafe elements.withUnsafeBytes { unsafe [UInt8]($0) }
    self = StoredBytes(bytes).array(of: Element.self, at: 0, count: elements.count) ?? Self()
  }

  fileprivate init(owner: StoredBytes, base: UnsafePointer<Element>, count: Int) {
    self.owner = owner
    unsafe self.base = unsafe base
    self.count = count
  }

  /// A copy of all elements.
  public func copy() -> [Element] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// Equal to `count`.
  public var endIndex: Int { count }

  /// The element at `index`.
  ///
  /// - Precondition: `index` is in `0 ..< count`.
  @inline(__always)
  public subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of the stored array")
    // `base` is nil only where `count` is 0.
    return unsafe base.unsafelyUnwrapped[index]
  }

  /// Has the processor fetch an element that will be read some steps later.
  ///
  /// - Parameter index: any number; one that is no index does nothing useful and no harm.
  @inlinable @inline(__always)
  public func prefetch(_ index: Int) {
    guard let base = unsafe base else { return }
    unsafe prefetch_line(base + index)
  }
}

extension StoredArray<Int16> {
  /// The eight elements from `index` on.
  ///
  /// - Precondition: all of them are in `0 ..< count`.
  @inline(__always)
  public func eight(from index: Int) -> SIMD8<Int16> {
    precondition(index >= 0 && index <= count - 8, "index out of the stored array")
    return unsafe UnsafeRawPointer(base.unsafelyUnwrapped + index)
      .loadUnaligned(as: SIMD8<Int16>.self)
  }
}
