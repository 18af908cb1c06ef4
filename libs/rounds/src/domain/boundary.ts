import type { Bid } from './bid.js';
import { type OrderKey, separatingKey } from './ordering.js';

/**
 * Where the places end (入围线). When the line would run between equal bids, all of them are `tied`: people decide among
 * them, and none of them is inside or outside.
 */
export interface Boundary {
  readonly inside: readonly Bid[];
  readonly tied: readonly Bid[];
  readonly outside: readonly Bid[];
  /** The order key that separated a bid from its neighbour across the boundary; null when there is none. */
  readonly decidingKey: (bid: Bid) => string | null;
}

export function drawBoundary(ordered: readonly Bid[], places: number, keys: readonly OrderKey[]): Boundary {
  const tied = tiedAt(ordered, places, keys);
  const start = tied[0] ? ordered.indexOf(tied[0]) : Math.min(places, ordered.length);
  const neighbours = new Map(
    ordered.flatMap((bid, index) => {
      if (index >= start && index < start + tied.length) return [];
      const neighbour = index < start ? ordered[start] : ordered[start + tied.length - 1];
      return neighbour ? [[bid, neighbour] as const] : [];
    }),
  );
  return {
    inside: ordered.slice(0, start),
    tied,
    outside: ordered.slice(start + tied.length),
    decidingKey: (bid) => {
      const neighbour = neighbours.get(bid);
      return neighbour ? separatingKey(keys, bid, neighbour) : null;
    },
  };
}

/** Several boundaries, each in its own bidding unit (竞价单元), seen as one. */
export const joinBoundaries = (parts: readonly Boundary[]): Boundary => ({
  inside: parts.flatMap((part) => part.inside),
  tied: parts.flatMap((part) => part.tied),
  outside: parts.flatMap((part) => part.outside),
  decidingKey: (bid) => parts.reduce<string | null>((key, part) => key ?? part.decidingKey(bid), null),
});

function tiedAt(ordered: readonly Bid[], places: number, keys: readonly OrderKey[]): readonly Bid[] {
  const [last, next] = [ordered[places - 1], ordered[places]];
  if (!last || !next || separatingKey(keys, last, next) !== null) return [];
  return ordered.filter((bid) => separatingKey(keys, bid, last) === null);
}

/** Rank numbers (名次) from 1; tied bids of one unit share the number of the first of them. */
export function rankNumbers(ordered: readonly Bid[], tied: readonly Bid[]): ReadonlyMap<Bid, number> {
  const undecided = new Set(tied);
  const shared = new Map<string, number>();
  return new Map(
    ordered.map((bid, index) => {
      if (!undecided.has(bid)) return [bid, index + 1];
      const unit = bid.product.unitClass ?? '';
      const rank = shared.get(unit) ?? index + 1;
      shared.set(unit, rank);
      return [bid, rank];
    }),
  );
}
