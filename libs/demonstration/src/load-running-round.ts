import { beijingDay } from '#kernel';
import type { FreezeCollection, TakeOverDemand } from '#demand';
import type { AddExpert } from '#experts';
import { currentActor, type Database } from '#platform';
import { ceremonyRecord, newKeyFile, signCeremony, unwrapSeed } from '#sealing';
import {
  type DraftTender,
  type EnrolKey,
  findCeremony,
  type NameOfficers,
  type SignCeremony,
  type TenderPackages,
} from '#tenders';

import { appoint, type AppointingDoors } from './appointing.js';
import { commit, type CommitmentDoors } from './commitment.js';
import { demonstrationExperts } from './domain/experts.js';
import {
  CENTRE_NAME,
  companies,
  companyKey,
  creditCodes,
  distributors,
  institutionKey,
} from './domain/organisations.js';
import { PROVINCE } from './domain/regions.js';
import { varietyId } from './domain/round-parts.js';
import {
  RUNNING_DEMAND,
  RUNNING_ROUND,
  RUNNING_TITLE,
  type RunningRound,
  runningRound,
} from './domain/running-round.js';
import { VARIETIES } from './domain/varieties.js';

/** What the running round is made through: the use cases of the people who would make it. */
export interface RunningDoors extends CommitmentDoors, AppointingDoors {
  readonly database: Database;
  readonly takeOverDemand: TakeOverDemand;
  readonly freezeCollection: FreezeCollection;
  readonly packages: TenderPackages;
  readonly draftTender: DraftTender;
  readonly nameOfficers: NameOfficers;
  readonly enrolKey: EnrolKey;
  readonly signCeremony: SignCeremony;
  readonly addExpert: AddExpert;
}

/** Who opens the running round, in the order of the ceremony record. */
const OFFICERS = [
  { username: 'kaibiao', kind: 'officer' },
  { username: 'jiandu', kind: 'supervisor' },
  { username: 'kaibiao.er', kind: 'officer' },
  { username: 'jiandu.er', kind: 'supervisor' },
] as const;
/** Two of four: no one opens alone, and two may be absent. */
const QUORUM = 2;

const DAY_MS = 86_400_000;

/**
 * The running round (待发布的轮次) of the demonstration province, as far as its people have brought it: demand of 300 institutions
 * frozen, the draft with its package, four officers with keys and a signed ceremony, a company that may bid with a distributor that
 * delivers for it. What is left is the visitor's: from the timetable to the signed agreement. Returns the opening code of each officer by user name.
 */
export async function loadRunningRound(
  doors: RunningDoors,
  people: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const idOf = personOf(people);
  const codes = creditCodes();
  const round = runningRound((company) => codes.get(companyKey(company)) ?? '');
  const now = new Date();
  const edition = await loadDemand(doors, round, { office: idOf('jingban'), reviewer: idOf('shenhe') }, now);
  const tenderId = await doors.act(idOf('jingban'), () => draft(doors, round, edition));
  const officers = OFFICERS.map(({ username, kind }) => ({ username, kind, accountId: idOf(username) }));
  await doors.act(idOf('jingban'), () =>
    doors.nameOfficers.execute({
      tenderId,
      officers: officers.map(({ accountId, kind }) => ({ accountId, kind })),
      quorum: QUORUM,
    }),
  );
  const opening = await holdCeremony(doors, tenderId, officers);
  await bringCompanies(doors, idOf, now);
  await doors.act(idOf('jingban'), async () => {
    for (const expert of demonstrationExperts()) await doors.addExpert.execute(expert);
  });
  return opening;
}

/** The visitor's company and distributor may take part, and the one delivers for the other. */
async function bringCompanies(
  doors: RunningDoors,
  idOf: (username: string) => string,
  now: Date,
): Promise<void> {
  const [manufacturer, distributor, reviewer] = [idOf('qiye'), idOf('peisong'), idOf('shenhe')];
  for (const [company, companyName] of [
    [manufacturer, companies()[0]?.name ?? ''],
    [distributor, distributors()[0]?.name ?? ''],
  ] as const)
    await commit(doors, doors.act, { company, companyName, reviewer }, now);
  await appoint(doors, { manufacturer, distributor }, now);
}

const personOf =
  (people: ReadonlyMap<string, string>) =>
  (username: string): string => {
    const id = people.get(username);
    if (id === undefined) throw new Error(`the demonstration has no ${username}`);
    return id;
  };

/** The reporting of last month, brought in as history by the office and frozen by the second person. Answers the edition. */
async function loadDemand(
  { act, takeOverDemand, freezeCollection }: RunningDoors,
  { products, demand }: RunningRound,
  by: { readonly office: string; readonly reviewer: string },
  now: Date,
): Promise<string> {
  const codes = creditCodes();
  const year = Number(beijingDay(now.toISOString()).slice(0, 4));
  const ago = (days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString();
  const { id } = await act(by.office, (office) =>
    takeOverDemand.execute({
      collection: {
        number: RUNNING_DEMAND,
        title: RUNNING_TITLE.replace('带量采购', '带量采购报量'),
        kind: 'drug',
        purpose: 'demonstration',
        baseYears: [String(year - 2), String(year - 1)],
        reviewLevels: ['city', 'province'],
        opensAt: ago(40),
        dueAt: ago(10),
        regionCode: PROVINCE,
        orgId: office.orgId,
        issuer: CENTRE_NAME,
      },
      varieties: VARIETIES.map(({ name, strengthText, unit }, i) => ({
        varietyId: varietyId(i),
        name: `${name} ${strengthText}`,
        unit,
      })),
      products: products.map((product) => ({
        productId: product.id,
        varietyId: product.varietyId,
        name: `${product.variety.name} ${product.variety.strengthText}×${product.pack}${product.variety.unit}`,
        maker: companies()[product.company]?.name ?? '',
      })),
      regions: [PROVINCE],
      kinds: ['hospital'],
      fileName: `${RUNNING_DEMAND}.csv`,
      lines: demand.map((row) => ({
        institution: codes.get(institutionKey(row.institution)) ?? '',
        varietyId: row.varietyId,
        productId: row.productId,
        quantity: row.quantity,
      })),
    }),
  );
  const edition = await act(by.reviewer, () => freezeCollection.execute(id));
  return edition.id;
}

async function draft(
  { packages, draftTender }: RunningDoors,
  { files }: RunningRound,
  demand: string,
): Promise<string> {
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  const read = await packages.read(bytes, { demand, purpose: 'demonstration' });
  if (!read.ok)
    throw new Error(
      `the package of ${RUNNING_ROUND} has ${read.count} violations: ${read.violations[0]?.message.in('en') ?? ''}`,
    );
  const { id } = await draftTender.execute({
    input: read.input,
    files: read.files,
    tender: {
      demand: read.demand,
      kind: 'drug',
      purpose: 'demonstration',
      visibility: 'all',
      regionCode: PROVINCE,
      orgId: currentActor().org?.id ?? null,
      issuer: CENTRE_NAME,
    },
  });
  return id;
}

/** Every officer makes a key, all of them sign the record; the codes are what opens the key files. */
async function holdCeremony(
  { act, database, enrolKey, signCeremony: sign }: RunningDoors,
  tenderId: string,
  officers: readonly { readonly username: string; readonly accountId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const kept = [];
  for (const { username, accountId } of officers)
    kept.push(
      await act(accountId, async () => {
        const { own, roundNo } = await database.read((q) => findCeremony(q, tenderId, accountId));
        if (!own) throw new Error('the officer was named a moment ago');
        const place = { round: roundNo, id: own.label, kind: own.kind as 'officer' | 'supervisor' };
        const { file, openingCode } = await newKeyFile(place);
        const { pk, vk } = file;
        await enrolKey.execute({ tenderId, accountId, pk, vk, keyFile: JSON.stringify(file) });
        return { username, accountId, file, openingCode };
      }),
    );
  for (const { accountId, file, openingCode } of kept)
    await act(accountId, async () => {
      const { record } = await database.read((q) => findCeremony(q, tenderId, accountId));
      const keys = await unwrapSeed(file, openingCode);
      const { signature } = await signCeremony(ceremonyRecord(JSON.parse(record ?? '')), file.id, keys);
      await sign.execute({ tenderId, accountId, signature });
    });
  return new Map(kept.map(({ username, openingCode }) => [username, openingCode]));
}
