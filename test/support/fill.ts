import { chosen, drawnUp, signedByAll } from './agreements.js';
import { decideRelation, declaration, examined, listFrozen, objected, stagedDraft } from './eligibility.js';
import { randomBytes } from 'node:crypto';

import { runAsSystem } from '#platform';
import { ImportPublishedAwards, type ImportPublishedAwardsCommand } from '#rounds';

import {
  demandEntries,
  handIn,
  join,
  membersBody,
  readyAlliance,
  receiveResult,
  resultFile,
  resultsIssued,
  setMembers,
} from './alliance.js';
import { renewed } from './renewals.js';
import { membership, message, registration, round } from './operations/make.js';
import {
  addDocument,
  announceAmendment,
  answered,
  ask,
  documented,
  draftAmendment,
  proposeAmendment,
} from './tender-changes.js';
import { extendedForOutage, loseKeys, quorumLossProposed, voidForQuorum } from './incidents.js';
import { qualificationOpened } from './qualification.js';
import { quotesAsked, quotesOpened, submitQuote } from './second-quotes.js';
import { announced, offered, opened, proposed, shared, signed, submit } from './tenders.js';
import {
  addHistory,
  bring,
  bureau,
  collecting,
  draftCollection,
  fillIn,
  freeze,
  nurse,
  passDue,
} from './demand.js';
import {
  awarded,
  chosenAreas,
  endorsedAdjustment,
  filedAdjustment,
  openedAreas,
  objectTo,
  objector,
  proposedAward,
  proposedWithdrawal,
  publishedTender,
  underNotice,
  withdrawn,
} from './awards.js';
import { acceptedAll, frozen, heldSeats, planned, scoredAll, signSheet } from './experts.js';
import { badlyRated } from './service.js';
import type { Somebody, World } from './world.js';

/** Gives every table rows in the hands of the own, the sibling and the far organisations, so that no rule holds of nothing. */
export async function fillTables(world: World): Promise<void> {
  const { database } = world.test;
  // Before anybody is restricted.
  await fillTenders(world);
  await fillDemand(world);
  await fillAwards(world);
  await fillExperts(world);
  await fillAgreements(world);
  await fillDossiers(world);
  await fillService(world);
  await fillAlliance(world);
  await renewed(world);
  await database.query(
    `insert into renewal.reminder (source_tender_id) select id from tender.tender limit 1`,
  );
  for (const position of ['own', 'sibling', 'far'] as const) {
    const nurse = world.person('institution-purchaser', position);
    const admin = world.person('company-admin', position);
    const officer = world.person('procurement-officer', position);
    const bureau = world.person('bureau-officer', position);
    for (const person of [nurse, admin, officer, bureau]) {
      await message(world, person);
      await database.query(FILL_PERSON, [person.id, person.orgId, person.username, `${person.username}.x`]);
      const key = randomBytes(6).toString('hex');
      await database.query(
        `insert into identity.api_key (id, account_id, label, permissions, expires_at) values ($1, $2, 'x', '{}', platform.now() + interval '1 day')`,
        [key, person.id],
      );
      await database.query(`insert into identity.api_key_secret values ($1, '\\x00')`, [key]);
    }
    for (const kind of ['hospital', 'manufacturer', 'centre', 'bureau'] as const)
      await database.query(FILL_ORGANISATION, [
        world.org(kind, position),
        nurse.id,
        world.person('institution-admin', position).id,
        `${kind} ${position}`,
        position === 'far' ? '990200' : '990100',
      ]);
    await database.query(FILL_APPOINTMENT, [
      world.org('manufacturer', position),
      world.org('distributor', position),
      position === 'far' ? '990200' : '990100',
      nurse.id,
    ]);
  }
  await membership(world);
  await registration(world);
  await database.query(FILL_PLATFORM);
  await database.query(FILL_DEMAND);
  await fillRounds(world);
}

/** Tenders at every stage, with bids of the own and the sibling manufacturer; one that was opened keeps its prices restricted. */
/** Documents, amendments and questions, announced and not. */
async function fillChanges(world: World, id: string, companies: readonly Somebody[]): Promise<void> {
  await documented(world);
  for (const company of companies) await ask(world, company, id);
  const { amendmentId } = await draftAmendment(world, { id });
  await addDocument(world, id, { amendment: amendmentId });
  await proposeAmendment(world, { id, amendmentId });
  await announceAmendment(world, { id, amendmentId });
  const { id: tenderId, questionId } = await answered(world);
  await world.made(world.person('procurement-officer'), {
    method: 'POST',
    url: `/api/v1/tenders/${tenderId}/answers`,
    body: { questions: [questionId] },
  });
  const { amendmentId: pending } = await draftAmendment(world, { id: tenderId });
  await addDocument(world, tenderId, { amendment: pending });
}

/** Rounds whose companies are examined: drafted, with declarations and objections, frozen. */
async function fillEligibility(world: World): Promise<void> {
  await stagedDraft(world);
  const trader = world.person('company-trader');
  const { id } = await objected(world, trader);
  await world.made(trader, {
    method: 'PUT',
    url: `/api/v1/tenders/${id}/own-eligibility/declaration`,
    body: declaration(),
  });
  const examinedToo = await examined(world);
  await decideRelation(world, examinedToo.id, ['B1', 'B2']);
  await listFrozen(world, { refused: ['P5'] });
}

async function fillTenders(world: World): Promise<void> {
  await proposed(world);
  const open = await announced(world);
  for (const company of [...open.bidders.values()].slice(0, 2)) await submit(world, company, open.id);
  await fillChanges(world, open.id, [...open.bidders.values()].slice(0, 2));
  await fillEligibility(world);
  await opened(world, { bids: 2 });
  await opened(world, { bids: 2, visibility: 'winning' });
  await offered(world);
  await qualificationOpened(world);
  const quoting = await quotesAsked(world);
  for (const company of [...quoting.bidders.values()].slice(0, 2))
    await submitQuote(world, company, quoting.id, '1.50');
  await quotesOpened(world);
  await signed(world);
  await extendedForOutage(world);
  await quorumLossProposed(world);
  await voidForQuorum(world);
  const made = await shared(world, { bids: 1 });
  await loseKeys(world, made, 2, 3);
  const { id } = made;
  await world.test.database.query(
    'insert into tender.key_warning (tender_id, deadline, checked, supervisors) select id, price_deadline, 0, 0 from tender.tender where id = $1',
    [id],
  );
  const { database } = world.test;
  // Somebody whom the checks ask for stands among its officers.
  await database.query('alter table tender.officer disable trigger guard_officer');
  await database.query('update tender.officer set account_id = $2 where tender_id = $1 and idx = 2', [
    id,
    world.person('procurement-officer').id,
  ]);
  await database.query('alter table tender.officer enable trigger guard_officer');
}

/** Collections at every stage, with reports of the own, the sibling and the far hospital. */
async function fillDemand(world: World): Promise<void> {
  await draftCollection(world, { regions: ['990000'] });
  const filling = await collecting(world, { regions: ['990000'] });
  const reviewed = await collecting(world, { regions: ['990000'] });
  // One that the far city has no part in.
  await collecting(world);
  await collecting(world, { regions: ['990200'] });
  for (const position of ['own', 'sibling', 'far'] as const) {
    const org = world.org('hospital', position);
    await fillIn(world, nurse(world, position), filling.reports.get(org) ?? '');
    await addHistory(world, filling.id, org, [{ variety: 'V1', year: '2025', quantity: 1 }]);
    const report = reviewed.reports.get(org) ?? '';
    await bring(world, report, position === 'sibling' ? 'submitted' : 'accepted', position);
    await world.made(bureau(world, position), {
      method: 'POST',
      url: `/api/v1/demand/reports/${report}/corrections`,
      body: { varietyId: 'V1', productId: 'P11', quantity: '900', reason: '与出库不符' },
    });
  }
  for (const accepted of [['own'], ['sibling', 'far']] as const) {
    const closed = await collecting(world, { regions: ['990000'] });
    for (const position of accepted)
      await bring(world, closed.reports.get(world.org('hospital', position)) ?? '', 'accepted', position);
    await passDue(world, closed.id);
    await freeze(world, closed.id);
  }
  const far = await collecting(world, { regions: ['990200'] });
  await passDue(world, far.id);
  await freeze(world, far.id);
}

/** Awards at every stage, with companies behind them in one round; one whose publication was taken back. */
async function fillAwards(world: World): Promise<void> {
  const { database } = world.test;
  const { id } = await underNotice(world);
  for (const position of ['own', 'sibling'] as const)
    await objectTo(world, id, {}, objector(world, position));
  await proposedAward(world);
  await filedAdjustment(world);
  await chosenAreas(world);
  await endorsedAdjustment(world, { kind: 'transfer', toInstitutionId: world.org('hospital', 'sibling') });
  await proposedWithdrawal(world);
  const taken = await openedAreas(world, withdrawn);
  await withdrawn(world);
  await awarded(world, async () => {
    const made = await publishedTender(world);
    await world.made(world.person('procurement-officer'), {
      method: 'POST',
      url: `/api/v1/rounds/${made.id}/publicity`,
      body: { resultHash: made.resultHash },
    });
    return made;
  });
  await database.query(`insert into award.reminder (subject_id, kind) values ($1, 'publicity-ended')`, [id]);
  await database.query(`update rounds.round set state = 'withdrawn', withdrawn_reason = 'x' where id = $1`, [
    taken.id,
  ]);
}

/** Reviews at their stages, everybody of the library on each panel. */
async function fillExperts(world: World): Promise<void> {
  const plan = { size: 8, reserve: 0, quotas: [] };
  await planned(world);
  const made = await acceptedAll(world, { plan });
  const [first] = await heldSeats(world, made);
  if (first) await signSheet(world, first.person, first.seat.id);
  for (const { seat, person } of (await heldSeats(world, made)).slice(1))
    await world.made(person, {
      method: 'PUT',
      url: `/api/v1/expert-reviews/${seat.id}/scores`,
      body: { scores: [{ productId: 'P1', criterion: 1, points: '7' }] },
    });
  await scoredAll(world, { plan });
  await frozen(world);
}

/** Agreements of the three parties and of their siblings: drawn up, out, signed, with a choice and a reminder. */
async function fillAgreements(world: World): Promise<void> {
  await drawnUp(world);
  const { id } = await signedByAll(world);
  await world.test.database.query(
    `insert into agreement.reminder (org_id, round_id, due_at, stage) values ($1, $2, platform.now(), 24)`,
    [world.org('hospital'), id],
  );
  await chosen(world);
}

/** Matters of the own and the sibling company, one of each badly rated and reminded of. */
async function fillService(world: World): Promise<void> {
  for (const position of ['own', 'sibling'] as const) await badlyRated(world, objector(world, position));
  await world.test.database.query(
    `insert into service.reminder (matter_id, kind) select matter_id, 'opened' from service.follow_up`,
  );
}

/** Dossiers of a round for both readerships, the open one built. */
async function fillDossiers(world: World): Promise<void> {
  const { database } = world.test;
  await database.query(
    `insert into dossier.dossier (id, tender_id, edition, readership, requested_by, requested_name, state, attempt, heard_at)
     select uuidv7(), (select max(id::text)::uuid from tender.tender where state = 'opened'), 1, r, $1, 'x', 'building', 1, platform.now()
     from unnest(array['full', 'open']) r`,
    [world.person('procurement-officer').id],
  );
  await database.query(
    `insert into dossier.chunk (dossier_id, attempt, n, content) select id, 1, 0, '\\x00' from dossier.dossier`,
  );
  await database.query(
    `update dossier.dossier set state = 'built', built_at = platform.now(), bytes = 1, files = 1, sha256 = repeat('0', 64)
     where readership = 'open'`,
  );
}

/** An alliance with a union of its members' demand, with regions and ceilings of their own. */
async function fillAlliance(world: World): Promise<void> {
  const { id: awarded } = await resultsIssued(world);
  await receiveResult(world, await resultFile(world, awarded));
  const { id, roundNo, pair } = await readyAlliance(world);
  await setMembers(world, id, membersBody({ regions: [{ id: 'R1', name: '甲市' }] }));
  await handIn(world, id, demandEntries(roundNo, pair, { ceilings: 'P11,1.80\n' }));
  await join(world, id);
}

/** Rounds that are published and withdrawn again, with their bids known or only their winners. */
async function fillRounds(world: World): Promise<void> {
  const importAwards = world.test.app.get(ImportPublishedAwards);
  const [open, taken] = [pilot('W-OPEN'), pilot('W-TAKEN')];
  await runAsSystem('world', async () => {
    await importAwards.execute(open);
    await importAwards.execute(taken);
  });
  const { id } = await round(world, { published: true });
  for (const { id: completed } of [await round(world, { published: true }), await round(world), { id }])
    await world.test.database.query(ADDITION, [completed, world.person('procurement-officer').id]);
  await world.test.database.query(
    `update rounds.round set state = 'withdrawn', withdrawn_reason = 'x' where id = $1 or round_no = 'W-TAKEN'`,
    [id],
  );
}

const ADDITION = `with edition as (
    insert into rounds.addition (round_id, edition, kind, minutes, made_by) values ($1, 1, 'draw', '{}', $2))
  insert into rounds.bid_addition (round_id, edition, product_id, draw)
  select $1, 1, min(product_id), 1 from rounds.bid where round_id = $1`;

const pilot = (roundNo: string): ImportPublishedAwardsCommand => ({
  roundNo,
  title: '只有中选结果的轮次',
  category: 'drug',
  ruleset: '4plus7-2018',
  source: { text: '测试', url: null, confidence: 'published', openedOn: '2018-12-06', announcedOn: null },
  regionCode: '990100',
  orgId: null,
  issuer: '示范省集中采购中心（示范）',
  awards: [
    {
      variety: '甲',
      strength: '5mg',
      pack: '10片/盒',
      bidder: '乙',
      packPrice: '1.00',
      unitPrice: '0.10',
      confidence: 'high',
    },
  ],
});

const each = (statements: string[]): string =>
  `with ${statements.map((statement, index) => `w${index} as (${statement} returning 1)`).join(', ')} select 1`;

const FILL_PERSON = each([
  `insert into identity.external_identity (issuer, subject, account_id, linked_by) values ('https://id.example', $3, $1, $1)`,
  `insert into identity.recovery_code (account_id, code_hash) values ($1, sha256($3::bytea))`,
  `insert into identity.sign_in_lock (username, failures, failed_at) values ($3, 1, platform.now())`,
  `insert into identity.sign_in_attempt (username, account_id, ip, method, outcome) values ($3, $1, '127.0.0.1', 'password', 'refused')`,
  `insert into platform.idempotency (account_id, key, request_hash) values ($1, $4, '\\x00')`,
  `insert into platform.import_batch (kind, source, org_id) values ('test', $4, $2)`,
]);
const FILL_ORGANISATION = each([
  `insert into identity.suspension (org_id, reason, suspended_by, suspended_by_name) values ($1, 'x', $2, 'x')`,
  `insert into identity.restriction (id, org_id, level, valid_from, reason, basis, state, proposed_by, proposed_by_name, approval_id)
   select uuidv7(), $1, 'severe', '2026-01-01', 'x', 'x', s, $2, 'x', uuidv7() from unnest(array['proposed', 'in-force']) s`,
  `insert into identity.commitment_letter (id, org_id, edition, file_name, media_type, sha256, bytes, state, submitted_by, submitted_by_name)
   values (md5($4 || 'letter')::uuid, $1, '2025', 'x.pdf', 'application/pdf', repeat('a', 64), 1, 'returned', $3, 'x')`,
  `insert into identity.commitment_letter_file (letter_id, content) values (md5($4 || 'letter')::uuid, '\\x00')`,
  `insert into catalogue.import (id, org_id, target, source, file_name, file_digest, created_by, created_by_name)
   values (md5($4 || 'import')::uuid, $1, 'products', 'import', 'x', 'x', $2, 'x')`,
  `insert into catalogue.import_row (import_id, row, org_id, cells, record) values (md5($4 || 'import')::uuid, 1, $1, '{}', '{}')`,
  `insert into platform.approval (id, chain, subject_kind, subject_id, title, state, opened_by, opened_org, region_code)
   values (md5($4 || 'case')::uuid, 'test', 'test', $4, '{"key": "kernel.text", "params": {"text": "x"}}', 'open', $2, $1, $5)`,
  `insert into platform.approval_step (approval_id, seq, name, permission) values (md5($4 || 'case')::uuid, 1, 'review', 'round.publish')`,
  `insert into platform.approval_opinion (approval_id, seq, step_name, decision, account_id, account_name)
   values (md5($4 || 'case')::uuid, 0, 'draft', 'submitted', $2, 'x')`,
]);
const FILL_APPOINTMENT = each([
  `insert into identity.appointment (id, mah_org_id, distributor_org_id, product_id, region_code, is_primary, state, effective_from, proposed_by)
   select uuidv7(), $1, $2, uuidv7(), $3, false, s, '2026-01-01', $4 from unnest(array['proposed', 'active']) s`,
]);
const FILL_DEMAND = `with done as (
    insert into demand.import (id, collection_id, org_id, target, mode, file_name, file_digest, rows_read, rows_bad, institutions, units, created_by, created_by_name)
    select r.id, r.collection_id, r.org_id, 'lines', 'dry-run', 'x', 'x', 1, 1, 0, 0, r.id, 'x' from demand.report r returning id, org_id),
  refused as (
    insert into demand.import_error (import_id, org_id, row, field, code, value, cells) select id, org_id, 2, 'quantity', 'quantity-malformed', 'x', '{}' from done)
  insert into demand.reminder (collection_id, recipient, kind) select id, id, 'x' from demand.collection`;
const FILL_PLATFORM = each([
  `insert into platform.approval (id, chain, subject_kind, subject_id, title, state, opened_by)
   values (md5('public case')::uuid, 'test', 'test', 'public', '{"key": "kernel.text", "params": {"text": "x"}}', 'open', '00000000-0000-0000-0000-000000000000')`,
  `insert into platform.approval_step (approval_id, seq, name, permission) values (md5('public case')::uuid, 1, 'review', 'round.publish')`,
  `insert into platform.approval_opinion (approval_id, seq, step_name, decision, account_id, account_name)
   values (md5('public case')::uuid, 0, 'draft', 'submitted', '00000000-0000-0000-0000-000000000000', 'x')`,
  `insert into platform.job_run (name) values ('x')`,
  `insert into platform.job_alarm (name) values ('x')`,
  `insert into identity.external_attempt (state_hash, browser_hash, verifier_sealed, nonce) values ('\\x00', '\\x00', '\\x00', 'x')`,
  `insert into identity.request_nonce_0 values ('x', 'x')`,
  `insert into identity.request_nonce_1 values ('x', 'x')`,
  `insert into identity.request_nonce_2 values ('x', 'x')`,
  `insert into outbox.cursor (name) values ('x')`,
  `insert into audit.witness (id, account_id, account_name, key_id, public_key) values (md5('witness')::uuid, md5('x')::uuid, 'x', 'x', 'x')`,
  `insert into audit.counter_signature (n, witness_id, size, root, signature, agrees) values (1, md5('witness')::uuid, 1, '\\x00', '\\x00', true)`,
  `insert into audit.checkpoint (n, size, root, frontier, snap, key_id, sig) values (1, 1, '\\x00', '\\x00', '1:1:', 'x', '\\x00') on conflict do nothing`,
]);
