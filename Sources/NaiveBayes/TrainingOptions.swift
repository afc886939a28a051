/// What a naive-Bayes model is made with; stored in the model.
public struct TrainingOptions: Equatable, Sendable {
  /// Lidstone's additive smoothing of counts, above 0 (Laplace's is 1); the one that predicts best out of sample is used.
  public var smoothings = [0.1, 0.3, 1]
  /// Features in fewer rows than this are unknown to the model.
  public var minimumRows: UInt32 = 2
  /// Share of multinomial against complement weights, from 0 to 1.
  ///
  /// (Rennie et al. 2003, section 3.1, for the latter).
  public var multinomialShare = 0.5
  /// Index of the namespace whose features tell whether a row is of the model's world: words.
  public var vocabulary = 0
  /// Pull of a namespace's weights for single levels to their mean; the one that predicts best out of sample is used.
  public var evennesses = [1.0, 100]
  /// Pull of all weights of the layer to zero.
  public var ridge = 0.5
  /// Step of the fit of single features: how far a row of mean length moves its own logits, times its error.
  public var learningRate = 1.0
  /// How often that fit goes over the sample, at least once.
  public var passes = 6
  /// Number of rows kept for fitting, those with the smallest hashes.
  public var sampleSize = 15360
  /// Precision of a level below which its decisions need review.
  public var targetPrecision = 0.9
  /// Share of tickets whose true level the candidates shall hold.
  public var coverage = 0.9

  /// The defaults.
  public init() {}
}
