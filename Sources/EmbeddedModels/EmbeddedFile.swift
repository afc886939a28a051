package import ByteStorage
internal import CTriageModels

/// The bytes of a file of `Models/` that was embedded in the program, by its path there; nil for no such file, or for one
/// that was empty at build time.
package func embeddedFile(named name: String) -> StoredBytes? {
  for index in 0..<triage_embedded_count {
    let file = unsafe triage_embedded(index)
    guard unsafe String(cString: file.name) == name else { continue }
    // An empty file is embedded as one zero byte.
    guard unsafe file.length > 1 else { return nil }
    return unsafe StoredBytes(permanent: file.bytes, count: Int(file.length))
  }
  return nil
}
