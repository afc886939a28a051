/// Finds the values of a JSON input one at a time: top-level values, or the elements of top-level arrays.
///
/// Arrays in arrays are opened too: an export that is read page by page may be put together so.
/// Only depth and strings are followed here; whether a value is well formed is for the decoder to say.
struct JSONSplitter: RecordSplitter, Sendable {
  /// What may come next.
  private enum Place { case topLevel, firstElement, element, afterElement, resync, value, scalar }

  private var place = Place.topLevel
  /// How many arrays are open around the values.
  private var arrays = 0
  private var depth = 0
  private var isInString = false

  mutating func split(
    _ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) throws(SplitFault) {
    let count = bytes.count
    scan: while state.position < count {
      switch place {
      case .value:
        // An escape cut in two stays to be looked at: the position alone does not end the loop.
        guard skipValue(bytes, state: &state) else { break scan }
        emit(bytes, state: &state, into: &records)
      case .scalar:
        skipScalar(bytes, state: &state)
        guard state.position < count else { break scan }
        emit(bytes, state: &state, into: &records)
      case .resync:
        state.position = bytes.firstIndex(
          of: UInt8(ascii: "{"), from: state.position, to: count)
        state.start = state.position
        if state.position < count { begin(.value) }
      default:
        try between(bytes, state: &state)
      }
    }
    guard isLast else { return }
    try finish(bytes, state: &state, into: &records)
  }

  /// Handles one byte between values.
  private mutating func between(_ bytes: Span<UInt8>, state: inout SplitState) throws(SplitFault) {
    let byte = bytes[state.position]
    state.start = state.position
    switch (byte, place) {
    case (0x20, _), (0x09, _), (0x0A, _), (0x0D, _):
      break
    case (UInt8(ascii: "["), .topLevel), (UInt8(ascii: "["), .firstElement),
      (UInt8(ascii: "["), .element):
      arrays += 1
      place = .firstElement
    case (UInt8(ascii: "]"), .firstElement), (UInt8(ascii: "]"), .afterElement):
      arrays -= 1
      place = arrays > 0 ? .afterElement : .topLevel
    case (UInt8(ascii: ","), .afterElement):
      place = .element
    case (_, .afterElement), (UInt8(ascii: "]"), _), (UInt8(ascii: ","), _):
      let expected =
        switch place {
        case .afterElement: "',' or ']'"
        case .topLevel: "an object"
        default: "a value"
        }
      place = .resync
      throw SplitFault(
        line: state.line(at: state.start, in: bytes),
        kind: .unexpected(found: bytes.describedByte(at: state.start), expected: expected))
    case (UInt8(ascii: "{"), _), (UInt8(ascii: "\""), _):
      begin(.value)
      return
    default:
      begin(.scalar)
      return
    }
    state.position += 1
    state.start = state.position
  }

  private mutating func begin(_ next: Place) {
    place = next
    depth = 0
    isInString = false
  }

  /// Moves past the object, array or string in progress; false where the buffer ends inside it.
  private mutating func skipValue(_ bytes: Span<UInt8>, state: inout SplitState) -> Bool {
    let count = bytes.count
    var index = state.position
    defer { state.position = index }
    while index < count {
      if isInString {
        index = bytes.firstIndex(
          of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), from: index, to: count)
        guard index < count else { return false }
        if bytes[index] == UInt8(ascii: "\\") {
          // An escape that the buffer cuts in two is looked at again with its second byte.
          guard index + 1 < count else { return false }
          index += 2
          continue
        }
        isInString = false
        index += 1
        if depth == 0 { return true }
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          index += 1
          return true
        }
      default: break
      }
      index += 1
    }
    return false
  }

  /// Moves past a number or a word.
  private func skipScalar(_ bytes: Span<UInt8>, state: inout SplitState) {
    while state.position < bytes.count {
      switch bytes[state.position] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: "}"):
        // Of a scalar refused for its length the bytes before are gone.
        if state.position > state.start || state.isDiscarding { return }
      default: break
      }
      state.position += 1
    }
  }

  private mutating func emit(
    _ bytes: Span<UInt8>, state: inout SplitState, into records: inout [RecordBatch.Record]
  ) {
    state.endRecord(bytes, into: &records)
    place = arrays > 0 ? .afterElement : .topLevel
  }

  /// Says what is missing where the input ends.
  private mutating func finish(
    _ bytes: Span<UInt8>, state: inout SplitState, into records: inout [RecordBatch.Record]
  ) throws(SplitFault) {
    let expected: String
    switch place {
    case .topLevel, .resync: return
    case .scalar:
      emit(bytes, state: &state, into: &records)
      return try finish(bytes, state: &state, into: &records)
    case .value: expected = isInString ? "a closing '\"'" : "'}'"
    case .afterElement: expected = "',' or ']'"
    case .firstElement, .element: expected = "a value or ']'"
    }
    let wasDiscarding = state.isDiscarding
    let line = state.line(at: state.start, in: bytes)
    state.start = bytes.count
    state.position = bytes.count
    place = .topLevel
    arrays = 0
    guard !wasDiscarding else { return }
    throw SplitFault(line: line, kind: .unexpected(found: "end of input", expected: expected))
  }
}

extension Span where Element == UInt8 {
  /// The byte at `index` for a message: quoted where it is printable ASCII, else its value.
  func describedByte(at index: Int) -> String {
    guard index < count else { return "end of row" }
    let byte = self[index]
    switch byte {
    case UInt8(ascii: "'"): return "\"'\""
    case 0x21..<0x7F: return "'\(Unicode.Scalar(byte))'"
    case 0x0A: return "end of line"
    case 0x20: return "a space"
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return "byte 0x\(byte < 16 ? "0" : "")\(digits)"
    }
  }
}
