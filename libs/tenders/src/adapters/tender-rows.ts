import { DomainError, stateWord } from '#kernel';
import { organisationsByCode } from '#identity';
import type { Queryer, Tx } from '#platform';
import type { TenderInput } from '#rounds/package';

import type {
  TenderDemand,
  NewTender,
  TenderChange,
  TenderDraft,
  TenderFiles,
  TenderRecord,
} from '../application/ports.js';
import { say } from '../domain/say.js';
import { instant } from './instants.js';

const RECORD = `id, round_no as "roundNo", title, kind, purpose, region_code as "regionCode", org_id as "orgId", issuer,
  price_visibility as visibility, state, ${instant('qualification_deadline')} as "qualificationDeadline",
  ${instant('qualification_opening_from')} as "qualificationOpeningFrom",
  ${instant('qualification_closed_at')} as "qualificationClosedAt", ${instant('qualification_opened_at')} as "qualificationOpenedAt",
  ${instant('price_opens_at')} as "priceOpensAt", second_quote as "secondQuote", ${instant('second_quote_due_at')} as "secondQuoteDueAt",
  ${instant('second_quote_closed_at')} as "secondQuoteClosedAt", ${instant('second_quote_opened_at')} as "secondQuoteOpenedAt",
  ${instant('price_deadline')} as "priceDeadline", ${instant('opening_from')} as "openingFrom",
  to_char(agreement_ends_on, 'YYYY-MM-DD') as "agreementEndsOn", quorum, approval_id as "approvalId", demand_edition_id as "demandEdition", created_by as "createdBy", version`;

/** A round's own row; `lock` holds it against everyone who would change it or bid meanwhile. */
export const readTender = (q: Queryer, id: string, lock = false): Promise<TenderRecord | undefined> =>
  q.one<TenderRecord>(`select ${RECORD} from tender.tender where id = $1${lock ? ' for update' : ''}`, [id]);

/** Stores a draft with its package; the unique index decides between drafts of one number. */
export async function writeTender(
  q: Queryer,
  tender: NewTender,
  createdBy: string,
  input: TenderInput,
  files: TenderFiles,
): Promise<void> {
  const { round } = input.round;
  const written = await q.query(
    `insert into tender.tender (id, round_no, title, kind, category, purpose, ruleset, parameters, region_code, org_id, issuer,
       price_visibility, state, quorum, created_by, demand_edition_id, demand_sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'draft', $13, $14, $15, $16)
     on conflict (round_no) where state <> 'void' do nothing returning id`,
    [
      tender.id,
      round.id,
      round.title,
      tender.kind,
      round.category,
      tender.purpose,
      round.ruleset,
      JSON.stringify(round.parameters),
      tender.regionCode,
      tender.orgId,
      tender.issuer,
      tender.visibility,
      tender.quorum,
      createdBy,
      tender.demand?.editionId ?? null,
      tender.demand?.sha256 ?? null,
    ],
  );
  if (written.length === 0) throw new DomainError('already-exists', say('number-taken', { round: round.id }));
  await writePackage(q, tender.id, input, files);
}

async function writePackage(
  q: Queryer,
  tenderId: string,
  input: TenderInput,
  files: TenderFiles,
): Promise<void> {
  for (const [name, content] of Object.entries(files))
    await q.query('insert into tender.package_file (tender_id, name, content) values ($1, $2, $3)', [
      tenderId,
      name,
      Buffer.from(content),
    ]);
  await writeVarieties(q, tenderId, input);
  await writeEntries(q, tenderId, input);
}

/** Puts another package in the place of a draft's; the unique index decides between drafts of one number here too. */
export async function replacePackage(
  tx: Tx,
  tender: TenderRecord,
  input: TenderInput,
  files: TenderFiles,
  demand: TenderDemand | null,
): Promise<void> {
  const { id: roundNo, category, ruleset, parameters } = input.round.round;
  const taken = await tx.one(
    `select 1 from tender.tender where round_no = $1 and id <> $2 and state <> 'void'`,
    [roundNo, tender.id],
  );
  if (taken) throw new DomainError('already-exists', say('number-taken', { round: roundNo }));
  await tx.changeOne(
    `update tender.tender set round_no = $3, category = $4, ruleset = $5, parameters = $6,
       demand_edition_id = $7, demand_sha256 = $8, version = version + 1
     where id = $1 and version = $2 and state = 'draft' returning id`,
    [
      tender.id,
      tender.version,
      roundNo,
      category,
      ruleset,
      JSON.stringify(parameters),
      demand?.editionId ?? null,
      demand?.sha256 ?? null,
    ],
    moved(tender),
  );
  for (const table of ['entry', 'variety', 'package_file'])
    await tx.query(`delete from tender.${table} where tender_id = $1`, [tender.id]);
  await writePackage(tx, tender.id, input, files);
}

/** Columns of `unnest`, with the type of each. */
type Columns = readonly (readonly [name: string, type: string, values: readonly unknown[]])[];

const insertRows = (q: Queryer, table: string, tenderId: string, columns: Columns): Promise<unknown> =>
  q.query(
    `insert into ${table} (tender_id, ${columns.map(([name]) => name).join(', ')})
     select $1, * from unnest(${columns.map(([, type], i) => `$${i + 2}::${type}[]`).join(', ')})`,
    [tenderId, ...columns.map(([, , values]) => values)],
  );

const writeVarieties = (
  q: Queryer,
  tenderId: string,
  { round: { varieties } }: TenderInput,
): Promise<unknown> =>
  insertRows(q, 'tender.variety', tenderId, [
    ['variety_id', 'text', varieties.map((v) => v.id)],
    ['position', 'int4', varieties.map((_, i) => i)],
    ['name', 'text', varieties.map((v) => v.name)],
    ['representative_strength', 'numeric', varieties.map((v) => v.representativeStrength)],
    ['volume_class', 'text', varieties.map((v) => v.volumeClass)],
    ['low_price_threshold', 'numeric', varieties.map((v) => v.lowPriceThreshold)],
    ['class_b_price', 'numeric', varieties.map((v) => v.classBPrice)],
  ]);

/** The organisation of each bidder is looked up in the transaction that stores the entries. */
async function writeEntries(q: Queryer, tenderId: string, input: TenderInput): Promise<void> {
  const { products } = input.round;
  const codes = [...input.organisations].map(([bidder, { uscc }]) => ({ bidder, uscc }));
  const orgs = await organisationsByCode(
    q,
    codes.map(({ uscc }) => uscc),
  );
  const byCode = new Map(orgs.map(({ id, uscc }) => [uscc, id]));
  const orgOf = new Map(codes.map(({ bidder, uscc }) => [bidder, byCode.get(uscc) ?? null]));
  await insertRows(q, 'tender.entry', tenderId, [
    ['product_id', 'text', products.map((p) => p.id)],
    ['position', 'int4', products.map((_, i) => i)],
    ['variety_id', 'text', products.map((p) => p.varietyId)],
    ['bidder_id', 'text', products.map((p) => p.bidderId)],
    ['org_id', 'uuid', products.map((p) => orgOf.get(p.bidderId) ?? null)],
    ['name', 'text', products.map((p) => p.name)],
    ['entity_id', 'text', products.map((p) => p.entityId)],
    ['strength', 'numeric', products.map((p) => p.strength)],
    ['units_per_pack', 'numeric', products.map((p) => p.unitsPerPack)],
    ['ceiling_price', 'numeric', products.map((p) => p.ceilingPrice)],
    ['reference_price', 'numeric', products.map((p) => input.referencePrices.get(p.id) ?? null)],
    ['reported_volume', 'numeric', products.map((p) => p.reportedVolume)],
    ['evaluation_passed_on', 'date', products.map((p) => p.evaluationPassedOn)],
    ['cities_covered', 'numeric', products.map((p) => p.citiesCovered)],
    ['sales_volume', 'numeric', products.map((p) => p.salesVolume)],
    ['technical_score', 'numeric', products.map((p) => p.technicalScore)],
    ['unit_class', 'text', products.map((p) => p.unitClass)],
  ]);
}

const moved =
  ({ state }: TenderRecord) =>
  (): DomainError =>
    new DomainError('illegal-transition', say('state-moved', { state: stateWord(state) }));

/** One conditional statement: nobody moved the round since it was read. */
export async function changeTender(tx: Tx, tender: TenderRecord, change: TenderChange): Promise<void> {
  await tx.changeOne(
    `update tender.tender set state = coalesce($3, state), version = version + 1, approval_id = coalesce($4, approval_id),
       void_reason = coalesce($5, void_reason), library_round_id = coalesce($6, library_round_id),
       announced_at = case when $7 then platform.now() else announced_at end,
       opened_at = case when $8 then platform.now() else opened_at end,
       qualification_opened_at = case when $9 then platform.now() else qualification_opened_at end,
       second_quote_due_at = coalesce($10, second_quote_due_at),
       second_quote_opened_at = case when $11 then platform.now() else second_quote_opened_at end
     where id = $1 and state = $2 returning id`,
    [
      tender.id,
      tender.state,
      change.state ?? null,
      change.approvalId ?? null,
      change.voidReason ?? null,
      change.libraryRoundId ?? null,
      change.announcedNow ?? false,
      change.openedNow ?? false,
      change.qualificationOpenedNow ?? false,
      change.secondQuoteDueAt ?? null,
      change.secondQuoteOpenedNow ?? false,
    ],
    moved(tender),
  );
}

export async function editTender(tx: Tx, tender: TenderRecord, draft: TenderDraft): Promise<void> {
  await tx.changeOne(
    `update tender.tender set title = $3, kind = $4, purpose = $5, price_visibility = $6, price_opens_at = $7, price_deadline = $8,
       opening_from = $9, agreement_ends_on = $10, quorum = $11, qualification_deadline = $12, qualification_opening_from = $13,
       second_quote = $14, version = version + 1
     where id = $1 and version = $2 and state = 'draft' returning id`,
    [
      tender.id,
      tender.version,
      draft.title,
      draft.kind,
      draft.purpose,
      draft.visibility,
      draft.priceOpensAt,
      draft.priceDeadline,
      draft.openingFrom,
      draft.agreementEndsOn,
      draft.quorum,
      draft.qualificationDeadline,
      draft.qualificationOpeningFrom,
      draft.secondQuote,
    ],
    moved(tender),
  );
}
