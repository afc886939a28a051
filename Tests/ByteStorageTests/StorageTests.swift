import Foundation
import Testing
import TriageTestSupport

@testable import ByteStorage

@Suite struct StorageTests {
  private func path(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent(
      "triage-storage-\(UUID().uuidString)-\(name)"
    ).path
  }

  @Test func `a checksum notices every flipped bit`() {
    var generator = SeededGenerator(seed: 3)
    for count in [0, 1, 7, 8, 31, 32, 33, 100] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let sum = checksum(StoredBytes(bytes), from: 0)
      for bit in 0..<count * 8 {
        var other = bytes
        other[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect(checksum(StoredBytes(other), from: 0) != sum)
      }
      #expect(checksum(StoredBytes(bytes + [0]), from: 0) != sum)
    }
  }

  @Test func `a file is mapped, an empty one and a missing one are told apart`() throws {
    let file = path("whole")
    defer { try? FileManager.default.removeItem(atPath: file) }
    try writeWholeFile([1, 2, 3], to: file)
    #expect(Array(try StoredBytes(contentsOf: file).bytes) == [1, 2, 3])
    try writeWholeFile([], to: file)
    #expect(try StoredBytes(contentsOf: file).count == 0)
    #expect(throws: FileError(path: file + "x", action: .open, code: ENOENT)) {
      try StoredBytes(contentsOf: file + "x")
    }
  }

  @Test func `a failed write leaves the old file and no partial one`() throws {
    let folder = path("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: FileError.self) { try writeWholeFile([1], to: folder) }
    #expect(throws: FileError.self) { try writeWholeFile([1], to: folder + "/no/such") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is an error`() {
    #expect(throws: FileError(path: "/dev/full", action: .write, code: ENOSPC)) {
      try writeWholeFile([UInt8](repeating: 0, count: 100), to: "/dev/full")
    }
  }

  @Test func `views outside the bytes or out of line are refused`() {
    let storage = StoredBytes([UInt8](repeating: 7, count: 16))
    #expect(storage.array(of: UInt64.self, at: 0, count: 2)?.count == 2)
    #expect(storage.array(of: UInt64.self, at: 0, count: 3) == nil)
    #expect(storage.array(of: UInt64.self, at: 4, count: 1) == nil)
    #expect(storage.array(of: UInt64.self, at: -8, count: 1) == nil)
    #expect(storage.array(of: UInt64.self, at: 0, count: Int.max) == nil)
    #expect(storage.array(of: UInt8.self, at: 16, count: 0)?.isEmpty == true)
  }

  @Test func `sections come back as they were written`() throws {
    var writer = SectionWriter()
    writer.append("größer")
    writer.append(UInt32(42))
    writer.append([1.5, -2.5])
    let magic = Array("TESTFILE".utf8)
    let data = SectionFile.data(
      magic: magic, version: 3, sections: [(7, writer), (2, SectionWriter())])
    let file = try SectionFile(StoredBytes(data), magic: magic, version: 3)
    var reader = try file.reader(of: 7)
    #expect(try reader.text() == "größer")
    #expect(try reader.integer(UInt32.self) == 42)
    #expect(try reader.numbers(in: -3...3) == [1.5, -2.5])
    try reader.finish()
    #expect(throws: FormatError.section(7, "cut short")) { try reader.integer(UInt32.self) }
    #expect(throws: FormatError.section(9, "missing")) { try file.reader(of: 9) }
  }
}
