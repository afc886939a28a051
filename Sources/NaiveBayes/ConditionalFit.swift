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
    let width = matrix.width
    for row in 0..<matrix.rowCount {
      let parameters = fits[matrix.folds[row]]
      var logits = [Four](repeating: .zero, count: width)
      var sums = logits.mutableSpan
      matrix.addProduct(row: row, parameters.span, to: &sums)
      for level in 0..<levels {
        evidence[row * levels + level] = Double(logits[level / 4][level % 4])
      }
    }
    outOfSample = evidence
    let all = fits[folds]
    let ascending = matrix.keys.indices.sorted { matrix.keys[$0] < matrix.keys[$1] }
    keys = ascending.map { matrix.keys[$0] }
    weights = ascending.flatMap { column in
      (0..<levels).map { level in
        Double(all[(1 + column) * width + level / 4][level % 4]) * matrix.scales[column]
      }
    }
  }

  /// The most steps of a fit: the sample's likelihood is nearly all gained by then, and later ones fit its accidents.
  private static let steps = 30

  /// Fits biases and weights, shape `(1 + columns) × width`, on all rows but one fold.
  ///
  /// - Complexity: O(*e* · *l*) a step for *e* entries of the matrix and *l* levels.
  private static func fit(
    _ matrix: SampleMatrix, leavingOut fold: Int?, penalty: Double
  ) -> [Four] {
    let levels = matrix.levels
    let width = matrix.width
    let rows = (0..<matrix.rowCount).filter { matrix.folds[$0] != fold }
    var logits = [Four](repeating: .zero, count: width)
    var p = [Double](repeating: 0, count: levels)
    let start = [Four](repeating: .zero, count: (1 + matrix.keys.count) * width)
    return minimum(from: start, steps: steps) { parameters, gradient in
      var loss = penalise(parameters, penalty: penalty, width: width, into: &gradient)
      let span = parameters.span
      for row in rows {
        for block in 0..<width { logits[block] = parameters[block] }
        var sums = logits.mutableSpan
        matrix.addProduct(row: row, span, to: &sums)
        for level in 0..<levels { p[level] = Double(logits[level / 4][level % 4]) }
        softmax(&p)
        let level = matrix.levelOfRow[row]
        let weight = matrix.weights[row]
        loss -= weight * deterministicLog(max(p[level], 1e-300))
        for block in 0..<width { logits[block] = .zero }
        for other in 0..<levels {
          logits[other / 4][other % 4] = Float(weight * (p[other] - (other == level ? 1 : 0)))
        }
        var slopes = gradient.mutableSpan
        for block in 0..<width { slopes[block] += logits[block] }
        matrix.addTransposed(row: row, logits.span, to: &slopes)
      }
      return loss
    }
  }

  /// Sets the gradient of the penalty and returns the penalty.
  ///
  /// Biases are held by a hundredth so that their sum, which changes nothing, does not drift.
  private static func penalise(
    _ parameters: [Four], penalty: Double, width: Int, into gradient: inout [Four]
  ) -> Double {
    var sum = 0.0
    for index in gradient.indices {
      let held = index < width ? penalty / 100 : penalty
      let squares = parameters[index] * parameters[index]
      sum += held * Double((squares[0] + squares[1]) + (squares[2] + squares[3]))
      gradient[index] = Float(2 * held) * parameters[index]
    }
    return sum
  }
}
