import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

import {
  DEMAND_FORMAT,
  type DemandManifest,
  type PackageEntry,
  readMemberKey,
  signedEntries,
} from '#alliance';
import { zipFolder } from '#platform';

import { bureau, fillIn, freeze, nurse, passDue, reported, review, submitReport } from './demand.js';
import { awarded, underNoticeOf } from './awards.js';
import {
  announceDraft,
  closeDue,
  draftBody,
  giveShares,
  office,
  officersOf,
  passDeadline,
  reviewer,
  submit,
  versionOf,
} from './tenders.js';
import type { Answer, World } from './world.js';

/** The own region takes part by users, so that its bureau is a member's; another one by packages. */
export const USERS = '990100';
/** Region of the office that leads. */
export const LEADER = '990100';
export const FAR = '880000';
const HEADER = 'institution_id,region_id,variety_id,product_id,quantity\n';

let rounds = 0;

/** Frozen demand of the own province: V1 by brand P11 and by generic name. */
export async function ownDemand(world: World): Promise<string> {
  const made = await reported(world, 'asked');
  await fillIn(world, nurse(world), made.report, [
    { varietyId: 'V1', productId: 'P11', quantity: '1000' },
    { varietyId: 'V1', quantity: '200' },
  ]);
  await submitReport(world, nurse(world), made.report);
  await review(world, bureau(world), made.report);
  await passDue(world, made.id);
  return freeze(world, made.id);
}

/** A draft of an alliance over V1 with the own manufacturer's P11, and frozen demand where an edition is named. */
export async function allianceDraft(
  world: World,
  { demand, kind = 'alliance' }: { demand?: string; kind?: string } = {},
): Promise<{ id: string; roundNo: string }> {
  const [maker] = await world.test.database.query<{ uscc: string }>(
    'select uscc from identity.organisation where id = $1',
    [world.org('manufacturer')],
  );
  const roundNo = `LM-${++rounds}`;
  const head = {
    id: roundNo,
    title: '联盟采购',
    category: 'drug',
    ruleset: 'national-drug-11',
    parameters: {},
  };
  const files: Record<string, string> = {
    'round.json': JSON.stringify(head),
    'varieties.csv': 'variety_id,name\nV1,阿卡波糖片\n',
    'products.csv':
      'product_id,variety_id,bidder_id,name,units_per_pack,ceiling_price\nP11,V1,B1,甲牌,10,2.50\n',
    'organisations.csv': `bidder_id,uscc\nB1,${maker?.uscc ?? ''}\n`,
  };
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('file', new File([content], name));
  const fields = {
    mode: 'confirm',
    kind,
    purpose: 'rehearsal',
    visibility: 'all',
    ...(demand ? { demand } : {}),
  };
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  const { id } = await world.made<{ id: string }>(office(world), {
    method: 'POST',
    url: '/api/v1/tenders',
    form,
  });
  return { id, roundNo };
}

export const membersBody = (over: Record<string, unknown> = {}) => ({
  ceilingRule: 'lowest',
  members: [
    { regionCode: USERS, name: '示范省', takesPart: 'users', startsOn: '2027-03-01' },
    { regionCode: FAR, name: '邻省', takesPart: 'packages', startsOn: '2027-04-01', ...over },
  ],
});

export const allianceVersion = async (world: World, id: string): Promise<string> => {
  const [row] = await world.test.database.query<{ version: number }>(
    'select version from alliance.alliance where tender_id = $1',
    [id],
  );
  return `"${row?.version ?? 0}"`;
};

export const setMembers = async (world: World, id: string, body: object = membersBody()): Promise<Answer> =>
  world.send(office(world), {
    method: 'PUT',
    url: `/api/v1/tenders/${id}/alliance/members`,
    headers: { 'if-match': await allianceVersion(world, id) },
    body,
  });

export interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  readonly fingerprint: string;
}

export function newPair(): Pair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = readMemberKey(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  if (!key) throw new Error('no key');
  return { privateKey, ...key };
}

/** A key of a province as the office registers it. */
export async function registeredKey(
  world: World,
  pair = newPair(),
  regionCode = FAR,
): Promise<{ id: string; pair: Pair }> {
  const { id } = await world.made<{ id: string }>(office(world), {
    method: 'POST',
    url: '/api/v1/alliance/keys',
    body: { regionCode, publicKey: pair.publicKey },
  });
  return { id, pair };
}

/** A key that a second person has compared. */
export async function confirmedKey(
  world: World,
  pair = newPair(),
  regionCode = FAR,
): Promise<{ id: string; pair: Pair }> {
  const made = await registeredKey(world, pair, regionCode);
  await world.made(reviewer(world), {
    method: 'POST',
    url: `/api/v1/alliance/keys/${made.id}/confirmation`,
    body: { fingerprint: pair.fingerprint },
  });
  return made;
}

export interface PackageOver {
  readonly head?: Partial<Omit<DemandManifest, 'files'>>;
  readonly regions?: string;
  readonly rows?: string;
  readonly ceilings?: string;
}

/** Entries of a package of the far province: 300 units of P11 and 40 by generic name. */
export function demandEntries(roundNo: string, pair: Pair, over: PackageOver = {}): PackageEntry[] {
  const rows = over.rows ?? 'H1,R1,V1,P11,300\nH2,R1,V1,,40\n';
  const quantities = rows
    .trim()
    .split('\n')
    .map((row) => row.split(',').at(-1) ?? '0');
  const head: Omit<DemandManifest, 'files'> = {
    format: DEMAND_FORMAT,
    round: roundNo,
    member: FAR,
    memberName: '邻省',
    edition: 1,
    at: '2026-11-01T00:00:00.000Z',
    lines: quantities.length,
    units: String(quantities.reduce((sum, one) => sum + (/^\d+$/.test(one) ? BigInt(one) : 0n), 0n)),
    ...over.head,
  };
  const files = {
    'regions.csv': Buffer.from(over.regions ?? 'region_id,name\nR1,甲市\n'),
    'volumes.csv': Buffer.from(HEADER + rows),
    ...(over.ceilings === undefined
      ? {}
      : { 'ceilings.csv': Buffer.from(`product_id,ceiling_price\n${over.ceilings}`) }),
  };
  return signedEntries<DemandManifest>(
    head,
    files,
    (bytes) => new Uint8Array(sign(null, bytes, pair.privateKey)),
  );
}

export const packageForm = (entries: readonly PackageEntry[]): FormData => {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(zipFolder(entries))], 'demand.zip'));
  return form;
};

export const handIn = (
  world: World,
  id: string,
  entries: readonly PackageEntry[],
  mode: 'dry-run' | 'confirm' = 'confirm',
): Promise<Answer> =>
  world.send(office(world), {
    method: 'POST',
    url: `/api/v1/tenders/${id}/alliance/demand?mode=${mode}`,
    form: packageForm(entries),
  });

/** Another pair each time: the far province changes its key, and the one before it is retired. */
export async function readyAlliance(world: World): Promise<{ id: string; roundNo: string; pair: Pair }> {
  const made = await allianceDraft(world, { demand: await ownDemand(world) });
  await setMembers(world, made.id);
  const { pair } = await confirmedKey(world);
  return { ...made, pair };
}

/** Everything is there for a union. */
export async function handedIn(world: World): Promise<{ id: string; roundNo: string; pair: Pair }> {
  const made = await readyAlliance(world);
  const taken = await handIn(world, made.id, demandEntries(made.roundNo, made.pair));
  if (taken.status !== 200) throw new Error(JSON.stringify(taken.body));
  return made;
}

export const join = async (world: World, id: string): Promise<Answer> =>
  world.send(office(world), {
    method: 'POST',
    url: `/api/v1/tenders/${id}/alliance/union`,
    headers: { 'if-match': await versionOf(world, id) },
  });

/** An opened and awarded round of both provinces, by the ordinary course of tenders and awards. */
export async function awardedAlliance(
  world: World,
): Promise<{ id: string; roundNo: string; roundId: string; pair: Pair }> {
  const made = await handedIn(world);
  await join(world, made.id);
  const officers = await officersOf(world);
  await world.made(office(world), {
    method: 'PUT',
    url: `/api/v1/tenders/${made.id}`,
    headers: { 'if-match': await versionOf(world, made.id) },
    body: draftBody({ kind: 'alliance', title: '联盟采购' }),
  });
  await world.made(office(world), {
    method: 'PUT',
    url: `/api/v1/tenders/${made.id}/officers`,
    body: {
      officers: officers.map(({ id }, i) => ({ accountId: id, kind: i < 2 ? 'supervisor' : 'officer' })),
    },
  });
  const company = world.person('company-trader');
  const tender = await announceDraft(world, { ...made, bidders: new Map([['B1', company]]), officers });
  await submit(world, company, made.id, () => '15.00');
  await passDeadline(world, made.id);
  await closeDue(world);
  await giveShares(world, tender, 3);
  await world.made(officers[0], { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` });
  const { id: roundId } = await awarded(world, async () => underNoticeOf(world, made.id));
  return { ...made, roundId };
}

export const issue = (world: World, id: string): Promise<Answer> =>
  world.send(office(world), { method: 'POST', url: `/api/v1/tenders/${id}/alliance/results` });

/** The results of an awarded round, issued to both members. */
export async function resultsIssued(
  world: World,
): Promise<{ id: string; roundNo: string; roundId: string; result: string }> {
  const made = await awardedAlliance(world);
  const issued = await issue(world, made.id);
  if (issued.status !== 200) throw new Error(JSON.stringify(issued.body));
  return { ...made, result: await resultIdOf(world, made.id, USERS) };
}

export const resultIdOf = async (world: World, tenderId: string, region: string): Promise<string> => {
  const [row] = await world.test.database.query<{ id: string }>(
    'select id from alliance.result where tender_id = $1 and region_code = $2 order by edition desc limit 1',
    [tenderId, region],
  );
  return row?.id ?? '';
};

/** The newest package of a member, as it is downloaded. */
export async function resultFile(world: World, tenderId: string, region = FAR): Promise<Buffer> {
  const url = `/api/v1/alliance/results/${await resultIdOf(world, tenderId, region)}/file`;
  return (await world.send(office(world), { method: 'GET', url })).bytes;
}

/** The platform's own key counts for the province that leads, as another platform would have it. */
export async function trustOwnKey(world: World): Promise<string> {
  const { ownKey, ownFingerprint, items } = await world.made<{
    ownKey: string;
    ownFingerprint: string;
    items: { publicKey: string; state: string }[];
  }>(office(world), { method: 'GET', url: '/api/v1/alliance/keys' });
  if (!items.some(({ publicKey }) => publicKey === ownKey))
    await confirmedKey(world, { ...newPair(), publicKey: ownKey, fingerprint: ownFingerprint }, LEADER);
  return ownKey;
}

export async function receiveResult(
  world: World,
  bytes: Uint8Array,
  mode: 'dry-run' | 'confirm' = 'confirm',
): Promise<Answer> {
  await trustOwnKey(world);
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], 'result.zip'));
  return world.send(office(world), {
    method: 'POST',
    url: `/api/v1/alliance/received-results?mode=${mode}`,
    form,
  });
}
