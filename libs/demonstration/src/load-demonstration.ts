import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { uuidv7 } from '#kernel';
import { ImportCatalogue } from '#catalogue';
import { EnterDemonstrationAccount, ImportMemberships, ImportOrganisations } from '#identity';
import { type Database, SYSTEM_ACTOR } from '#platform';
import { ImportPublishedAwards, ImportRound } from '#rounds';
import { folderSource, memorySource, type PackageSource, readPackage } from '#rounds/package';

import {
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
  type DemonstrationAccount,
} from './domain/accounts.js';
import { catalogueRows } from './domain/catalogue.js';
import {
  CENTRE_NAME,
  clinics,
  creditCodes,
  type DemonstrationOrganisation,
  organisations,
} from './domain/organisations.js';
import { demonstrationRegions, PROVINCE } from './domain/regions.js';
import { DEMONSTRATION_RULES } from './domain/rules.js';
import { type BroadRound, broadRound, ROUND_NUMBER } from './domain/round.js';
import type { PackageFiles } from './domain/round-parts.js';
import { loadRunningRound, type RunningDoors } from './load-running-round.js';
import { pilotAwards, SHIPPED_ROUNDS, type ShippedRound } from './published.js';

/** What the loader writes through: the use cases that every import of history goes through. */
export interface DemonstrationDoors {
  readonly database: Database;
  readonly importOrganisations: ImportOrganisations;
  readonly enterAccount: EnterDemonstrationAccount;
  readonly importMemberships: ImportMemberships;
  readonly importCatalogue: ImportCatalogue;
  readonly importRound: ImportRound;
  readonly importPublishedAwards: ImportPublishedAwards;
  readonly running: RunningDoors;
}

export interface DemonstrationOptions {
  /** Folder with the packages of the published rounds. */
  readonly dataDir: string;
  /** People with a known password exist only where nobody but this machine can reach the platform. */
  readonly accounts: boolean;
  readonly say: (line: string) => void;
}

const SOURCE = { source: '示范省演示数据', note: '虚构的单位，均标注（示范）' };

/** What an installation holds: nothing yet, a loading that never finished, or anything else. */
export type LoadState = 'empty' | 'interrupted' | 'in-use';

/** Whether the demonstration province may be loaded; call inside `runAsSystem`. */
export async function loadState(database: Database): Promise<LoadState> {
  const row = await database.read((q) =>
    q.one<{ state: LoadState }>(
      `select case
         when exists (select 1 from platform.import_batch where kind = 'demonstration' and note = 'finished') then 'in-use'
         when exists (select 1 from platform.import_batch where kind = 'demonstration') then 'interrupted'
         when exists (select 1 from platform.region) or exists (select 1 from identity.organisation) then 'in-use'
         else 'empty' end as state`,
    ),
  );
  return row?.state ?? 'in-use';
}

/** Marks the beginning and the end, so that a loading that was killed in between is noticed at the next start. */
const mark = (database: Database, note: 'started' | 'finished'): Promise<unknown> =>
  database.transaction((q) =>
    q.query(`insert into platform.import_batch (kind, source, note) values ('demonstration', $1, $2)`, [
      SOURCE.source,
      note,
    ]),
  );

/** Brings the demonstration province in by the imports of history; call inside `runAsSystem`. Returns its accounts. */
export async function loadDemonstration(
  doors: DemonstrationDoors,
  options: DemonstrationOptions,
): Promise<LoadedAccount[]> {
  const { say } = options;
  await mark(doors.database, 'started');
  await loadRegions(doors.database);
  await loadRules(doors.database);
  const ids = await loadOrganisations(doors);
  say(`demonstration: ${ids.size} organisations`);
  const round = broadRound();
  await loadCatalogue(doors, round);
  say(`demonstration: ${round.products.length} drugs in the catalogue`);
  for (const shipped of SHIPPED_ROUNDS)
    await loadShipped(doors, options.dataDir, shipped, ids.get('centre') ?? null);
  await doors.importPublishedAwards.execute(pilotAwards(options.dataDir));
  await loadBroadRound(doors, round, ids.get('centre') ?? null);
  say(`demonstration: ${SHIPPED_ROUNDS.length + 2} rounds in the library`);
  const accounts = options.accounts ? await loadPeople(doors, ids, say) : [];
  await mark(doors.database, 'finished');
  return accounts;
}

async function loadRegions(database: Database): Promise<void> {
  const regions = demonstrationRegions();
  await database.transaction((q) =>
    q.query(
      `insert into platform.region (code, name, parent, level, path)
       select r.code, r.name, r.parent, r.level, array(select jsonb_array_elements_text(r.path))
       from jsonb_to_recordset($1::jsonb) as r (code text, name text, parent text, level text, path jsonb)`,
      [JSON.stringify(regions)],
    ),
  );
}

/** Rules of the province stand beside the national ones from the first day, as a province's own provisions do. */
async function loadRules(database: Database): Promise<void> {
  await database.transaction((q) =>
    q.query(
      `insert into platform.rule_parameter (key, region_code, edition, valid_from, value, legal_basis, confidence)
       select r.key, $2, r.edition, '2018-01-01', r.value, r."legalBasis", 'assumed'
       from jsonb_to_recordset($1::jsonb) as r (key text, edition text, value jsonb, "legalBasis" text)`,
      [JSON.stringify(DEMONSTRATION_RULES), PROVINCE],
    ),
  );
}

async function loadOrganisations({
  importOrganisations,
  importMemberships,
}: DemonstrationDoors): Promise<Map<string, string>> {
  const all = organisations();
  const codes = creditCodes();
  const { ids } = await importOrganisations.execute(
    all.map((organisation) => toImported(organisation, codes)),
    SOURCE,
  );
  const byKey = new Map(all.map(({ key }, i) => [key, ids[i] ?? '']));
  const memberships = clinics().map((clinic) => ({
    centreOrgId: byKey.get(clinic.centreKey) ?? '',
    memberOrgId: byKey.get(clinic.key) ?? '',
    from: '2026-01-01',
  }));
  await importMemberships.execute(memberships, SOURCE, SYSTEM_ACTOR.accountId);
  return byKey;
}

const toImported = (
  { kind, name, regionCode, key }: DemonstrationOrganisation,
  codes: ReadonlyMap<string, string>,
) => ({
  id: uuidv7(),
  kind,
  name,
  shortName: null,
  uscc: codes.get(key) ?? null,
  designatedInstitutionCode: null,
  regionCode,
  sourceRef: key,
  registeredAt: null,
});

async function loadCatalogue({ importCatalogue }: DemonstrationDoors, round: BroadRound): Promise<void> {
  const rows = catalogueRows(round);
  await importCatalogue.load(
    {
      target: 'products',
      source: 'history',
      note: SOURCE.source,
      fileName: `${ROUND_NUMBER}-catalogue`,
      fileDigest: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      rows: () => toAsync(rows.map((cells, i) => ({ row: i + 2, cells }))),
    },
    'all-or-nothing',
  );
}

async function* toAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

const loadShipped = (
  doors: DemonstrationDoors,
  dataDir: string,
  shipped: ShippedRound,
  centre: string | null,
): Promise<void> =>
  loadRound(doors, folderSource(join(dataDir, 'rounds', shipped.folder)), {
    ...shipped,
    orgId: shipped.published ? null : centre,
  });

const loadBroadRound = (doors: DemonstrationDoors, round: BroadRound, orgId: string | null): Promise<void> =>
  loadRound(doors, memorySource(encoded(round.files)), {
    orgId,
    published: true,
    issuer: CENTRE_NAME,
    visibility: 'all',
    source: {
      text: '示范省药品集中带量采购（2026年第2批）：虚构轮次，用于演示。',
      url: null,
      confidence: 'made-up',
      openedOn: '2026-09-02',
      announcedOn: '2026-09-10',
    },
  });

const encoded = (files: PackageFiles): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text, 'utf8')]));

async function loadRound(
  { importRound }: DemonstrationDoors,
  source: PackageSource,
  entry: Omit<ShippedRound, 'folder'> & { readonly orgId: string | null },
): Promise<void> {
  const reading = await readPackage(source);
  if (!reading.ok) throw new Error(`a package that ships with the product has ${reading.count} violations`);
  const { orgId, issuer, visibility } = entry;
  await importRound.execute({
    input: reading.input,
    source: entry.source,
    visibility,
    regionCode: PROVINCE,
    orgId,
    asHistory: entry.published,
    issuer,
  });
}

/** An account as it was made, with what a visitor needs to sign in. */
export interface LoadedAccount extends DemonstrationAccount {
  readonly id: string;
  readonly password: string;
  readonly orgName: string;
  /** Of the running round, for its officers (开标码). */
  readonly openingCode: string | null;
}

/** The people, and what they have done already: their demand and their draft wait for the visitor. */
async function loadPeople(
  doors: DemonstrationDoors,
  ids: ReadonlyMap<string, string>,
  say: (line: string) => void,
): Promise<LoadedAccount[]> {
  const people = await loadAccounts(doors, ids);
  const codes = await loadRunningRound(
    doors.running,
    new Map(people.map(({ username, id }) => [username, id])),
  );
  say('demonstration: a round that is ready to be announced');
  return people.map((person) => ({ ...person, openingCode: codes.get(person.username) ?? null }));
}

async function loadAccounts(
  { enterAccount }: DemonstrationDoors,
  ids: ReadonlyMap<string, string>,
): Promise<LoadedAccount[]> {
  const names = new Map(organisations().map(({ key, name }) => [key, name]));
  const township = clinics()[0]?.centreKey ?? '';
  const made: LoadedAccount[] = [];
  for (const account of DEMONSTRATION_ACCOUNTS) {
    const orgKey = account.orgKey === 'township' ? township : account.orgKey;
    const id = await enterAccount.execute(
      {
        orgId: ids.get(orgKey) ?? '',
        username: account.username,
        displayName: account.displayName,
        password: DEMONSTRATION_PASSWORD,
        roles: account.roles,
        ...(account.totpSeed ? { totpSeed: account.totpSeed } : {}),
      },
      SYSTEM_ACTOR.accountId,
    );
    const orgName = names.get(orgKey) ?? '';
    made.push({ ...account, id, password: DEMONSTRATION_PASSWORD, orgName, openingCode: null });
  }
  return made;
}
