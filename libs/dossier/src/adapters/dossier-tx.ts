import { type Database, sendMessage, TransactionalUnitOfWork, type Tx, currentActor } from '#platform';

import { type DossierInHand, type DossierTx, type RoundToKeep, TakenOver } from '../application/ports.js';
import { say } from '../domain/say.js';

/** A builder that writes a piece of a megabyte says so by it; one that has not for this long is lost. */
const LOST_AFTER_SECONDS = 600;

export const dossierUnitOfWork = (database: Database): TransactionalUnitOfWork<DossierTx> =>
  new TransactionalUnitOfWork(database, dossierTx);

const dossierTx = (tx: Tx): DossierTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  round: (tenderId) =>
    tx.one<RoundToKeep>(
      `select t.state, t.announced_at is not null as announced,
         coalesce((select r.state = 'published' from rounds.round r where r.id = t.library_round_id), false) as published
       from tender.tender t where t.id = $1`,
      [tenderId],
    ),
  unfinished: async (tenderId) =>
    (
      await tx.one<{ edition: number }>(
        `select edition from dossier.dossier where tender_id = $1 and state in ('requested', 'building') limit 1`,
        [tenderId],
      )
    )?.edition,
  nextEdition: async (tenderId) => {
    // Two who ask at once follow each other; the second finds the first one's request.
    await tx.query('select pg_advisory_xact_lock(7105, hashtext($1))', [tenderId]);
    const row = await tx.one<{ next: number }>(
      'select coalesce(max(edition), 0) + 1 as next from dossier.dossier where tender_id = $1',
      [tenderId],
    );
    return row?.next ?? 1;
  },
  addDossier: async ({ id, tenderId, edition, readership }) => {
    await tx.query(
      'insert into dossier.dossier (id, tender_id, edition, readership, requested_name) values ($1, $2, $3, $4, $5)',
      [id, tenderId, edition, readership, currentActor().displayName],
    );
  },
  takeUp: (except) => takeUp(tx, except),
  leave: async ({ id, attempt }, state, { archive, failure }) => {
    const rows = await tx.query(
      `update dossier.dossier set state = $3, bytes = $4, files = $5, sha256 = $6, failure = $7,
         built_at = case when $3 = 'built' then platform.now() end, heard_at = case when $3 <> 'requested' then platform.now() end
       where id = $1 and attempt = $2 and state = 'building' returning id`,
      [
        id,
        attempt,
        state,
        archive?.bytes ?? null,
        archive?.files ?? null,
        archive?.sha256 ?? null,
        failure ? JSON.stringify(failure) : null,
      ],
    );
    if (rows.length !== 1) throw new TakenOver();
  },
  tellRequester: ({ requestedBy, title, edition, tenderId }) =>
    sendMessage(
      tx,
      {
        kind: 'tender',
        subject: say('dossier-built', { title }),
        body: say('dossier-built-body', { edition }),
        link: `/tenders/${tenderId}`,
      },
      [requestedBy],
    ),
});

/** Locks, marks and answers in one statement; what earlier attempts left goes with it. */
async function takeUp(tx: Tx, except: readonly string[]): Promise<DossierInHand | undefined> {
  const taken = await tx.one<DossierInHand>(
    `with due as (
       select d.id from dossier.dossier d
       where (d.state = 'requested' or d.state = 'building' and d.heard_at < platform.now() - make_interval(secs => $2)) and d.id <> all ($1::uuid[])
       order by d.requested_at, d.readership limit 1 for update skip locked)
     update dossier.dossier d set state = 'building', attempt = d.attempt + 1, heard_at = platform.now()
     from due, tender.tender t where d.id = due.id and t.id = d.tender_id
     returning d.id, d.tender_id as "tenderId", d.edition, d.readership, d.attempt, d.requested_by as "requestedBy",
       t.round_no as "roundNo", t.title, t.purpose, t.price_visibility as visibility, t.library_round_id as "libraryRoundId"`,
    [except, LOST_AFTER_SECONDS],
  );
  if (taken) await tx.query('delete from dossier.chunk where dossier_id = $1', [taken.id]);
  return taken;
}
