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

  /// Fits by Newton's method on the penalised likelihood, from equal weights, in the order of the rows.
  ///
  /// The penalty `evenness · Σ (w_nc - mean_c w_n)² + ridge · Σ w²`, in units of standardised evidence, keeps levels with
  /// few rows near the namespace's common weight.
  ///
  /// - Complexity: O(*i* · *r* · *p*²) for *i* iterations (at most 30), *r* rows, *p* = (namespaces + 1) · levels.
  static func fit(
    _ rows: [LeaveOneOut.Evidence], namespaces: Int, levels: Int, evenness: Double,
    options: TrainingOptions
  ) -> LogisticLayer {
    let scale = deviations(rows, namespaces: namespaces, levels: levels)
    let size = namespaces + 1
    let count = size * levels
    // Parameters of level c at c * size: the bias, then one weight a namespace.
    var parameters = [Double](repeating: 0, count: count)
    for level in 0..<levels {
      for namespace in 0..<namespaces {
        parameters[level * size + 1 + namespace] = 1 / Double(namespaces)
      }
    }
    var inputs = [Double](repeating: 1, count: count)
    var previous = Double.infinity
    for _ in 0..<30 {
      var gradient = [Double](repeating: 0, count: count)
      var hessian = [Double](repeating: 0, count: count * count)
      var loss = penalise(
        parameters, into: &gradient, &hessian, size: size, levels: levels, evenness: evenness,
        ridge: options.ridge)
      for row in rows {
        var logits = [Double](repeating: 0, count: levels)
        for level in 0..<levels {
          let base = level * size
          var sum = parameters[base]
          for namespace in 0..<namespaces {
            let value = row.scores[namespace * levels + level] / scale[namespace]
            inputs[base + 1 + namespace] = value
            sum += parameters[base + 1 + namespace] * value
          }
          logits[level] = sum
        }
        let p = softmax(logits)
        loss -= row.weight * deterministicLog(max(p[row.level], 1e-300))
        for level in 0..<levels {
          let error = row.weight * (p[level] - (level == row.level ? 1 : 0))
          for i in level * size..<(level + 1) * size { gradient[i] += error * inputs[i] }
          for other in 0...level {
            let curvature = row.weight * p[level] * ((level == other ? 1 : 0) - p[other])
            for i in level * size..<(level + 1) * size {
              var line = hessian.mutableSpan
              add(
                curvature * inputs[i], inputs.span, from: other * size, count: size,
                to: &line, at: i * count + other * size)
            }
          }
        }
      }
      guard previous - loss > 1e-9 * abs(loss) || loss > previous else { break }
      previous = loss
      let step = solve(hessian, gradient)
      // A damped step where the plain one would leave the region in which the quadratic holds.
      let longest = step.reduce(0) { max($0, abs($1)) }
      let damping = longest > 4 ? 4 / longest : 1
      for index in 0..<count { parameters[index] -= damping * step[index] }
    }
    var layer = LogisticLayer(
      namespaces: namespaces, levels: levels, bias: [],
      weights: [Double](repeating: 0, count: namespaces * levels))
    for level in 0..<levels {
      layer.bias.append(parameters[level * size])
      for namespace in 0..<namespaces {
        layer.weights[namespace * levels + level] =
          parameters[level * size + 1 + namespace] / scale[namespace]
      }
    }
    return layer
  }

  /// Adds a multiple of `count` numbers to as many others.
  ///
  /// Checked once and not one by one, so that the compiler adds several at a time: the innermost loop of a fit.
  @inline(__always)
  private static func add(
    _ factor: Double, _ terms: Span<Double>, from start: Int, count: Int,
    to sums: inout MutableSpan<Double>, at place: Int
  ) {
    precondition(start >= 0 && start + count <= terms.count)
    precondition(place >= 0 && place + count <= sums.count)
    for index in 0..<count {
      unsafe sums[unchecked: place &+ index] += factor * terms[unchecked: start &+ index]
    }
  }

  /// The root mean square of each namespace's evidence, 1 where it has none worth speaking of.
  private static func deviations(
    _ rows: [LeaveOneOut.Evidence], namespaces: Int, levels: Int
  ) -> [Double] {
    (0..<namespaces).map { namespace in
      var sum = 0.0
      var count = 0.0
      for row in rows {
        for level in 0..<levels {
          let value = row.scores[namespace * levels + level]
          sum += row.weight * value * value
        }
        count += row.weight * Double(levels)
      }
      // Evidence that is next to nothing is not blown up to weights that no file holds.
      return sum > 1e-12 * count ? (sum / count).squareRoot() : 1
    }
  }

  private static func penalise(
    _ parameters: [Double], into gradient: inout [Double], _ hessian: inout [Double], size: Int,
    levels: Int, evenness wanted: Double, ridge wantedRidge: Double
  ) -> Double {
    let count = size * levels
    var loss = 0.0
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
        gradient[i] += 2 * evenness * off + 2 * ridge * parameters[i]
        hessian[i * count + i] += 2 * evenness + 2 * ridge
        for other in 0..<levels {
          hessian[i * count + other * size + index] -= 2 * evenness / Double(levels)
        }
      }
    }
    return loss
  }

  /// Solves a symmetric positive definite system of which only the lower triangle is read, by Cholesky's method.
  private static func solve(_ matrix: [Double], _ right: [Double]) -> [Double] {
    let n = right.count
    var lower = matrix
    for j in 0..<n {
      for i in j..<n {
        var sum = lower[i * n + j]
        for k in 0..<j { sum -= lower[i * n + k] * lower[j * n + k] }
        lower[i * n + j] =
          i == j ? max(sum, 1e-12).squareRoot() : sum / lower[j * n + j]
      }
    }
    var x = right
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
