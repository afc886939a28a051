/// What is fitted on the sample: the smoothing, and the layer over the leave-one-out evidence that it gives.
///
/// Every candidate is judged by the log loss of cross-fitted probabilities; the first of equals wins, so that counts and
/// sample alone decide.
struct Fit {
  /// Additive smoothing of counts.
  let smoothing: Double
  /// Pull of a namespace's weights to their mean.
  let evenness: Double
  /// Leave-one-out evidence of the sample's rows.
  let evidence: [LeaveOneOut.Evidence]
  /// Probabilities of those rows by layers fitted without their fold.
  private(set) var outOfSample: [[Double]] = []
  /// The layer fitted on all of them; its last namespace is the fitted features' evidence.
  let layer: LogisticLayer
  /// Weights of single features.
  let features: ConditionalFit

  /// Fits on `threads` at most, or one a processor; their number changes nothing.
  init(_ rows: [RowSample.Row], of trainer: Trainer, threads: Int? = nil) {
    let options = trainer.options
    let namespaces = trainer.space.namespaces.count + 1
    let levels = trainer.levels.count
    let matrix = SampleMatrix(
      rows, table: trainer.table, space: trainer.space, minimumRows: options.minimumRows)
    let (features, counted) = SideBySide.both(threads: threads) {
      ConditionalFit(matrix, options: options, threads: threads)
    } and: {
      LeaveOneOut.evidence(
        of: rows, table: trainer.table, space: trainer.space, smoothings: options.smoothings,
        options: options, threads: threads)
    }
    self.features = features
    var evidence = consume counted
    for smoothing in evidence.indices {
      for row in rows.indices {
        evidence[smoothing][row].scores +=
          features.outOfSample[row * levels..<(row + 1) * levels]
      }
    }
    let inputs = evidence.map { LayerInputs($0, namespaces: namespaces, levels: levels) }
    let candidates = options.smoothings.indices.flatMap { smoothing in
      options.evennesses.map { Candidate(smoothing: smoothing, evenness: $0) }
    }
    let layers = Self.crossFit(inputs, candidates, options: options, threads: threads)
    var least = Double.infinity
    var best = 0
    for (index, candidate) in candidates.enumerated() {
      let rows = evidence[candidate.smoothing]
      let probabilities = rows.map { softmax(layers[$0.fold][index].logits($0.scores)) }
      let loss = zip(rows, probabilities).reduce(0) {
        $0 - $1.0.weight * deterministicLog(max($1.1[$1.0.level], 1e-300))
      }
      guard loss < least || index == 0 else { continue }
      (least, best, outOfSample) = (loss, index, probabilities)
    }
    smoothing = options.smoothings[candidates[best].smoothing]
    evenness = candidates[best].evenness
    self.evidence = evidence[candidates[best].smoothing]
    layer = layers[LeaveOneOut.folds][best]
  }

  /// A choice of smoothing, by its index, and evenness.
  private struct Candidate {
    var smoothing: Int
    var evenness: Double
  }

  /// For each fold the layers of all candidates fitted without the fold's rows, behind them those fitted on all rows.
  ///
  /// One candidate is fitted after the other: they differ little.
  private static func crossFit(
    _ inputs: [LayerInputs], _ candidates: [Candidate], options: TrainingOptions, threads: Int?
  ) -> [[LogisticLayer]] {
    SideBySide.map(LeaveOneOut.folds + 1, threads: threads) { fold in
      var fit = LayerFit(inputs[0], options: options)
      let leftOut = fold < LeaveOneOut.folds ? fold : nil
      return candidates.map {
        fit.layer(inputs[$0.smoothing], leavingOut: leftOut, evenness: $0.evenness)
      }
    }
  }
}
