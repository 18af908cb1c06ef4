import { demandRegions, demandVolumes } from '#demand';
import { DomainError, stateWord, type StateWord } from '#kernel';
import type { Database, Queryer } from '#platform';
import { refusePackage } from '#rounds';
import {
  csvLine,
  memorySource,
  type MemberDemand,
  packageFiles,
  readMemberDemand,
  readTender,
  textOf,
} from '#rounds/package';
import { type DraftPackage, findDraftPackage, TenderPackages } from '#tenders';

import {
  type JoinedPart,
  type Member,
  type PreparedUnion,
  type Refused,
  UnionSource,
} from '../application/ports.js';
import { effectiveCeilings } from '../domain/ceilings.js';
import { type DemandPart, type DemandRow, joinedRegions, joinedRows } from '../domain/join.js';
import { sha256Of } from '../domain/manifest.js';
import { say } from '../domain/say.js';
import type { CeilingRule } from '../domain/words.js';
import { entriesOf } from './demand-packages.js';
import { readMembers, readRound } from './member-rows.js';

type Tender = Awaited<ReturnType<typeof readTender>> & { readonly ok: true };
type Source = Pick<JoinedPart, 'submissionId' | 'demandEditionId'> & { readonly demand: MemberDemand };

/** Makes unions of frozen demand and members' packages (联盟报量汇总). */
export class DatabaseUnions extends UnionSource {
  private readonly packages: TenderPackages;

  constructor(private readonly database: Database) {
    super();
    this.packages = new TenderPackages(database);
  }

  async prepare(tenderId: string): Promise<PreparedUnion | Refused> {
    try {
      return await this.union(tenderId);
    } catch (refusal) {
      if (refusal instanceof DomainError) return { refusal };
      throw refusal;
    }
  }

  private async union(tenderId: string): Promise<PreparedUnion> {
    const { draft, alliance, members, rule, before } = await this.database.read((q) => factsOf(q, tenderId));
    const tender = await readTender(memorySource(draft.files));
    if (!tender.ok) throw new Error('the package of a draft does not read');
    const sources = new Map<string, Source>();
    for (const member of members)
      sources.set(member.regionCode, await this.sourceOf(draft, tender, members, member));
    const parts = members.map((member): DemandPart => partOf(member, mustHave(sources, member)));
    const ceilings = effectiveCeilings(
      tender.input.round.products.map(({ id, ceilingPrice }) => ({
        product: id,
        own: before.get(id)?.effective === ceilingPrice ? (before.get(id)?.own ?? null) : ceilingPrice,
      })),
      members.flatMap(({ regionCode, ceilings: own }) =>
        own.map((ceiling) => ({ ...ceiling, region: regionCode })),
      ),
      rule,
    );
    const [volumes, regions] = [volumesText(parts), regionsText(parts)];
    const read = await this.packages.read(
      {
        ...draft.files,
        'volumes.csv': volumes,
        'regions.csv': regions,
        'products.csv': productsText(tender, sources, ceilings),
      },
      { purpose: draft.purpose },
    );
    const joinedParts = members.map(({ regionCode }): JoinedPart => {
      const { demand, ...source } = mustHave(sources, { regionCode });
      return { regionCode, ...source, lines: demand.volumes.length, units: String(demand.units) };
    });
    return {
      basis: { version: draft.version, allianceVersion: alliance },
      read,
      demand: draft.demand,
      joined: {
        lines: joinedParts.reduce((sum, { lines }) => sum + lines, 0),
        units: String(joinedParts.reduce((sum, { units }) => sum + BigInt(units), 0n)),
        volumesSha256: sha256Of(volumes),
        regionsSha256: sha256Of(regions),
        parts: joinedParts,
        ceilings,
      },
    };
  }

  /** What a member needs: its newest package, or the lines of the frozen edition that lie within it. */
  private async sourceOf(
    draft: DraftPackage,
    tender: Tender,
    members: readonly Member[],
    member: Member,
  ): Promise<Source> {
    const { varieties, products } = tender.input.round;
    const files =
      member.takesPart === 'packages'
        ? await this.database.read((q) => newestPackage(q, draft.id, member))
        : await this.database.read((q) => editionFiles(q, draft, tender, members, member));
    const reading = await readMemberDemand(memorySource(files.files), {
      varieties: varieties.map(({ id }) => id),
      products: new Map(products.map(({ id, varietyId }) => [id, varietyId])),
      regions: [],
    });
    if (!reading.ok) return refusePackage(reading.violations, reading.count);
    return {
      submissionId: files.submissionId,
      demandEditionId: files.demandEditionId,
      demand: reading.demand,
    };
  }
}

async function factsOf(q: Queryer, tenderId: string) {
  const draft = await findDraftPackage(q, tenderId);
  const round = await readRound(q, tenderId);
  if (!draft || !round) throw new DomainError('not-found', say('tender-unknown', { id: tenderId }));
  if (draft.state !== 'draft')
    throw new DomainError(
      'illegal-transition',
      say('only-draft', { state: stateWord(draft.state as StateWord) }),
    );
  const members = await readMembers(q, tenderId);
  if (members.length < 2)
    throw new DomainError('alliance-incomplete', say('incomplete'), [
      { field: 'members', code: 'members-missing', message: say('gap-members') },
    ]);
  const rule = await q.one<{ rule: CeilingRule }>(
    'select ceiling_rule as rule from alliance.alliance where tender_id = $1',
    [tenderId],
  );
  const ceilings = await q.query<{ product: string; own: string | null; effective: string | null }>(
    `select c.product_id as product, c.own::text, c.effective::text from alliance.joined_ceiling c
     where c.joined_id = (select j.id from alliance.joined j where j.tender_id = $1 order by j.n desc limit 1)`,
    [tenderId],
  );
  return {
    draft,
    alliance: round.allianceVersion,
    members,
    rule: rule?.rule ?? 'lowest',
    before: new Map(ceilings.map((ceiling) => [ceiling.product, ceiling])),
  };
}

interface PartFiles {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly submissionId: string | null;
  readonly demandEditionId: string | null;
}

async function newestPackage(q: Queryer, tenderId: string, { regionCode, name }: Member): Promise<PartFiles> {
  const found = await q.one<{ id: string; content: Buffer }>(
    `select id, content from alliance.submission where tender_id = $1 and region_code = $2 order by edition desc limit 1`,
    [tenderId, regionCode],
  );
  if (!found) return refuseGap(regionCode, name);
  // It was opened under the member's key when it was taken, and is held by its own digest since.
  const files = Object.fromEntries(entriesOf(found.content).map(({ name: file, bytes }) => [file, bytes]));
  return { files, submissionId: found.id, demandEditionId: null };
}

/** The files of a frozen edition, cut down to the areas within a member; an area of nobody is refused, so that no unit is lost. */
async function editionFiles(
  q: Queryer,
  { demand }: DraftPackage,
  { input: { round } }: Tender,
  members: readonly Member[],
  { regionCode, name }: Member,
): Promise<PartFiles> {
  if (!demand) return refuseGap(regionCode, name);
  const areas = await q.query<{ area: string; path: string[] | null }>(
    `select a.area_code as area, g.path from demand.frozen_area a left join platform.region g on g.code = a.area_code where a.edition_id = $1`,
    [demand.editionId],
  );
  const users = new Set(
    members.filter(({ takesPart }) => takesPart === 'users').map((member) => member.regionCode),
  );
  const memberOf = new Map(
    areas.map(({ area, path }) => [area, [...(path ?? [area])].reverse().find((code) => users.has(code))]),
  );
  const nobodys = areas.find(({ area }) => memberOf.get(area) === undefined);
  if (nobodys)
    throw new DomainError('alliance-incomplete', say('incomplete'), [
      { field: 'members', code: 'area-of-nobody', message: say('area-of-nobody', { area: nobodys.area }) },
    ]);
  const { volumes } = await demandVolumes(
    q,
    demand.editionId,
    round.varieties.map(({ id }) => id),
    round.products.map(({ id }) => id),
  );
  const isOwn = (area: string): boolean => memberOf.get(area) === regionCode;
  return {
    files: {
      'regions.csv': rowsWhere(await demandRegions(q, demand.editionId), 0, isOwn),
      'volumes.csv': rowsWhere(volumes, 1, isOwn),
    },
    submissionId: null,
    demandEditionId: demand.editionId,
  };
}

/** Rows of a file of the platform's own making whose plain field at `column` is wanted; the header stays. */
function rowsWhere(file: Uint8Array, column: number, isWanted: (value: string) => boolean): Uint8Array {
  const [header = '', ...rows] = Buffer.from(file).toString('utf8').split('\n');
  return Buffer.from(
    [header, ...rows.filter((row) => row !== '' && isWanted(fieldAt(row, column))), ''].join('\n'),
  );
}

/** A field of an RFC 4180 record. */
const fieldAt = (row: string, column: number): string => {
  const field = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)][column];
  return field?.[1]?.replaceAll('""', '"') ?? field?.[2] ?? '';
};

const refuseGap = (region: string, name: string): never => {
  throw new DomainError('alliance-incomplete', say('incomplete'), [
    { field: `members[${region}]`, code: 'demand-missing', message: say('gap-demand', { name }) },
  ]);
};

const mustHave = (
  sources: ReadonlyMap<string, Source>,
  { regionCode }: Pick<Member, 'regionCode'>,
): Source => {
  const source = sources.get(regionCode);
  if (!source) throw new Error(`the member ${regionCode} has no demand`);
  return source;
};

const partOf = ({ regionCode, name }: Member, { demand }: Source): DemandPart => ({
  region: regionCode,
  name,
  regions: demand.regions,
  rows: rowsOf(demand),
});

function* rowsOf({ volumes }: MemberDemand): Iterable<DemandRow> {
  for (let row = 0; row < volumes.length; row++)
    yield {
      institution: volumes.institutions[volumes.institution[row] ?? -1] ?? '',
      region: volumes.regions[volumes.region[row] ?? -1] ?? '',
      variety: volumes.varieties[volumes.variety[row] ?? -1] ?? '',
      product: volumes.products[volumes.product[row] ?? -1] ?? '',
      quantity: volumes.quantity.text(row),
    };
}

const volumesText = (parts: readonly DemandPart[]): Uint8Array => Buffer.from(textOf(volumesLines(parts)));

function* volumesLines(parts: readonly DemandPart[]): Iterable<string> {
  yield 'institution_id,region_id,variety_id,product_id,quantity\n';
  for (const { institution, region, variety, product, quantity } of joinedRows(parts))
    yield csvLine([institution, region, variety, product, quantity]);
}

const regionsText = (parts: readonly DemandPart[]): Uint8Array =>
  Buffer.from(
    ['region_id,name\n', ...joinedRegions(parts).map(({ id, name }) => csvLine([id, name]))].join(''),
  );

/** products.csv with what was reported for each product, and the ceiling that counts in the alliance. */
function productsText(
  { input: { round } }: Tender,
  sources: ReadonlyMap<string, Source>,
  ceilings: readonly { readonly product: string; readonly effective: string | null }[],
): Uint8Array {
  const effective = new Map(ceilings.map((ceiling) => [ceiling.product, ceiling.effective]));
  const products = round.products.map((product) => ({
    ...product,
    ceilingPrice: effective.get(product.id) ?? null,
    reportedVolume: String(
      [...sources.values()].reduce((sum, { demand }) => sum + (demand.byProduct.get(product.id) ?? 0n), 0n),
    ),
  }));
  return Buffer.from(textOf(packageFiles({ ...round, products })['products.csv']?.() ?? []));
}
