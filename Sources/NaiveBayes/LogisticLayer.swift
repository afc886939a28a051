/// A small multinomial logistic regression that weighs the namespaces' evidence against each other.
///
/// `logit_c = bias_c + Σ_n weight_nc · evidence_nc`. Fitted on leave-one-out evidence it undoes what naive Bayes's
/// independence assumption does to probabilities: evidence counted twice loses weight, and the posterior is calibrated.
struct LogisticLayer: Equatable, Sendable {
  let namespaces: Int
  let levels: Int
  /// One a level.
  var bias: [Double]
  /// Shape `namespaces × levels`, row-major; applies to evidence as it is.
  var weights: [Double]

  /// The logits of one row's evidence.
  func logits(_ scores: [Double]) -> [Double] {
    var result = bias
    for namespace in 0..<namespaces {
      for level in 0..<levels {
        let index = namespace * levels + level
        result[level] += weights[index] * scores[index]
      }
    }
    return result
  }
}

/// Fits layers by Newton's method on the penalised likelihood; each fit begins where the one before has ended.
///
/// The penalty `evenness · Σ (w_nc - mean_c w_n)² + ridge · Σ w²`, in units of standardised evidence, keeps levels with
/// few rows near the namespace's common weight.
///
/// Weights are never negative (projected Newton steps, Bertsekas 1982, "Projected Newton Methods for Optimization Problems with Simple
/// Constraints"). Leave-one-out evidence leans against a row's own level, by the row that was taken out; where the rest says nothing, a negative
/// weight would tell the level from that alone, and seem right out of sample.
struct LayerFit {
  private let levels: Int
  private let size: Int
  private let options: TrainingOptions
  /// Parameters of level *c* at `c · size`: the bias, then one weight a namespace, for standardised evidence.
  private var parameters: [Double]

  /// The most steps of one fit.
  private static let steps = 40
  /// After steps no longer than this the curvature is as good as known: only the slope is computed anew.
  private static let shortStep = 0.1

  /// A fit ends with the first step that lessens the loss by no more than this share of it.
  private static let leastGain = 1e-6

  /// Begins with equal weights.
  init(_ inputs: LayerInputs, options: TrainingOptions) {
    levels = inputs.levels
    size = inputs.size
    self.options = options
    parameters = [Double](repeating: 0, count: levels * size)
    for level in 0..<levels {
      for namespace in 0..<inputs.namespaces {
        parameters[level * size + 1 + namespace] = 1 / Double(inputs.namespaces)
      }
    }
  }

  /// Fits to all rows but those of a fold, in their order.
  ///
  /// - Complexity: O(*r* · *p*) a step, O(*r* · *p*² + *p*³) for the first few, with *r* rows, *p* = (namespaces + 1) · levels.
  mutating func layer(
    _ inputs: LayerInputs, leavingOut fold: Int?, evenness: Double
  ) -> LogisticLayer {
    let scale = inputs.deviations(leavingOut: fold)
    var previous = Double.infinity
    var lower: [Double] = []
    var held: [Bool] = []
    // Where the last step began, its direction, and how much of it was taken.
    var origin = parameters
    var direction = [Double](repeating: 0, count: parameters.count)
    var damping = 0.0
    for _ in 0..<Self.steps {
      var slopes = slopes(inputs, leavingOut: fold, scale, evenness, withCurvature: lower.isEmpty)
      let gain = previous - slopes.loss
      if gain < 0 {
        // Too far along the bounds: less of the same step.
        damping /= 4
        guard damping > 1e-4 else {
          parameters = origin
          break
        }
        move(from: origin, by: direction, damping)
        lower = []
        continue
      }
      guard gain > Self.leastGain * abs(slopes.loss) else { break }
      previous = slopes.loss
      // Weights at zero that would go below stay there.
      let holds = parameters.indices.map {
        $0 % size > 0 && parameters[$0] == 0 && slopes.slope(of: $0) > 0
      }
      if holds != held, !lower.isEmpty {
        slopes = self.slopes(inputs, leavingOut: fold, scale, evenness, withCurvature: true)
        lower = []
      }
      if lower.isEmpty { lower = slopes.factor(holding: holds) }
      held = holds
      direction = slopes.step(lower, holding: holds)
      // A damped step where the plain one would leave the region in which the quadratic holds.
      let longest = direction.reduce(0) { max($0, abs($1)) }
      damping = longest > 4 ? 4 / longest : 1
      origin = parameters
      move(from: origin, by: direction, damping)
      if longest > Self.shortStep { lower = [] }
    }
    var layer = LogisticLayer(
      namespaces: inputs.namespaces, levels: levels, bias: [],
      weights: [Double](repeating: 0, count: inputs.namespaces * levels))
    for level in 0..<levels {
      layer.bias.append(parameters[level * size])
      for namespace in 0..<inputs.namespaces {
        layer.weights[namespace * levels + level] =
          parameters[level * size + 1 + namespace] / scale[1 + namespace]
      }
    }
    return layer
  }

  /// Takes a step down; weights stop at zero.
  private mutating func move(from origin: [Double], by direction: [Double], _ damping: Double) {
    for index in parameters.indices {
      let value = origin[index] - damping * direction[index]
      parameters[index] = index % size > 0 ? max(0, value) : value
    }
  }

  private func slopes(
    _ inputs: LayerInputs, leavingOut fold: Int?, _ scale: [Double], _ evenness: Double,
    withCurvature: Bool
  ) -> LayerSlopes {
    var slopes = LayerSlopes(inputs, withCurvature: withCurvature)
    slopes.add(
      inputs, leavingOut: fold,
      weights: parameters.indices.map { parameters[$0] / scale[$0 % size] })
    slopes.standardise(scale)
    slopes.penalise(parameters, evenness: evenness, ridge: options.ridge)
    return slopes
  }
}

/// The penalised loss of a layer, its gradient and, where asked for, its Hessian.
private struct LayerSlopes {
  private let levels: Int
  private let width: Int
  private let size: Int
  private(set) var loss = 0.0
  private var gradient: [SIMD4<Double>]
  /// Rows of `levels · width` fours, of which those up to the row's own level are used; none where it is not asked for.
  private var hessian: [SIMD4<Double>]

  init(_ inputs: LayerInputs, withCurvature: Bool) {
    levels = inputs.levels
    width = inputs.width
    size = inputs.size
    gradient = [SIMD4<Double>](repeating: .zero, count: levels * width)
    hessian =
      withCurvature
      ? [SIMD4<Double>](repeating: .zero, count: levels * size * levels * width) : []
  }

  /// The curvature is that of so many rows, or up to twice as many: it only says how far to go, the slope of all rows where to.
  ///
  /// Byrd et al. 2011, "On the Use of Stochastic Hessian Information in Optimization Methods for Machine Learning".
  private static let rowsForCurvature = 2048

  /// Adds what all rows but those of a fold say, for weights that apply to evidence as it is.
  mutating func add(_ inputs: LayerInputs, leavingOut fold: Int?, weights: [Double]) {
    let weights = (0..<levels * width).map { block in
      SIMD4((0..<4).map { weights[block * 4 + $0] })
    }
    let (levels, width) = (levels, width)
    var p = [Double](repeating: 0, count: levels)
    let values = inputs.values.span
    let stride = max(1, inputs.rowCount / Self.rowsForCurvature)
    for row in 0..<inputs.rowCount where inputs.folds[row] != fold {
      let first = row * levels * width
      for level in 0..<levels {
        var sum = SIMD4<Double>.zero
        for block in level * width..<(level + 1) * width {
          sum += weights[block] * values[first + block]
        }
        p[level] = (sum[0] + sum[1]) + (sum[2] + sum[3])
      }
      softmax(&p)
      let truth = inputs.levelOfRow[row]
      let weight = inputs.weights[row]
      loss -= weight * deterministicLog(max(p[truth], 1e-300))
      var gradient = gradient.mutableSpan
      for level in 0..<levels {
        let error = weight * (p[level] - (level == truth ? 1 : 0))
        for block in level * width..<(level + 1) * width {
          gradient[block] += error * values[first + block]
        }
      }
      if !hessian.isEmpty, row % stride == 0 {
        addCurvature(values, first, p, weight: weight * Double(stride))
      }
    }
  }

  /// Adds the curvature of one row: the innermost loop of a fit.
  @inline(__always)
  private mutating func addCurvature(
    _ values: Span<SIMD4<Double>>, _ first: Int, _ p: [Double], weight: Double
  ) {
    let (levels, width, size) = (levels, width, size)
    let line = levels * width
    var sums = hessian.mutableSpan
    for level in 0..<levels {
      for other in 0...level {
        let curvature = weight * p[level] * ((level == other ? 1 : 0) - p[other])
        for i in 0..<size {
          let factor = curvature * values[first + level * width + i / 4][i % 4]
          let base = (level * size + i) * line + other * width
          for block in 0..<width {
            sums[base + block] += factor * values[first + other * width + block]
          }
        }
      }
    }
  }

  /// Turns to parameters of standardised evidence.
  mutating func standardise(_ scale: [Double]) {
    let inverse = (0..<width).map { block in SIMD4((0..<4).map { 1 / scale[block * 4 + $0] }) }
    for index in gradient.indices { gradient[index] *= inverse[index % width] }
    let line = levels * width
    for index in hessian.indices {
      hessian[index] *= inverse[index % width] / scale[index / line % size]
    }
  }

  /// Adds the penalty.
  mutating func penalise(_ parameters: [Double], evenness wanted: Double, ridge wantedRidge: Double)
  {
    for index in 0..<size {
      var mean = 0.0
      for level in 0..<levels { mean += parameters[level * size + index] }
      mean /= Double(levels)
      // The biases carry the prior and are only held so that they are unique.
      let evenness = index == 0 ? 0 : wanted
      let ridge = index == 0 ? 1e-3 : wantedRidge
      for level in 0..<levels {
        let i = level * size + index
        let off = parameters[i] - mean
        loss += evenness * off * off + ridge * parameters[i] * parameters[i]
        gradient[i / 4][i % 4] += 2 * evenness * off + 2 * ridge * parameters[i]
        guard !hessian.isEmpty else { continue }
        for other in 0...level {
          let place = i * levels * width + other * width + index / 4
          let own = other == level ? 2 * evenness + 2 * ridge : 0
          hessian[place][index % 4] += own - 2 * evenness / Double(levels)
        }
      }
    }
  }

  /// One element of the gradient.
  func slope(of index: Int) -> Double { gradient[index / 4][index % 4] }

  /// The lower triangle of the Hessian's Cholesky factor, row-major; held parameters stand for themselves.
  func factor(holding held: [Bool]) -> [Double] {
    let n = levels * size
    var lower = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      if held[i] {
        lower[i * n + i] = 1
        continue
      }
      for j in 0...i where !held[j] {
        lower[i * n + j] = hessian[(i * n + j) / 4][(i * n + j) % 4]
      }
    }
    for j in 0..<n {
      for i in j..<n {
        var sum = lower[i * n + j]
        for k in 0..<j { sum -= lower[i * n + k] * lower[j * n + k] }
        lower[i * n + j] =
          i == j ? max(sum, 1e-12).squareRoot() : sum / lower[j * n + j]
      }
    }
    return lower
  }

  /// The Newton step by a factored Hessian; none of held parameters.
  func step(_ lower: [Double], holding held: [Bool]) -> [Double] {
    let n = levels * size
    var x = (0..<n).map { held[$0] ? 0 : slope(of: $0) }
    for i in 0..<n {
      for k in 0..<i { x[i] -= lower[i * n + k] * x[k] }
      x[i] /= lower[i * n + i]
    }
    for i in (0..<n).reversed() {
      for k in i + 1..<n { x[i] -= lower[k * n + i] * x[k] }
      x[i] /= lower[i * n + i]
    }
    return x
  }
}
