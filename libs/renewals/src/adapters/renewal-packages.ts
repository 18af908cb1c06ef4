import { DomainError, exact, priceText, times, toPrice } from '#kernel';
import { type Config, currentActor, type Database, type Queryer } from '#platform';
import { refusePackage } from '#rounds';
import { csvLine, memorySource, packageFiles, readTender, textOf } from '#rounds/package';
import { type DraftPackage, findDraftPackage, type TenderFiles, TenderPackages } from '#tenders';

import { type Incumbent, type Prepared, type PrepareAsked, RenewalPackages } from '../application/ports.js';
import { renewalCeilings } from '../domain/ceiling.js';
import { say } from '../domain/say.js';

type Tender = Awaited<ReturnType<typeof readTender>> & { readonly ok: true };

/** Makes packages of renewals out of the packages and awards of rounds before (接续数据包). */
export class DatabaseRenewalPackages extends RenewalPackages {
  private readonly packages: TenderPackages;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {
    super();
    this.packages = new TenderPackages(database);
  }

  async prepare(asked: PrepareAsked): Promise<Prepared> {
    try {
      return await this.made(asked);
    } catch (refusal) {
      if (refusal instanceof DomainError) return { refusal };
      throw refusal;
    }
  }

  private async made(asked: PrepareAsked): Promise<Prepared> {
    const { source, incumbents } = await this.database.read(async (q) => ({
      source: await findDraftPackage(q, asked.sourceId),
      incumbents: await incumbentsOf(q, asked.sourceId),
    }));
    if (!source) throw new DomainError('not-found', say('tender-unknown', { id: asked.sourceId }));
    const reading = await readTender(memorySource(source.files));
    if (!reading.ok) throw new Error('the package of a round does not read');
    const files = filesOf(asked, source, reading, incumbents);
    const read = await this.packages.read(files, { purpose: source.purpose });
    if (!read.ok) return refusePackage(read.violations, read.count);
    const { org } = currentActor();
    return {
      incumbents,
      draft: {
        input: read.input,
        files: read.files,
        tender: {
          demand: null,
          kind: 'renewal',
          purpose: source.purpose as 'live' | 'rehearsal' | 'demonstration',
          visibility: 'all',
          regionCode: org?.regionCode ?? this.config.regionCode,
          orgId: org?.id ?? null,
          issuer: org?.name ?? this.config.platformName,
        },
      },
    };
  }
}

/** Awards that still stand, at the price per unit. */
const incumbentsOf = (q: Queryer, tenderId: string): Promise<Incumbent[]> =>
  q.query<Incumbent>(
    `select a.product_id as "productId", to_char(a.unit_price, 'FM999999999999999990.0000') as "lastPrice"
     from tender.tender t join award.award a on a.round_id = t.library_round_id
     join award.decision d on d.id = a.decision_id and d.state = 'confirmed'
     where t.id = $1 and not exists (select from award.withdrawal w
       where w.round_id = a.round_id and w.product_id = a.product_id and w.state = 'confirmed')
     order by a.product_id collate "C"`,
    [tenderId],
  );

/** The round anew: demand is collected again, so that nothing of the old one stays. */
function filesOf(
  { roundNo, title, ruleset, ceilingRule, ceilingPercent }: PrepareAsked,
  source: DraftPackage,
  { input: { round } }: Tender,
  incumbents: readonly Incumbent[],
): TenderFiles {
  const lastPrice = new Map(incumbents.map((incumbent) => [incumbent.productId, incumbent.lastPrice]));
  const ceilings = renewalCeilings(
    round.products.map(({ id, varietyId, ceilingPrice }) => ({
      product: id,
      variety: varietyId,
      ceiling: ceilingPrice,
      lastPrice: lastPrice.get(id) ?? null,
    })),
    ceilingRule,
    ceilingPercent,
  );
  const products = round.products.map((product) => ({
    ...product,
    ceilingPrice: ceilings.get(product.id) ?? null,
    reportedVolume: null,
  }));
  const references = products.flatMap(({ id, unitsPerPack }) => {
    const price = lastPrice.get(id);
    return price === undefined ? [] : [csvLine([id, packPrice(price, unitsPerPack)])];
  });
  const made = packageFiles({
    ...round,
    round: { id: roundNo, title, category: round.round.category, ruleset, parameters: {} },
    products,
    bids: [],
    regions: null,
    preferences: [],
    volumes: null,
  });
  const bytes = (name: 'round.json' | 'varieties.csv' | 'products.csv'): Uint8Array =>
    Buffer.from(textOf(made[name]?.() ?? []));
  const { 'organisations.csv': organisations } = source.files;
  return {
    'round.json': bytes('round.json'),
    'varieties.csv': bytes('varieties.csv'),
    'products.csv': bytes('products.csv'),
    ...(organisations ? { 'organisations.csv': organisations } : {}),
    ...(references.length > 0
      ? { 'reference_prices.csv': Buffer.from(['product_id,reference_price\n', ...references].join('')) }
      : {}),
  };
}

const packPrice = (unitPrice: string, unitsPerPack: string): string =>
  priceText(toPrice(times(exact(unitPrice), exact(unitsPerPack))));
