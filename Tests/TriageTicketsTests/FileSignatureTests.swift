import Testing

@testable import TriageTickets

@Suite struct FileSignatureTests {
  @Test(
    arguments: [
      ([0x1F, 0x8B, 0x08, 0], .gzip), ([0x28, 0xB5, 0x2F, 0xFD, 0], .zstd),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], .xz), (Array("BZh91AY&SY...".utf8), .bzip2),
      (Array("PK\u{3}\u{4}...".utf8), .zip), (Array("%PDF-1.7\n...".utf8), .pdf),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .compoundFile),
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], .executable), ([0x89, 0x50, 0x4E, 0x47, 13], .image),
      ([0xFF, 0xFE, 0, 0, 0x44, 0, 0, 0], .utf32),
      ([0x44, 0, 0x6F, 0, 0x77, 0, 0x6E, 0], .utf16LittleEndian),
      ([0, 0x44, 0, 0x6F, 0, 0x77, 0, 0x6E], .utf16BigEndian),
    ] as [([UInt8], FileSignature)], [TicketFormat.auto, .jsonl])
  func `what holds no text is refused, whatever it is read as`(
    file: ([UInt8], FileSignature), format: TicketFormat
  ) {
    for size in [1, 1000] {
      let result = readAll(file.0, format, batchBytes: size)
      #expect(result.tickets.isEmpty)
      #expect(result.errors == [InputError(file: "input", kind: .notText(file.1))])
    }
  }

  @Test func `the message says what to do`() {
    #expect(
      readAll([0x1F, 0x8B, 0x08], .auto, name: "a.jsonl.gz").errors.map(\.description)
        == ["a.jsonl.gz: is compressed with gzip, expected text; try gzip -dc FILE | triage ..."])
  }

  @Test(arguments: ["BZh is down", "PK is down", "%PDF-1.4 is all the invoice shows", "(", "x"])
  func `text that begins alike is text`(text: String) {
    #expect(readOne(text, .auto) != nil)
  }
}
