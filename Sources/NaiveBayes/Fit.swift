/// What is fitted on the sample: the smoothing, and the layer over the leave-one-out evidence that it gives.
///
/// Every candidate is judged by the log loss of cross-fitted probabilities; the first of equals wins, so that counts and
/// sample alone decide.
struct Fit {
  /// Additive smoothing of counts.
  private(set) var smoothing = 1.0
  /// Pull of a namespace's weights to their mean.
  private(set) var evenness = 1.0
  /// Leave-one-out evidence of the sample's rows.
  private(set) var evidence: [LeaveOneOut.Evidence] = []
  /// Probabilities of those rows by layers fitted without their fold.
  private(set) var outOfSample: [[Double]] = []
  /// The layer fitted on all of them; its last namespace is the fitted features' evidence.
  let layer: LogisticLayer
  /// Weights of single features.
  let features: ConditionalFit

  init(_ rows: [RowSample.Row], of trainer: Trainer) {
    let options = trainer.options
    let namespaces = trainer.space.namespaces.count + 1
    let levels = trainer.levels.count
    var least = Double.infinity
    let matrix = SampleMatrix(
      rows, table: trainer.table, space: trainer.space, minimumRows: options.minimumRows)
    features = ConditionalFit(matrix, options: options)
    for smoothing in options.smoothings {
      var evidence = LeaveOneOut.evidence(
        of: rows, table: trainer.table, space: trainer.space, smoothing: smoothing,
        options: options)
      for row in evidence.indices {
        evidence[row].scores += features.outOfSample[row * levels..<(row + 1) * levels]
      }
      for evenness in options.evennesses {
        let probabilities = Self.crossFit(
          evidence, namespaces: namespaces, levels: levels, evenness: evenness, options: options)
        let loss = zip(evidence, probabilities).reduce(0) {
          $0 - $1.0.weight * deterministicLog(max($1.1[$1.0.level], 1e-300))
        }
        guard loss < least || self.evidence.isEmpty else { continue }
        least = loss
        self.smoothing = smoothing
        self.evenness = evenness
        self.evidence = evidence
        outOfSample = probabilities
      }
    }
    layer = LogisticLayer.fit(
      evidence, namespaces: namespaces, levels: levels, evenness: evenness, options: options)
  }

  /// Probabilities of each row by a layer that was fitted without the row's fold.
  private static func crossFit(
    _ evidence: [LeaveOneOut.Evidence], namespaces: Int, levels: Int, evenness: Double,
    options: TrainingOptions
  ) -> [[Double]] {
    let layers = SideBySide.map(LeaveOneOut.folds) { fold in
      LogisticLayer.fit(
        evidence.filter { $0.fold != fold }, namespaces: namespaces, levels: levels,
        evenness: evenness, options: options)
    }
    return evidence.map { softmax(layers[$0.fold].logits($0.scores)) }
  }
}
