/// The natural logarithm, by IEEE additions, multiplications and divisions alone, so that every machine agrees on
/// the last bit.
///
/// Writes `x = m * 2^e` with `m` in [√½, √2) and sums the series of `2 atanh((m - 1) / (m + 1))` up to the 21st power,
/// below 2^-55 there. Relative error under 4 units in the last place.
///
/// - Parameter x: a positive, finite, normal number.
/// - Returns: ln *x*.
package func deterministicLog(_ x: Double) -> Double {
  precondition(x.isNormal && x > 0, "the logarithm is taken of positive numbers")
  var exponent = Int(x.exponentBitPattern) - 1023
  var mantissa = Double(
    sign: .plus, exponentBitPattern: 1023, significandBitPattern: x.significandBitPattern)
  if mantissa >= 1.414_213_562_373_095_1 {
    mantissa *= 0.5
    exponent += 1
  }
  let s = (mantissa - 1) / (mantissa + 1)
  let square = s * s
  var sum = 1.0 / 21
  sum = sum * square + 1.0 / 19
  sum = sum * square + 1.0 / 17
  sum = sum * square + 1.0 / 15
  sum = sum * square + 1.0 / 13
  sum = sum * square + 1.0 / 11
  sum = sum * square + 1.0 / 9
  sum = sum * square + 1.0 / 7
  sum = sum * square + 1.0 / 5
  sum = sum * square + 1.0 / 3
  sum = sum * square + 1
  // ln 2 in two parts, so that small sums keep their last bits.
  let high = Double(exponent) * 0.693_147_180_369_123_816_490
  let low = Double(exponent) * 1.908_214_929_270_587_700_02e-10
  return high + (low + 2 * s * sum)
}

/// The exponential function, by IEEE additions, multiplications and divisions alone.
///
/// Reduces by multiples of ln 2 and sums the Taylor series to the 14th power. Below -700 the result is 0, above 700 it
/// is that of 700: log-odds never get there.
package func deterministicExp(_ x: Double) -> Double {
  guard x > -700 else { return 0 }
  let x = min(x, 700)
  // Beyond 2^52 only whole numbers are left: adding so much rounds, without a call.
  let multiple = (x * 1.442_695_040_888_963_4 + 0x1.8p52) - 0x1.8p52
  let rest =
    (x - multiple * 0.693_147_180_369_123_816_490) - multiple * 1.908_214_929_270_587_700_02e-10
  var sum = 1.0 / 87_178_291_200
  sum = sum * rest + 1.0 / 6_227_020_800
  sum = sum * rest + 1.0 / 479_001_600
  sum = sum * rest + 1.0 / 39_916_800
  sum = sum * rest + 1.0 / 3_628_800
  sum = sum * rest + 1.0 / 362_880
  sum = sum * rest + 1.0 / 40_320
  sum = sum * rest + 1.0 / 5_040
  sum = sum * rest + 1.0 / 720
  sum = sum * rest + 1.0 / 120
  sum = sum * rest + 1.0 / 24
  sum = sum * rest + 1.0 / 6
  sum = sum * rest + 1.0 / 2
  sum = sum * rest + 1
  sum = sum * rest + 1
  let scale = Double(
    sign: .plus, exponentBitPattern: UInt(Int(multiple) + 1023), significandBitPattern: 0)
  return sum * scale
}

/// Turns logits into probabilities that sum to 1: exp(z) / Σ exp(z), shifted by the largest for safety.
package func softmax(_ logits: [Double]) -> [Double] {
  var result = logits
  softmax(&result)
  return result
}

/// Turns logits into probabilities in place.
func softmax(_ values: inout [Double]) {
  var values = values.mutableSpan
  var largest = -Double.infinity
  for index in values.indices { largest = max(largest, values[index]) }
  var sum = 0.0
  for index in values.indices {
    values[index] = deterministicExp(values[index] - largest)
    sum += values[index]
  }
  for index in values.indices { values[index] /= sum }
}
