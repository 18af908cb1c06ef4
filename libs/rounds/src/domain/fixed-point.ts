/**
 * Logarithm and exponential in binary fixed point, for the one irrational number of the rules. A value v stands for
 * v / 2^bits; results are off by less than 2^(16 - bits), which the caller's interval has to cover.
 */

/** ln(n / d) for 1 ≤ n/d < 2, by 2·artanh((n − d) / (n + d)). */
export function lnFixed(n: bigint, d: bigint, bits: bigint): bigint {
  const y = ((n - d) << bits) / (n + d);
  const square = (y * y) >> bits;
  let power = y;
  let sum = 0n;
  for (let k = 1n; power > 0n; k += 2n) {
    sum += power / k;
    power = (power * square) >> bits;
  }
  return 2n * sum;
}

/** e^x for 0 ≤ x < 1, by its series. */
export function expFixed(x: bigint, bits: bigint): bigint {
  let term = 1n << bits;
  let sum = 0n;
  for (let k = 1n; term > 0n; k++) {
    sum += term;
    term = (term * x) / (k << bits);
  }
  return sum;
}
