/// Minimises a smooth convex function by the limited-memory quasi-Newton method of Liu and Nocedal 1989, "On the limited
/// memory BFGS method for large scale optimization", algorithm 2.1, with a step halved until it gains enough (Armijo).
///
/// The same numbers on every machine: sums run in the order of the parameters.
///
/// - Parameters:
///   - start: where to begin.
///   - steps: the most steps taken.
///   - function: returns the value at the parameters given and sets the gradient there.
/// - Returns: the parameters after the last step that lowered the value.
/// - Complexity: O(*p*) memory and time a step for *p* parameters, besides `function`.
func minimum(
  from start: [Double], steps: Int,
  _ function: (_ at: [Double], _ gradient: inout [Double]) -> Double
) -> [Double] {
  let memory = 8
  var point = start
  var gradient = [Double](repeating: 0, count: start.count)
  var value = function(point, &gradient)
  var history: [(step: [Double], change: [Double], curvature: Double)] = []
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
    for index in direction.indices { direction[index] *= scale }
    for (past, share) in zip(history, shares.reversed()) {
      add(share - dot(past.change, direction) / past.curvature, past.step, to: &direction)
    }
    let slope = -dot(gradient, direction)
    guard slope < 0 else { return point }
    var length = 1.0
    var nextValue = Double.infinity
    for _ in 0..<20 {
      for index in point.indices { next[index] = point[index] - length * direction[index] }
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

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}

private func add(_ factor: Double, _ a: [Double], to b: inout [Double]) {
  for index in a.indices { b[index] += factor * a[index] }
}
