import Testing
import TriageTestSupport

@testable import TriageTickets

@Suite struct ByteSourceTests {
  @Test func `a file is read to its end in pieces`() throws {
    let path = repositoryRoot + "/Tests/TriageTicketsTests/Fixtures/sample.eml"
    var source = try ByteSource(path: path)
    var bytes: [UInt8] = []
    while try source.read(into: &bytes, atMost: 7) > 0 {}
    #expect(bytes == (try fixture("sample.eml")))
    #expect(source.size == bytes.count)
  }

  @Test func `what cannot be read is named with the reason`() {
    func message(_ path: String) -> String? {
      do throws(InputError) {
        _ = try ByteSource(path: path)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(message("/no/such/file") == "/no/such/file: cannot be read: No such file or directory")
    #expect(message("/") == "/: is a directory, expected a file")
    #expect(message("-") == nil)
  }
}
