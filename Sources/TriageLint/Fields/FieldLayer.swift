/// What a layer adds up: a few log-odds that a ticket says of one thing.
package protocol LayerInputs: Equatable, Sendable {
  /// How many there are.
  static var count: Int { get }
  /// The inputs in the order of the weights, bounded.
  var values: [Double] { get }
}

/// How a ticket's evidence for one thing adds up: `bias + Σ weight · input`, yes above zero.
package struct FieldLayer<Inputs: LayerInputs>: Equatable, Sendable {
  /// Log-odds that make the border between yes and no zero.
  package var bias: Double
  /// One for each of the inputs' values.
  package var weights: [Double]

  /// Creates a layer.
  package init(bias: Double, weights: [Double]) {
    precondition(weights.count == Inputs.count, "a weight for each input")
    self.bias = bias
    self.weights = weights
  }

  /// The log-odds of yes.
  package func score(_ inputs: Inputs) -> Double {
    zip(weights, inputs.values).reduce(bias) { $0 + $1.0 * $1.1 }
  }
}

/// Whether a ticket holds a fact.
package typealias FactLayer = FieldLayer<FactInputs>

/// Whether the first reply to a ticket would have to ask for a field.
package typealias AskLayer = FieldLayer<AskInputs>
