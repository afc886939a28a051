import Foundation
import PatternMatching

/// Measures ``PatternSet`` over the text of a file.
struct PatternBenchmark {
  /// About the size of a ticket, in bytes.
  private static let pieceSize = 2_048
  /// How often each case is measured; the median is printed, with the fastest and slowest.
  private static let rounds = 5

  private let bytes: [UInt8]
  private let pieces: [Range<Int>]
  private let options: [String]

  init(path: String, options: [String]) throws {
    bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    self.options = options
    var pieces: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = min(start + Self.pieceSize, bytes.count)
      while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
      pieces.append(start..<end)
      start = end
    }
    self.pieces = pieces
  }

  /// Prints a table of all sets.
  func run() throws {
    let samples = PatternSamples(text: bytes.span)
    if let rounds = option("--build").flatMap({ Int($0) }) {
      let patterns = samples.mixed(100)
      let time = try seconds { for _ in 0..<rounds { _ = try PatternSet(patterns) } }
      print(
        "build of mixed 100: \(column(time / Double(rounds) * 1e3, 0, 3)) ms over \(rounds) rounds")
      return
    }
    if options.contains("--linear") { return try measureLinearity(samples.mixed(100)) }
    let counts = option("--sets")?.split(separator: ",").compactMap { Int($0) }
    print("\(bytes.count) bytes in \(pieces.count) pieces")
    print(
      "set            build ms   MB/s (low–high)    cold MB/s  whole MB/s   states  resets   KiB    hits"
    )
    if options.contains("--expressions") {
      // What each expression adds to the number of states when it joins those before it.
      for count in 1...expressionSamples.count {
        try measure(
          "first \(count)",
          expressionSamples.prefix(count).map { Pattern($0, syntax: .regularExpression) })
      }
      return
    }
    for count in counts ?? [1, 10, 100, 1_000, 5_000] {
      try measure("mixed \(count)", samples.mixed(count))
      try measure("keywords \(count)", samples.keywords(count))
    }
  }

  /// Time and memory of one scan over texts of 64 MB to 1 GB: the file over and over, and hostile runs.
  private func measureLinearity(_ patterns: [Pattern]) throws {
    let set = try PatternSet(patterns)
    let near = Array(
      repeatElement(Array("production is dow password time 12: ".utf8), count: 1_000).joined())
    let kinds: [(String, [UInt8])] = [
      ("the file", bytes), ("near-matches", near),
      ("one letter", Array(repeating: 0x61, count: 4_096)),
      ("invalid UTF-8", Array(repeating: 0xC3, count: 4_096)),
    ]
    print("text            MB      s     MB/s   states' bytes")
    for (name, unit) in kinds {
      for megabytes in [64, 128, 256, 512, 1_024] {
        var text: [UInt8] = []
        text.reserveCapacity(megabytes << 20)
        while text.count < megabytes << 20 {
          text += unit.prefix(min(unit.count, megabytes << 20 - text.count))
        }
        let scanner = set.makeScanner()
        var hits = PatternHits(capacity: patterns.count)
        let time = seconds { scanner.scan(text.span, into: &hits) }
        print(
          name.padding(toLength: 14, withPad: " ", startingAt: 0), column(Double(megabytes), 5, 0),
          column(time, 6, 2), column(Double(text.count) / time / 1e6, 8, 0),
          column(Double(scanner.statistics.bytes), 12, 0))
      }
    }
  }

  private func option(_ name: String) -> String? {
    guard let index = options.firstIndex(of: name), index + 1 < options.count else { return nil }
    return options[index + 1]
  }

  private func measure(_ name: String, _ patterns: [Pattern]) throws {
    if let folder = option("--write-sets") { try write(name, patterns, to: folder) }
    var buildTimes: [Double] = []
    for _ in 0..<Self.rounds {
      buildTimes.append(try seconds { _ = try PatternSet(patterns) })
    }
    let set = try PatternSet(patterns)
    let scanner = set.makeScanner()
    var hits = PatternHits(capacity: patterns.count)
    var hitCount = 0
    let cold = seconds { hitCount = scanPieces(scanner, &hits) }
    var times: [Double] = []
    for _ in 0..<Self.rounds { times.append(seconds { hitCount = scanPieces(scanner, &hits) }) }
    times.sort()
    let whole = seconds { scanner.scan(bytes.span, into: &hits) }
    let rates = times.map { Double(bytes.count) / $0 / 1e6 }
    let statistics = scanner.statistics
    print(
      name.padding(toLength: 14, withPad: " ", startingAt: 0),
      column(buildTimes.sorted()[Self.rounds / 2] * 1e3, 9, 2),
      column(rates[Self.rounds / 2], 6, 0),
      "(" + column(rates[Self.rounds - 1], 5, 0) + "–" + column(rates[0], 5, 0) + ")",
      column(Double(bytes.count) / cold / 1e6, 9, 0),
      column(Double(bytes.count) / whole / 1e6, 10, 0),
      column(Double(statistics.groups), 2, 0), column(Double(statistics.states), 8, 0),
      column(Double(statistics.resets), 7, 0),
      column(Double(statistics.bytes) / 1024, 7, 0), column(Double(hitCount), 9, 0))
    if options.contains("--places") { measurePlaces(scanner, patterns.count) }
    if !options.contains("--no-regex"), patterns.count <= 100 { try measureRegex(patterns) }
  }

  private func scanPieces(_ scanner: PatternScanner, _ hits: inout PatternHits) -> Int {
    var count = 0
    for piece in pieces {
      hits.removeAll()
      scanner.scan(bytes.span, in: piece, into: &hits)
      count += hits.count
    }
    return count
  }

  /// The place of the first match of each pattern that matches in a piece.
  private func measurePlaces(_ scanner: PatternScanner, _ count: Int) {
    var hits = PatternHits(capacity: count)
    var (found, size) = (0, 0)
    let slice = pieces.prefix(1_000)
    let time = seconds {
      for piece in slice {
        hits.removeAll()
        scanner.scan(bytes.span, in: piece, into: &hits)
        size += piece.count
        hits.forEach { id in
          if scanner.firstMatch(of: id, in: bytes.span, range: piece) != nil { found += 1 }
        }
      }
    }
    print("  with places: \(column(Double(size) / time / 1e6, 0, 1)) MB/s, \(found) matches")
  }

  /// The same patterns by Swift's `Regex`, one after the other over a small slice.
  private func measureRegex(_ patterns: [Pattern]) throws {
    let expressions = try patterns.map { try Regex(regexSource($0)) }
    let text = pieces.prefix(10).map { String(decoding: bytes[$0], as: UTF8.self) }
    let size = text.reduce(0) { $0 + $1.utf8.count }
    var count = 0
    let time = seconds {
      for piece in text {
        for expression in expressions where piece.firstMatch(of: expression) != nil { count += 1 }
      }
    }
    print(
      "  Swift Regex: \(column(Double(size) / time / 1e6, 0, 3)) MB/s over \(size) bytes, \(count) hits"
    )
  }

  private func regexSource(_ pattern: Pattern) -> String {
    guard pattern.syntax == .keyword else { return pattern.source }
    return #"(?i)\b"# + pattern.source.replacingOccurrences(of: " ", with: #"\s+"#) + #"\b"#
  }

  private func write(_ name: String, _ patterns: [Pattern], to folder: String) throws {
    let lines = patterns.map(regexSource).joined(separator: "\n") + "\n"
    let file = URL(fileURLWithPath: folder)
      .appendingPathComponent(name.replacingOccurrences(of: " ", with: "-") + ".txt")
    try lines.write(to: file, atomically: true, encoding: .utf8)
  }
}

/// The seconds of this thread's processor time that a piece of work takes.
///
/// Unlike wall time it does not count what other programs do to the machine meanwhile.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = threadNanoseconds()
  try work()
  return Double(threadNanoseconds() - start) * 1e-9
}

/// The processor time of this thread so far, in nanoseconds.
private func threadNanoseconds() -> UInt64 {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// A number in a column of a table.
func column(_ value: Double, _ width: Int, _ digits: Int) -> String {
  let text = String(format: "%.\(digits)f", value)
  return String(repeating: " ", count: max(0, width - text.count)) + text
}
