#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// How a run ends, for shells and CI.
public enum ExitStatus: Int32, Sendable {
  /// Everything asked for was done.
  case success = 0
  /// A check did not hold: a metric below its minimum, findings at the fail level.
  case checkFailed = 1
  /// Wrong usage, bad input, or a failed write.
  case failure = 2
  /// With `--exit-status`: at least one ticket needs review.
  case needsReview = 3
}

/// Ends the process.
public func exitProcess(with status: ExitStatus) -> Never { exit(status.rawValue) }
