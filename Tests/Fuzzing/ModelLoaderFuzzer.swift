// A libFuzzer target for the model file. `.ci/fuzz model SECONDS` compiles and runs it, with the address sanitizer, from
// the seeds in Tests/NaiveBayesTests/Fixtures; what it found worth keeping goes back there and is replayed by the tests.

/// Checks one input: the bytes of a model file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzModelLoader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  ModelFuzzCase(Array(UnsafeBufferPointer(start: start, count: count))).check()
  return 0
}
