import fc from 'fast-check';

import {
  type BidInput,
  type ProductInput,
  type RoundInput,
  RULESETS,
  type VarietyInput,
} from '#rounds/evaluator';
import { VolumeBuilder } from '#rounds/package';

/** Number of cases of a property: the published figure in the full run, a sample otherwise. */
export const CASES = { numRuns: process.env['JICAI_FULL'] === '1' ? 1000 : 60 };

/** Prices from a small set, so that ties, halves and lines that are met exactly come up often. */
const price = fc.oneof(
  fc.constantFrom('1', '1.00', '1.5', '1.8', '1.80', '1.9', '2', '2.2', '3.6', '0.1', '0.10', '52.0125'),
  fc
    .integer({ min: 400, max: 60_000 })
    .map((n) => `${Math.floor(n / 10_000)}.${String(n % 10_000).padStart(4, '0')}`),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });
const strength = fc.constantFrom('5', '10', '20', '40', '15', '30', '2.5', '7');
const whole = (max: number) => fc.integer({ min: 0, max }).map(String);
const time = fc.constantFrom(
  '2025-10-27T09:00:00+08:00',
  '2025-10-27T01:00:00Z',
  '2025-10-27T09:00:00.001+08:00',
  '2025-10-26T23:59:59.999999999-01:30',
);

const variety = (index: number): fc.Arbitrary<VarietyInput> =>
  fc.record({
    id: fc.constant(`v${index}`),
    name: fc.constant('品种'),
    representativeStrength: maybe(strength),
    volumeClass: fc.constantFrom('general', 'special'),
    lowPriceThreshold: maybe(fc.constantFrom('0.1', '0.1000', '2')),
    classBPrice: maybe(price),
  });

/** Ids end in letters whose order by code point differs from the order by UTF-16 unit. */
const TAILS = ['a', 'b', '', '𠀀', '中', 'Z', '', '9'];

const product = (varietyId: string, index: number): fc.Arbitrary<ProductInput> =>
  fc.record({
    id: fc.constantFrom(...TAILS).map((tail) => `${tail}${varietyId}-${index}`),
    varietyId: fc.constant(varietyId),
    bidderId: fc.integer({ min: 0, max: 7 }).map((n) => `b${n}`),
    name: fc.constant('产品'),
    entityId: maybe(fc.integer({ min: 0, max: 7 }).map((n) => `b${n}`)),
    strength: maybe(strength),
    unitsPerPack: fc.constantFrom('1', '1', '7', '10', '28'),
    ceilingPrice: maybe(price),
    reportedVolume: maybe(whole(4)),
    evaluationPassedOn: maybe(fc.constantFrom('2020-01-31', '2021-01-01')),
    citiesCovered: maybe(whole(3)),
    salesVolume: maybe(whole(3)),
    technicalScore: fc.constantFrom('0', '60', '60.0', '88.8888', '100'),
    unitClass: fc.constantFrom('A', 'B'),
  });

const bid = (productId: string): fc.Arbitrary<BidInput> =>
  fc.record({
    productId: fc.constant(productId),
    packPrice: fc.oneof(
      { weight: 8, arbitrary: price },
      { weight: 1, arbitrary: fc.constantFrom(null, '0', '0.00') },
    ),
    submittedAt: time,
    acceptsRevival: fc.boolean(),
    draw: maybe(fc.constantFrom('1', '2')),
    secondQuote: maybe(price),
  });

const quantity = fc.oneof(
  whole(30),
  fc.constantFrom('101', '9007199254740993', '123456789012345678901234567890'),
);

/** A round of one to three varieties with up to nine products each, under any rule set, with regions and volumes. */
export const randomRound = (
  rulesets: readonly string[] = RULESETS.map(({ id }) => id),
): fc.Arbitrary<RoundInput> =>
  fc
    .record({
      ruleset: fc.constantFrom(...rulesets),
      sizes: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }),
      regions: maybe(fc.integer({ min: 1, max: 7 })),
      rounding: fc.constantFrom('half-up' as const, 'up' as const),
    })
    .chain(({ ruleset, sizes, regions, rounding }) => {
      const regionIds = Array.from({ length: regions ?? 0 }, (_, index) => `r${index}`);
      return fc
        .record({
          varieties: fc.tuple(...sizes.map((_, index) => variety(index))),
          products: fc.tuple(
            ...sizes.flatMap((size, of) =>
              Array.from({ length: size }, (_, index) => product(`v${of}`, index)),
            ),
          ),
        })
        .chain(({ varieties, products }) =>
          fc
            .record({
              bids: fc.tuple(...products.map(({ id }) => bid(id))),
              wishes: fc.array(fc.tuple(fc.nat(), fc.shuffledSubarray(regionIds)), { maxLength: 6 }),
              volumes: maybe(volumes(varieties, products, regionIds)),
            })
            .map(({ bids, wishes, volumes: reported }): RoundInput => ({
              round: {
                id: 'random',
                title: '随机',
                category: 'drug',
                ruleset,
                parameters: { quantityRounding: rounding },
              },
              varieties,
              products,
              bids,
              regions: regions === null ? null : regionIds.map((id) => ({ id, name: id })),
              preferences: wished(products, wishes),
              volumes: reported,
            })),
        );
    });

const wished = (
  products: readonly ProductInput[],
  wishes: readonly (readonly [number, readonly string[]])[],
) => {
  const chosen = new Map(
    wishes.map(([at, regionIds]) => [products[at % Math.max(1, products.length)]?.id, regionIds]),
  );
  return [...chosen].flatMap(([productId, regionIds]) =>
    productId === undefined
      ? []
      : regionIds.map((regionId, index) => ({ productId, regionId, preference: String(index + 1) })),
  );
};

function volumes(
  varieties: readonly VarietyInput[],
  products: readonly ProductInput[],
  regionIds: readonly string[],
) {
  const row = fc.record({
    institution: fc.integer({ min: 0, max: 5 }),
    at: fc.nat(),
    region: fc.nat(),
    quantity,
  });
  return fc.array(row, { maxLength: 30 }).map((rows) => {
    const builder = new VolumeBuilder();
    const seen = new Set<string>();
    for (const { institution, at, region, quantity: units } of rows) {
      const choices = [
        ...varieties.map(({ id }) => [id, ''] as const),
        ...products.map((p) => [p.varietyId, p.id] as const),
      ];
      const [varietyId, productId] = choices[at % choices.length] ?? ['v0', ''];
      const key = `${institution} ${varietyId} ${productId}`;
      if (seen.has(key)) continue;
      seen.add(key);
      builder.add(
        `h${institution}`,
        regionIds[region % Math.max(1, regionIds.length)] ?? '',
        varietyId,
        productId,
        units,
      );
    }
    return builder.columns();
  });
}

/** The same round with every list, and the volume rows, in another order. */
export const shuffled = (input: RoundInput): fc.Arbitrary<RoundInput> =>
  fc
    .record({
      varieties: permuted(input.varieties),
      products: permuted(input.products),
      bids: permuted(input.bids),
      regions: input.regions === null ? fc.constant(null) : permuted(input.regions),
      preferences: permuted(input.preferences),
      rows: permuted(Array.from({ length: input.volumes?.length ?? 0 }, (_, row) => row)),
    })
    .map(({ rows, ...lists }) => ({
      ...input,
      ...lists,
      volumes: input.volumes && reordered(input.volumes, rows),
    }));

const permuted = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

function reordered(columns: NonNullable<RoundInput['volumes']>, rows: readonly number[]) {
  const builder = new VolumeBuilder();
  const id = (ids: readonly string[], index: number | undefined): string => ids[index ?? -1] ?? '';
  for (const row of rows)
    builder.add(
      id(columns.institutions, columns.institution[row]),
      id(columns.regions, columns.region[row]),
      id(columns.varieties, columns.variety[row]),
      id(columns.products, columns.product[row]),
      columns.quantity.text(row),
    );
  return builder.columns();
}
