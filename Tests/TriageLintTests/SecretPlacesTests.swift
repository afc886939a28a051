import Testing
import TriageTickets

@testable import TriageLint

struct SecretPlacesTests {
  /// The text with a star for each byte of a place; the secrets are the first occurrences of some values.
  private func starred(_ text: String, _ values: [String]) -> String {
    var bytes = Array(text.utf8)
    let secrets = values.compactMap { value -> Secret? in
      let value = Array(value.utf8)
      return bytes.indices.first { bytes[$0...].starts(with: value) }
        .map { Secret(kind: "password", range: $0..<$0 + value.count) }
    }
    for range in SecretPlaces.all(secrets, in: bytes) {
      for index in range { bytes[index] = UInt8(ascii: "*") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `all occurrences are places, those that touch are one`() {
    #expect(starred("Heron7 is Heron7Heron7.", ["Heron7"]) == "****** is ************.")
    #expect(starred("Heron7 Heron Heron78", ["Heron7"]) == "****** Heron ******8")
    let text = Array("Heron7 is Heron7Heron7.".utf8)
    let places = SecretPlaces.all([Secret(kind: "password", range: 0..<6)], in: text)
    #expect(places == [0..<6, 10..<22])
  }

  @Test func `of values that begin alike the longest counts`() {
    #expect(
      starred("Heron7 Heron78 x Heron78", ["Heron7 ", "Heron78"]) == "************** x *******")
    let long = String(repeating: "Heron7", count: 20)
    #expect(
      starred("\(long)a \(long)b \(long)b", ["\(long)a", "\(long)b"]).utf8.allSatisfy {
        $0 == UInt8(ascii: "*") || $0 == 0x20
      })
  }

  @Test func `three characters are hidden only where they were found`() {
    #expect(starred("a1b or xa1b", ["a1b"]) == "*** or xa1b")
  }

  @Test func `without secrets there is no place`() {
    #expect(SecretPlaces.all([], in: Array("Heron".utf8)).isEmpty)
  }
}
