import JSON5Values
import Testing

@Suite struct JSON5ParserTests {
  @Test func placeholder() throws {
    let value = try JSON5Value(parsing: Array("{a: 1, b: [.5, 5., 0x1F, +1e3]}".utf8))
    #expect(value.typeName == "an object")
  }
}
