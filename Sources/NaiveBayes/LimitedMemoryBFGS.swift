/// Minimises a smooth convex function by the limited-memory quasi-Newton method of Liu and Nocedal 1989, "On the limited
/// memory BFGS method for large scale optimization", algorithm 2.1, with a step halved until it gains enough (Armijo).
///
/// Parameters are stored in fours, as single-precision numbers: a step is bound by memory. The same numbers on every
/// machine: sums run in the order of the parameters, in double precision.
///
/// - Parameters:
///   - start: where to begin.
///   - steps: the most steps taken.
///   - function: returns the value at the parameters given and sets the gradient there.
/// - Returns: the parameters after the last step that lowered the value.
/// - Complexity: O(*p*) memory and time a step for *p* parameters, besides `function`.
func minimum(
  from start: [Four], steps: Int,
  _ function: (_ at: [Four], _ gradient: inout [Four]) -> Double
) -> [Four] {
  let memory = 8
  var point = start
  var gradient = [Four](repeating: .zero, count: start.count)
  var value = function(point, &gradient)
  var history: [(step: [Four], change: [Four], curvature: Double)] = []
  var next = point
  var nextGradient = gradient
  for _ in 0..<steps {
    var direction = gradient
    var shares: [Double] = []
    for past in history.reversed() {
      let share = dot(past.step, direction) / past.curvature
      add(-share, past.change, to: &direction)
      shares.append(share)
    }
    // The first step is of length one at most; later ones have the scale of the last curvature seen.
    let scale =
      history.last.map { $0.curvature / dot($0.change, $0.change) }
      ?? 1 / max(1, dot(gradient, gradient).squareRoot())
    let factor = Float(scale)
    for index in direction.indices { direction[index] *= factor }
    for (past, share) in zip(history, shares.reversed()) {
      add(share - dot(past.change, direction) / past.curvature, past.step, to: &direction)
    }
    let slope = -dot(gradient, direction)
    guard slope < 0 else { return point }
    var length = 1.0
    var nextValue = Double.infinity
    for _ in 0..<20 {
      let factor = Float(length)
      for index in point.indices { next[index] = point[index] - factor * direction[index] }
      nextValue = function(next, &nextGradient)
      if nextValue <= value + 1e-4 * length * slope { break }
      length /= 2
    }
    guard nextValue < value else { return point }
    var step = next
    add(-1, point, to: &step)
    var change = nextGradient
    add(-1, gradient, to: &change)
    let curvature = dot(step, change)
    if curvature > 1e-12 * dot(change, change) {
      if history.count == memory { history.removeFirst() }
      history.append((step, change, curvature))
    }
    let gain = value - nextValue
    swap(&point, &next)
    swap(&gradient, &nextGradient)
    value = nextValue
    if gain < 1e-6 * abs(value) { return point }
  }
  return point
}

/// Four parameters, or four terms of a gradient.
typealias Four = SIMD4<Float>

private func dot(_ a: [Four], _ b: [Four]) -> Double {
  var sum = SIMD4<Double>.zero
  for index in a.indices { sum += SIMD4<Double>(a[index]) * SIMD4<Double>(b[index]) }
  return (sum[0] + sum[1]) + (sum[2] + sum[3])
}

private func add(_ factor: Double, _ a: [Four], to b: inout [Four]) {
  let factor = Float(factor)
  for index in a.indices { b[index] += factor * a[index] }
}
