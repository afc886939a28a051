public import CPrefetch

extension Span where Element: BitwiseCopyable {
  /// Has the processor fetch an element that will be read, or written, some steps later.
  ///
  /// - Parameter index: any number; one that is no index does nothing useful and no harm.
  @inlinable @inline(__always)
  public func prefetch(_ index: Int) {
    unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe prefetch_line(base + index)
    }
  }
}

extension MutableSpan where Element: BitwiseCopyable {
  /// Has the processor fetch an element that will be read, or written, some steps later.
  ///
  /// - Parameter index: any number; one that is no index does nothing useful and no harm.
  @inlinable @inline(__always)
  public func prefetch(_ index: Int) { span.prefetch(index) }
}
