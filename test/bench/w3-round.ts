import {
  BLANK,
  QuantityColumn,
  type BidInput,
  type ProductInput,
  type RoundInput,
  type VolumeColumns,
} from '#rounds/evaluator';

/** Size of a generated round; the national one has 5,000 varieties, ten bids each, and 10,000 institutions × 200 rows. */
export interface RoundSize {
  readonly varieties: number;
  readonly bidsPerVariety: number;
  readonly institutions: number;
  readonly rowsPerInstitution: number;
}

export const NATIONAL: RoundSize = {
  varieties: 5_000,
  bidsPerVariety: 10,
  institutions: 10_000,
  rowsPerInstitution: 200,
};

/** The same round with fewer varieties and institutions. */
export const scaled = (size: RoundSize, by: number): RoundSize => ({
  ...size,
  varieties: Math.round(size.varieties * by),
  institutions: Math.round(size.institutions * by),
});

const REGIONS = 31;

/** A round of the given size from a fixed seed (mulberry32): the same bytes on every machine. */
export function nationalRound(id: string, size: RoundSize): RoundInput {
  const random = generator(20_260_113);
  const varieties = Array.from({ length: size.varieties }, (_, v) => ({
    id: `V${String(v).padStart(5, '0')}`,
    name: `variety ${v}`,
    representativeStrength: null,
    volumeClass: v % 8 === 0 ? ('special' as const) : ('general' as const),
    lowPriceThreshold: v % 5 === 0 ? '0.1000' : null,
    classBPrice: null,
  }));
  const products: ProductInput[] = [];
  const bids: BidInput[] = [];
  for (const { id: varietyId } of varieties) {
    const base = 200 + random() * 20_000;
    for (let b = 0; b < size.bidsPerVariety; b++) addBid(products, bids, varietyId, b, base, random);
  }
  return {
    round: { id, title: 'benchmark round', category: 'drug', ruleset: 'national-drug-11', parameters: {} },
    varieties,
    products,
    bids,
    regions: Array.from({ length: REGIONS }, (_, r) => ({ id: regionId(r), name: `region ${r}` })),
    preferences: [],
    volumes: volumesOf(
      size,
      varieties.map((variety) => variety.id),
      products,
      random,
    ),
  };
}

const regionId = (r: number): string => `R${String(r).padStart(2, '0')}`;

function addBid(
  products: ProductInput[],
  bids: BidInput[],
  varietyId: string,
  b: number,
  base: number,
  random: () => number,
): void {
  const id = `${varietyId}-${b}`;
  products.push({
    id,
    varietyId,
    bidderId: `B${Math.floor(random() * 400)}-${b}`,
    name: id,
    entityId: null,
    strength: null,
    unitsPerPack: '20',
    ceilingPrice: (base / 500).toFixed(4),
    reportedVolume: String(Math.floor(random() * 1_000_000)),
    evaluationPassedOn: null,
    citiesCovered: null,
    salesVolume: null,
    technicalScore: null,
    unitClass: null,
  });
  bids.push({
    productId: id,
    packPrice: ((base * (0.5 + random())) / 100).toFixed(2),
    submittedAt: `2026-01-13T09:00:${String(b).padStart(2, '0')}+08:00`,
    acceptsRevival: random() < 0.6,
    draw: String(b + 1),
  });
}

function volumesOf(
  size: RoundSize,
  varieties: readonly string[],
  products: readonly ProductInput[],
  random: () => number,
): VolumeColumns {
  const length = size.institutions * size.rowsPerInstitution;
  const columns = {
    length,
    institutions: Array.from({ length: size.institutions }, (_, i) => `H${String(i).padStart(6, '0')}`),
    regions: Array.from({ length: REGIONS }, (_, r) => regionId(r)),
    varieties,
    products: products.map((product) => product.id),
    institution: new Uint32Array(length),
    region: new Uint32Array(length),
    variety: new Uint32Array(length),
    product: new Uint32Array(length),
    quantity: new QuantityColumn(length),
  };
  for (let row = 0; row < length; row++) {
    const institution = Math.floor(row / size.rowsPerInstitution);
    // Consecutive varieties from a random start: no institution reports a variety twice.
    const variety = (institution * 7919 + (row % size.rowsPerInstitution)) % varieties.length;
    columns.institution[row] = institution;
    columns.region[row] = institution % REGIONS;
    columns.variety[row] = variety;
    columns.product[row] =
      random() < 0.77 ? variety * size.bidsPerVariety + Math.floor(random() * size.bidsPerVariety) : BLANK;
    columns.quantity.set(row, Math.floor(random() * 10_000));
  }
  return columns;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
