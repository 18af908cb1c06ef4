import { unprefixed } from './prefix.js';

/** An award as it goes to every member (中选结果). */
export interface ResultAward {
  readonly varietyId: string;
  readonly varietyName: string;
  readonly productId: string;
  readonly productName: string;
  readonly bidderId: string;
  readonly bidderName: string;
  readonly rank: string;
  readonly strength: string;
  readonly unitsPerPack: string;
  readonly unitPrice: string;
  /** What the product may cost at most in the round. */
  readonly ceilingPrice: string;
  readonly status: 'standing' | 'withdrawn';
}

/** Who supplies an area, as it stands. */
export interface ResultArea {
  readonly varietyId: string;
  readonly regionId: string;
  readonly primary: string;
  readonly backup: string;
}

/** What an institution agreed to buy, and from whom, as it stands. */
export interface ResultAllocation {
  readonly institution: string;
  readonly regionId: string;
  readonly varietyId: string;
  /** Empty: nobody supplies it. */
  readonly product: string;
  readonly agreed: string;
}

/** Everything that came of a round, under the ids of the whole. */
export interface RoundOutcome {
  readonly awards: readonly ResultAward[];
  readonly areas: readonly ResultArea[];
  readonly allocations: readonly ResultAllocation[];
}

/** A member's part of it under its own ids again (成员结果): awards whole, areas and allocations its own alone. */
export function outcomeOf(region: string, { awards, areas, allocations }: RoundOutcome): RoundOutcome {
  const own = (id: string): string | undefined => {
    const found = unprefixed(id);
    return found?.region === region ? found.id : undefined;
  };
  return {
    awards,
    areas: areas.flatMap((area) => {
      const regionId = own(area.regionId);
      return regionId === undefined ? [] : [{ ...area, regionId }];
    }),
    allocations: allocations.flatMap((row) => {
      const [institution, regionId] = [own(row.institution), own(row.regionId)];
      return institution === undefined || regionId === undefined ? [] : [{ ...row, institution, regionId }];
    }),
  };
}

/** Sum of agreed quantities. */
export const agreedOf = (allocations: readonly ResultAllocation[]): bigint =>
  allocations.reduce((sum, { agreed }) => sum + BigInt(agreed), 0n);
