/// Weights of single features fitted on the conditional likelihood of the sample: what naive Bayes, which looks at each
/// feature alone, gives too much or too little.
///
/// A multinomial logistic regression over the rows of ``SampleMatrix`` with the penalty `λ Σ w²`. Its evidence joins that
/// of naive Bayes as one more column of ``LogisticLayer``, which learns on rows that neither has seen how much to believe
/// of each: where rows are many naive Bayes's counts of all of them win, where they are few or features go together the
/// fitted weights (Ng and Jordan 2001, "On Discriminative vs. Generative Classifiers", section 4; Raina et al. 2003,
/// "Classification with Hybrid Generative/Discriminative Models").
struct ConditionalFit {
  /// Keys of the features that have a weight, ascending.
  let keys: [UInt32]
  /// Shape `keys × levels`, row-major: to be summed over a namespace's features and divided by the root of their number,
  /// as naive Bayes's weights are.
  let weights: [Double]
  /// Shape `rows × levels`, row-major: the evidence on each row of the sample by weights fitted without its fold.
  let outOfSample: [Double]

  init(_ matrix: SampleMatrix, options: TrainingOptions) {
    let folds = LeaveOneOut.folds
    let fits = SideBySide.map(folds + 1) { index in
      Self.fit(matrix, leavingOut: index < folds ? index : nil, penalty: options.featurePenalty)
    }
    let levels = matrix.levels
    var evidence = [Double](repeating: 0, count: matrix.rowCount * levels)
    var logits = [Double](repeating: 0, count: levels)
    for row in 0..<matrix.rowCount {
      for level in 0..<levels { logits[level] = 0 }
      let parameters = fits[matrix.folds[row]]
      matrix.product(row: row, parameters.span, offset: levels, into: &logits)
      for level in 0..<levels { evidence[row * levels + level] = logits[level] }
    }
    outOfSample = evidence
    keys = matrix.keys
    let all = fits[folds]
    weights = (0..<matrix.keys.count * levels).map {
      all[levels + $0] * matrix.scales[$0 / levels]
    }
  }

  /// The most steps of a fit: the sample's likelihood is nearly all gained by then, and later ones fit its accidents.
  private static let steps = 15

  /// Fits biases and weights, shape `(1 + columns) × levels`, on all rows but one fold.
  ///
  /// - Complexity: O(*e* · *l*) a step for *e* entries of the matrix and *l* levels.
  private static func fit(
    _ matrix: SampleMatrix, leavingOut fold: Int?, penalty: Double
  ) -> [Double] {
    let levels = matrix.levels
    let rows = (0..<matrix.rowCount).filter { matrix.folds[$0] != fold }
    var logits = [Double](repeating: 0, count: levels)
    let start = [Double](repeating: 0, count: (1 + matrix.keys.count) * levels)
    return minimum(from: start, steps: steps) { parameters, gradient in
      var loss = 0.0
      for index in gradient.indices {
        // Biases are held by a hundredth so that their sum, which changes nothing, does not drift.
        let held = index < levels ? penalty / 100 : penalty
        loss += held * parameters[index] * parameters[index]
        gradient[index] = 2 * held * parameters[index]
      }
      let span = parameters.span
      let columns = matrix.columns.span
      let values = matrix.values.span
      for row in rows {
        for level in 0..<levels { logits[level] = parameters[level] }
        matrix.product(row: row, span, offset: levels, into: &logits)
        let p = softmax(logits)
        let level = matrix.levelOfRow[row]
        let weight = matrix.weights[row]
        loss -= weight * deterministicLog(max(p[level], 1e-300))
        for other in 0..<levels {
          logits[other] = weight * (p[other] - (other == level ? 1 : 0))
          gradient[other] += logits[other]
        }
        var errors = gradient.mutableSpan
        for entry in matrix.starts[row]..<matrix.starts[row + 1] {
          let base = levels + Int(columns[entry]) * levels
          let value = values[entry]
          for other in 0..<levels { errors[base + other] += value * logits[other] }
        }
      }
      return loss
    }
  }
}
