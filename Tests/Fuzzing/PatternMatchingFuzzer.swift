// A libFuzzer target for PatternMatching. It is no part of the package, for the fuzzer needs flags of
// its own; it is compiled together with the sources that it tests:
//
//   swiftc -O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -module-name Fuzzer \
//     -enable-experimental-feature Lifetimes -enable-upcoming-feature ExistentialAny \
//     -package-name triage -o /tmp/pattern-fuzzer $(find Sources/PatternMatching -name '*.swift') \
//     Tests/PatternMatchingTests/FuzzCase.swift Tests/Fuzzing/PatternMatchingFuzzer.swift
//   SWIFT_BACKTRACE=enable=no /tmp/pattern-fuzzer -max_total_time=600 -max_len=400 CORPUS_FOLDER
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
