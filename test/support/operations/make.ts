import { runAsSystem } from '#platform';
import { sayKernel, uuidv7, type OrgKind } from '#kernel';
import { ImportRound } from '#rounds';
import type { RoundInput } from '#rounds/evaluator';
import { folderSource, readPackage } from '#rounds/package';

import { addOrganisation, PASSWORD, uscc } from '../people.js';
import { PRODUCT_COLUMNS } from '../../../libs/catalogue/src/domain/index.js';
import { tablet } from '../catalogue.js';
import type { Somebody, World } from '../world.js';

/** Fresh objects of the world, each in the hands of the organisations at `own`. */
let number = 0;
export const next = (): number => ++number;

export const application = () => {
  const n = next();
  return {
    organisation: {
      kind: 'distributor',
      name: `申请配送${n}公司（示范）`,
      uscc: uscc(500_000 + n),
      regionCode: '990100',
      contactName: '赵敏',
    },
    administrator: { username: `applicant.${n}`, displayName: '赵敏', password: PASSWORD },
  };
};

/** A registration that waits for review. */
export async function registration(
  world: World,
): Promise<{ id: string; number: string; code: string; orgId: string }> {
  const body = application();
  const slip = await world.made<{ number: string; code: string }>(undefined, {
    method: 'POST',
    url: '/api/v1/registrations',
    body,
  });
  const [row] = await world.test.database.query<{ id: string; orgId: string }>(
    'select id, org_id as "orgId" from identity.registration where number = $1',
    [slip.number],
  );
  return { ...slip, id: row?.id ?? '', orgId: row?.orgId ?? '' };
}

/** An admitted organisation of its own, so that deeds on it leave the others alone. */
export const organisation = (world: World, kind: OrgKind, letter = false): Promise<string> =>
  addOrganisation(world.test.database, { kind, regionCode: '990100', letter });

/** A person of the own hospital, whom its administrator looks after. */
export const colleague = (world: World): Promise<Somebody> => world.newPerson({ kind: 'hospital' });

/** A commitment letter that waits for review, of a company of its own. */
export async function letter(world: World): Promise<{ id: string; by: Somebody }> {
  const by = await freshCompany(world);
  const data = new FormData();
  data.append('file', new File(['%PDF-1.7 letter'], 'letter.pdf', { type: 'application/pdf' }));
  const { id } = await world.made(by, { method: 'POST', url: '/api/v1/commitment-letters', form: data });
  return { id, by };
}

/** The administrator of the own manufacturer, whose earlier letters are out of the way. */
async function freshCompany(world: World): Promise<Somebody> {
  const by = world.person('company-admin');
  await world.test.database.query(
    `update identity.commitment_letter set state = 'superseded' where org_id = $1 and state <> 'superseded'`,
    [by.orgId],
  );
  return by;
}

/** A restriction that a second person has not confirmed yet. */
export async function restriction(world: World): Promise<{ id: string; by: Somebody }> {
  const by = await world.newPerson({ role: 'procurement-reviewer', kind: 'centre' });
  const { id } = await world.made(by, {
    method: 'POST',
    url: '/api/v1/restrictions',
    body: restrictionOf(await organisation(world, 'manufacturer')),
  });
  return { id, by };
}

export const restrictionOf = (orgId: string) => ({
  orgId,
  level: 'severe',
  validFrom: '2026-01-01',
  reason: '拒绝履行中选协议',
  basis: '信用评价 严重失信',
});

/** An appointment between the own manufacturer and the own distributor, in the state asked for. */
export async function appointment(world: World, state: 'proposed' | 'active'): Promise<string> {
  const id = uuidv7();
  await world.test.database.query(
    `insert into identity.appointment (id, mah_org_id, distributor_org_id, product_id, region_code, is_primary, state, effective_from, proposed_by)
     values ($1, $2, $3, $4, '990100', true, $5, '2026-01-01', $6)`,
    [
      id,
      world.org('manufacturer'),
      world.org('distributor'),
      uuidv7(),
      state,
      world.person('company-trader').id,
    ],
  );
  return id;
}

/** A message to one person. */
export async function message(world: World, to: Somebody, subject = '通知'): Promise<string> {
  const [row] = await world.test.database.query<{ id: string }>(
    `select platform.send_message('中心', 'notice', $1::jsonb, null, null, true, array[$2]::uuid[]) as id`,
    [JSON.stringify(sayKernel('text', { text: subject })), to.id],
  );
  return row?.id ?? '';
}

/** A village clinic of its own under the own hospital. */
export async function membership(world: World): Promise<string> {
  const clinic = await organisation(world, 'village-clinic');
  const [row] = await world.test.database.query<{ id: string }>(
    `insert into identity.membership (centre_org_id, member_org_id, valid_from, recorded_by)
     values ($1, $2, '2026-01-01', $3) returning id`,
    [world.org('hospital'), clinic, world.person('institution-admin').id],
  );
  return row?.id ?? '';
}

export const product = (n = next()) => {
  const { code, baseUnit, packUnit, unitsPerPack, packText, ...rest } = tablet(n);
  return { ...rest, kind: 'western', packs: [{ code, baseUnit, packUnit, unitsPerPack, packText }] };
};

/** A product that somebody of the office entered. */
export async function enteredProduct(world: World): Promise<{ id: string; version: number; body: object }> {
  const body = product();
  const { id } = await world.made(world.person('procurement-officer'), {
    method: 'POST',
    url: '/api/v1/catalogue/products',
    body,
  });
  const [row] = await world.test.database.query<{ version: number }>(
    'select version from catalogue.product where id = $1',
    [id],
  );
  return { id, version: row?.version ?? 0, body: { ...body, reason: '更正' } };
}

/** A catalogue file of one pack; with an impossible count when it is to hold an error. */
export function catalogueFile(over: Record<string, string> = {}): string {
  const row: Record<string, string | undefined> = tablet(next(), 1, over);
  const columns = PRODUCT_COLUMNS.map(({ key, zh }) => [zh, row[key] ?? ''] as const);
  return [0, 1].map((part) => columns.map((cells) => cells[part]).join(',')).join('\r\n');
}

/** A dry run of the own office. */
export async function catalogueImport(world: World, file = catalogueFile()): Promise<string> {
  const data = new FormData();
  data.append('file', new File([file], 'catalogue.csv'));
  const { id } = await world.made(world.person('procurement-officer'), {
    method: 'POST',
    url: '/api/v1/catalogue/imports?target=products',
    form: data,
  });
  return id;
}

/** A key of a person's own. */
export async function apiKey(world: World, by: Somebody, name = 'HIS'): Promise<string> {
  const { id } = await world.made(by, { method: 'POST', url: '/api/v1/api-keys', body: { name } });
  return id;
}

export const ROUND_FIXTURE = 'test/fixtures/rounds/worked-areas';

const TIED_FIXTURE = 'test/fixtures/rounds/worked-batch-10';

/** Every bid at the same price and instant for the same volume: the last places are tied. */
export const allTied = (input: RoundInput): RoundInput => ({
  ...input,
  products: input.products.map((product) => ({ ...product, reportedVolume: '100' })),
  bids: input.bids.map((bid) => ({
    ...bid,
    packPrice: '100.00',
    submittedAt: input.bids[0]?.submittedAt ?? null,
    draw: null,
  })),
});

/** A round of the region of `own`: evaluated and not published, or published with all its prices. */
export async function round(
  world: World,
  over: {
    published?: boolean;
    visibility?: 'all' | 'winning';
    title?: string;
    tied?: boolean;
    /** Other ids for institutions of the fixture. */
    institutions?: Readonly<Record<string, string>>;
  } = {},
): Promise<{ id: string; version: number; resultHash: string; evaluation: string }> {
  const reading = await readPackage(folderSource(over.tied ? TIED_FIXTURE : ROUND_FIXTURE));
  if (!reading.ok) throw new Error('the fixture has violations');
  const input = over.tied ? allTied(reading.input) : reading.input;
  const imported = await runAsSystem('world', () =>
    world.test.app.get(ImportRound).execute({
      input: {
        ...input,
        round: { ...input.round, id: `W-${next()}`, title: over.title ?? '示范轮次' },
        volumes: input.volumes && {
          ...input.volumes,
          institutions: input.volumes.institutions.map((name) => over.institutions?.[name] ?? name),
        },
      },
      source: {
        text: '测试',
        url: null,
        confidence: 'made-up',
        openedOn: '2026-01-05',
        announcedOn: '2026-01-06',
      },
      visibility: over.visibility ?? 'all',
      regionCode: '990100',
      orgId: null,
      asHistory: over.published ?? false,
      issuer: '示范省集中采购中心（示范）',
    }),
  );
  const [row] = await world.test.database.query<{
    id: string;
    version: number;
    resultHash: string;
    evaluation: string;
  }>(
    `select r.id, r.version, e.result_hash as "resultHash", e.id as evaluation from rounds.round r
     join rounds.evaluation e on e.id = r.official_evaluation where r.id = $1`,
    [imported.id],
  );
  if (!row) throw new Error('the round is not there');
  return row;
}

/** A simulation of a round under another rule set. */
export async function simulation(world: World, roundId: string, label = '模拟'): Promise<string> {
  const { id } = await world.made(world.person('procurement-officer'), {
    method: 'POST',
    url: `/api/v1/rounds/${roundId}/simulations`,
    body: { label, ruleset: 'national-drug-10', parameters: {} },
  });
  return id;
}
