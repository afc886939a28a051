/// Files that hold no text as they are, told by their first bytes.
///
/// Read as text they would be one ticket of garbage, though thousands may be in them.
package enum FileSignature: Equatable, Sendable, CaseIterable {
  case gzip, zstd, xz, bzip2, zip, pdf, compoundFile, executable, image, utf32, utf16LittleEndian,
    utf16BigEndian

  /// Bytes that all of them are told by.
  static let length = 10

  /// The kind of file that begins with `bytes`; nil for anything else.
  init?(startOf bytes: Span<UInt8>) {
    guard let found = Self.allCases.first(where: { $0.opens(bytes) }) else { return nil }
    self = found
  }

  private func opens(_ bytes: Span<UInt8>) -> Bool {
    func begins(_ magic: [UInt8]) -> Bool {
      bytes.count >= magic.count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
    }
    return switch self {
    case .gzip: begins([0x1F, 0x8B, 0x08])
    case .zstd: begins([0x28, 0xB5, 0x2F, 0xFD])
    case .xz: begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
    // "BZh" alone may begin a sentence; the digits of pi do not.
    case .bzip2:
      begins(Array("BZh".utf8)) && bytes.count >= 10
        && [0x31, 0x41, 0x59, 0x26, 0x53, 0x59].indices.allSatisfy {
          bytes[4 + $0] == [0x31, 0x41, 0x59, 0x26, 0x53, 0x59][$0]
        }
    case .zip: begins([0x50, 0x4B, 0x03, 0x04])
    // A ticket may quote the mark; in a file it is a line of its own.
    case .pdf:
      begins(Array("%PDF-".utf8)) && bytes.count >= 9 && bytes[5].isDigit && bytes[7].isDigit
        && (bytes[8] == 0x0A || bytes[8] == 0x0D)
    case .compoundFile: begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    // ELF and Mach-O.
    case .executable: begins([0x7F, 0x45, 0x4C, 0x46]) || begins([0xCF, 0xFA, 0xED, 0xFE])
    case .image: begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF])
    case .utf32: begins([0xFF, 0xFE, 0x00, 0x00]) || begins([0x00, 0x00, 0xFE, 0xFF])
    // Every second byte is zero; with a byte order mark it is read.
    case .utf16LittleEndian: Self.alternates(bytes, zerosAt: 1)
    case .utf16BigEndian: Self.alternates(bytes, zerosAt: 0)
    }
  }

  /// Whether zeros stand in every second of the first bytes, and in no other.
  private static func alternates(_ bytes: Span<UInt8>, zerosAt place: Int) -> Bool {
    bytes.count >= 8 && (0..<8).allSatisfy { (bytes[$0] == 0) == ($0 % 2 == place) }
  }

  /// What such a file is, after its name.
  var words: String {
    switch self {
    case .gzip: "is compressed with gzip"
    case .zstd: "is compressed with zstd"
    case .xz: "is compressed with xz"
    case .bzip2: "is compressed with bzip2"
    case .zip: "is a ZIP archive or an Office document"
    case .pdf: "is a PDF document"
    case .compoundFile: "is an Outlook message or an Office document"
    case .executable: "is a program"
    case .image: "is a picture"
    case .utf32: "is in UTF-32"
    case .utf16LittleEndian, .utf16BigEndian: "is in UTF-16 without a byte order mark"
    }
  }

  /// What to do with it.
  var advice: String {
    switch self {
    case .gzip: "try gzip -dc FILE | triage ..."
    case .zstd: "try zstd -dc FILE | triage ..."
    case .xz: "try xz -dc FILE | triage ..."
    case .bzip2: "try bzip2 -dc FILE | triage ..."
    case .zip: "try unzip -p FILE | triage ..., or save a table as CSV"
    case .pdf: "try pdftotext FILE - | triage ..."
    case .compoundFile: "save a message as .eml, a table as CSV"
    case .executable, .image: "name the files of tickets"
    case .utf32: "try iconv -f UTF-32 -t UTF-8 FILE | triage ..."
    case .utf16LittleEndian: "try iconv -f UTF-16LE -t UTF-8 FILE | triage ..."
    case .utf16BigEndian: "try iconv -f UTF-16BE -t UTF-8 FILE | triage ..."
    }
  }
}
