// A libFuzzer target for PatternMatching. It is no part of the package, for the fuzzer needs flags of
// its own; `.ci/fuzz patterns SECONDS` compiles it with the sources that it tests, and runs it.
//
// What it found is kept in Tests/PatternMatchingTests/Fixtures and replayed by the tests.

/// Checks one input: patterns, then a text, with NUL bytes between them.
///
/// The first byte chooses small caches, keywords, and how often the text is repeated. The scan of all
/// patterns together must agree with the search for each.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPatternMatching(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  FuzzCase(bytes)?.check()
  return 0
}
