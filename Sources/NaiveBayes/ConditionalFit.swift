/// Weights of single features fitted on the conditional likelihood of the sample: what naive Bayes, which looks at each
/// feature alone, gives too much or too little.
///
/// A multinomial logistic regression over the rows of ``SampleMatrix`` by stochastic gradient descent (Bottou 2010, "Large-Scale Machine
/// Learning with Stochastic Gradient Descent"), stopped after a few passes: that it stops early is all that holds the
/// weights back (Yao, Rosasco and Caponnetto 2007, "On Early Stopping in Gradient Descent Learning"). Its evidence joins that
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

  init(_ matrix: SampleMatrix, options: TrainingOptions, threads: Int? = nil) {
    let folds = LeaveOneOut.folds
    let steps = Self.steps(matrix, options)
    let fits = SideBySide.map(folds + 1, threads: threads) { index in
      Self.fit(
        matrix, leavingOut: index < folds ? index : nil, steps: steps, passes: options.passes)
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
        Double(all[column * width + level / 4][level % 4]) * matrix.scales[column]
      }
    }
  }

  /// How far each row moves the weights of its features, a unit of error: as far as it has copies, in units of the mean of copies × length².
  ///
  /// A row's step moves its own logits by its error times step × length²; from 4 on a row that is there many times would overshoot
  /// more and more.
  private static func steps(_ matrix: SampleMatrix, _ options: TrainingOptions) -> [Double] {
    let squares = (0..<matrix.rowCount).map { matrix.square(ofRow: $0) }
    let sum = zip(matrix.weights, squares).reduce(0) { $0 + $1.0 * $1.1 }
    return zip(matrix.weights, squares).map { copies, square in
      square == 0
        ? 0
        : min(options.learningRate * copies * Double(matrix.rowCount) / sum, 2 / square)
    }
  }

  /// Fits weights, shape `columns × width`, on all rows but one fold: in the order of their hashes, which is as good as drawn by lot.
  ///
  /// - Complexity: O(*e* · *l*) a pass for *e* entries of the matrix and *l* levels.
  private static func fit(
    _ matrix: SampleMatrix, leavingOut fold: Int?, steps: [Double], passes: Int
  ) -> [Four] {
    let levels = matrix.levels
    let width = matrix.width
    let rows = (0..<matrix.rowCount).filter { matrix.folds[$0] != fold }
    var weights = [Four](repeating: .zero, count: matrix.keys.count * width)
    var logits = [Four](repeating: .zero, count: width)
    var p = [Double](repeating: 0, count: levels)
    for _ in 0..<passes {
      for row in rows {
        for block in 0..<width { logits[block] = .zero }
        var sums = logits.mutableSpan
        matrix.addProduct(row: row, weights.span, to: &sums)
        for level in 0..<levels { p[level] = Double(logits[level / 4][level % 4]) }
        softmax(&p)
        p[matrix.levelOfRow[row]] -= 1
        for level in 0..<levels { logits[level / 4][level % 4] = Float(-steps[row] * p[level]) }
        var changed = weights.mutableSpan
        matrix.addTransposed(row: row, logits.span, to: &changed)
      }
    }
    return weights
  }
}

/// The weights of four levels.
typealias Four = SIMD4<Float>
