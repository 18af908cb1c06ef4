import { exact, type Exact, fraction, minus, over, times } from '#kernel';

/** Rise of a price over the last one in whole percent, rounded up (涨幅, 向上取整); 0 when it did not rise. */
export function risePercent(old: string, bid: string): bigint {
  const [before, now] = [exact(old), exact(bid)];
  const rise = over(minus(now, before), before);
  if (rise.n <= 0n) return 0n;
  const hundredfold = times(rise, fraction(100n, 1n));
  return (hundredfold.n + hundredfold.d - 1n) / hundredfold.d;
}

/**
 * Share of the reported brand demand that becomes the agreed volume in a renewal (接续约定采购比例): the base, and for a raised price
 * `base × (0.9 − rise)`, never below 0. A product without a last price keeps the base.
 *
 * Nationwide renewal of batches 1-8 (2026): base 80 %, rise 3.2 % → 4 %: 80 % × 0.86 = 68.8 %.
 */
export function volumeRatio(base: string, old: string | null, bid: string): Exact {
  const rise = old === null ? 0n : risePercent(old, bid);
  if (rise === 0n) return exact(base);
  const left = 90n - rise;
  return left <= 0n ? fraction(0n, 1n) : times(exact(base), fraction(left, 100n));
}

/** A share in percent with one decimal at least, exactly: `68.8`. */
export function percentText(share: Exact): string {
  const tenThousandths = (share.n * 1_000_000n + share.d / 2n) / share.d;
  const [whole, rest] = [tenThousandths / 10_000n, (tenThousandths % 10_000n).toString().padStart(4, '0')];
  return `${whole}.${rest.replace(/0{1,3}$/, '')}`;
}
