package import ByteStorage

/// The stored form of a field model, a ``SectionFile``: layers and biases, keys, weights.
extension FieldModel {
  private static let magic = Array("TRIAGEFD".utf8)
  private static let version: UInt32 = 4

  private enum Section {
    static let layers: UInt32 = 1
    static let keys: UInt32 = 2
    static let weights: UInt32 = 3
  }

  /// The bytes of the model; the same model gives the same bytes.
  package var bytes: [UInt8] {
    var head = SectionWriter()
    head.append(UInt32(Self.facts))
    for bias in biases { head.append(UInt32(bitPattern: bias)) }
    for layer in layers {
      head.append(layer.bias)
      head.append(layer.weights)
    }
    for layer in askLayers {
      head.append(layer.bias)
      head.append(layer.weights)
    }
    var keyWriter = SectionWriter()
    keyWriter.append(keys.copy().span)
    var weightWriter = SectionWriter()
    weightWriter.bytes.reserveCapacity(2 * weights.count)
    for weight in weights {
      weightWriter.bytes.append(UInt8(truncatingIfNeeded: weight))
      weightWriter.bytes.append(UInt8(truncatingIfNeeded: weight >> 8))
    }
    return SectionFile.data(
      magic: Self.magic, version: Self.version,
      sections: [
        (Section.layers, head), (Section.keys, keyWriter), (Section.weights, weightWriter),
      ])
  }

  /// Reads a model.
  ///
  /// - Throws: `FormatError` for any bytes that are not exactly what ``bytes`` makes.
  package init(_ storage: StoredBytes) throws(FormatError) {
    let file = try SectionFile(storage, magic: Self.magic, version: Self.version)
    var head = try file.reader(of: Section.layers)
    guard try head.integer(UInt32.self) == UInt32(Self.facts) else {
      throw head.malformed("a model of other facts")
    }
    var biases: [Int32] = []
    for _ in 0..<Self.width { biases.append(Int32(bitPattern: try head.integer(UInt32.self))) }
    var layers: [FactLayer] = []
    for _ in 0..<Self.facts { layers.append(try Self.layer(from: &head)) }
    var askLayers: [AskLayer] = []
    for _ in TicketField.core { askLayers.append(try Self.layer(from: &head)) }
    try head.finish()
    var keyReader = try file.reader(of: Section.keys)
    let keyCount = try keyReader.count(of: 4)
    let keys = try keyReader.view(of: UInt32.self, count: keyCount)
    try keyReader.finish()
    guard zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw keyReader.malformed("keys out of order")
    }
    var weightReader = try file.reader(of: Section.weights)
    let weights = try weightReader.view(of: Int16.self, count: keys.count * Self.width)
    try weightReader.finish()
    self.init(keys: keys, weights: weights, biases: biases, layers: layers, askLayers: askLayers)
  }

  private static func layer<Inputs>(
    from head: inout SectionReader
  ) throws(FormatError) -> FieldLayer<Inputs> {
    let bias = try head.number(in: -1e6...1e6)
    let weights = try head.numbers(in: -1e6...1e6)
    guard weights.count == Inputs.count else { throw head.malformed("a layer of other inputs") }
    return FieldLayer(bias: bias, weights: weights)
  }
}
