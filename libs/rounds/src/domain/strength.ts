import { exact, type Exact, fraction, over, reduced } from '#kernel';

import { expFixed, lnFixed } from './fixed-point.js';

/**
 * Strength conversion factor of the drug price differential rules (药品差比价规则): K = 1.7^log2(ratio), where ratio is
 * strength / representative strength. Written 1.7^n · 1.7^f with whole n and 0 ≤ f < 1: for f = 0 it is a fraction,
 * otherwise 1.7^f is irrational and known only between two bounds.
 */
export interface StrengthFactor {
  /** `17/10`, or `1.7^log2(3/2)`. */
  readonly text: string;
  /** 1.7^n. */
  readonly whole: Exact;
  /** Bounds of 1.7^f to `bits` binary digits, or null when f = 0. */
  readonly rest: ((bits: bigint) => readonly [low: Exact, high: Exact]) | null;
}

const ONE: StrengthFactor = { text: '1', whole: fraction(1n, 1n), rest: null };

/** K of a product; 1 when either strength is blank. */
export function strengthFactor(strength: string | null, representative: string | null): StrengthFactor {
  if (strength === null || representative === null) return ONE;
  return factorOf(reduced(over(exact(strength), exact(representative))));
}

/** K by pair of strengths, each worked out once: few pairs serve many products, and the digits of K are costly. */
export function strengthFactors(): typeof strengthFactor {
  const known = new Map<string, StrengthFactor>();
  return (strength, representative) => {
    const key = `${strength ?? ''} ${representative ?? ''}`;
    const factor = known.get(key) ?? strengthFactor(strength, representative);
    known.set(key, factor);
    return factor;
  };
}

function factorOf(ratio: Exact): StrengthFactor {
  const exponent = floorLog2(ratio);
  const mantissa = exponent >= 0 ? scaled(ratio, 0, exponent) : scaled(ratio, -exponent, 0);
  const whole = powerOf17(exponent);
  if (mantissa.n === mantissa.d) return { text: fractionText(whole), whole, rest: null };
  return { text: `1.7^log2(${fractionText(ratio)})`, whole, rest: boundsOf(mantissa) };
}

const scaled = ({ n, d }: Exact, up: number, down: number): Exact =>
  fraction(n << BigInt(up), d << BigInt(down));

const fractionText = ({ n, d }: Exact): string => (d === 1n ? n.toString() : `${n}/${d}`);

/** Largest e with 2^e ≤ n/d. */
function floorLog2({ n, d }: Exact): number {
  const guess = bitLength(n) - bitLength(d);
  const reaches = guess >= 0 ? n >= d << BigInt(guess) : n << BigInt(-guess) >= d;
  return reaches ? guess : guess - 1;
}

const bitLength = (value: bigint): number => value.toString(2).length;

function powerOf17(exponent: number): Exact {
  const size = BigInt(Math.abs(exponent));
  const [seventeens, tens] = [17n ** size, 10n ** size];
  return exponent >= 0 ? fraction(seventeens, tens) : fraction(tens, seventeens);
}

/** 1.7^log2(m) = e^(ln m · ln 1.7 / ln 2) for 1 < m < 2, remembered per precision. */
function boundsOf({ n, d }: Exact): (bits: bigint) => readonly [Exact, Exact] {
  const known = new Map<bigint, readonly [Exact, Exact]>();
  return (bits) => {
    const found = known.get(bits);
    if (found) return found;
    const power = (lnFixed(n, d, bits) * lnFixed(17n, 10n, bits)) / lnTwo(bits);
    const value = expFixed(power, bits);
    const error = 1n << 24n;
    const bounds = [fraction(value - error, 1n << bits), fraction(value + error, 1n << bits)] as const;
    known.set(bits, bounds);
    return bounds;
  };
}

/** ln 2 = 2 ln(4/3) + ln(9/8), both within the reach of the series. */
const lnTwo = (bits: bigint): bigint => 2n * lnFixed(4n, 3n, bits) + lnFixed(9n, 8n, bits);
