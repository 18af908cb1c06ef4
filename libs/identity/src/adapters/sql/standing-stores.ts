import { DomainError } from '#kernel';
import type { Tx } from '#platform';

import type { LetterStore, RestrictionStore } from '../../application/ports.js';
import { say } from '../../domain/say.js';

/** Commitment letters in PostgreSQL; their files are append-only. */
export const letterStore = (tx: Tx): LetterStore => ({
  insert: async ({ id, orgId, edition, file, sha256, by }, approvalId) => {
    const inserted = await tx.query(
      `insert into identity.commitment_letter (id, org_id, edition, file_name, media_type, sha256, bytes, state, approval_id, submitted_by, submitted_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, 'submitted', $8, $9, $10) on conflict do nothing returning id`,
      [
        id,
        orgId,
        edition,
        file.name,
        file.mediaType,
        sha256,
        file.content.length,
        approvalId,
        by.accountId,
        by.displayName,
      ],
    );
    if (inserted.length !== 1) throw new DomainError('already-exists', say('letter-waits'));
    await tx.query('insert into identity.commitment_letter_file (letter_id, content) values ($1, $2)', [
      id,
      file.content,
    ]);
  },
  lock: (id) =>
    tx.one(
      `select id, org_id as "orgId", edition, state, approval_id as "approvalId" from identity.commitment_letter where id = $1 for update`,
      [id],
    ),
  move: async (id, from, to) => {
    await tx.changeOne(
      `update identity.commitment_letter set state = $3, decided_at = coalesce(decided_at, platform.now()) where id = $1 and state = $2 returning id`,
      [id, from, to],
      () => new DomainError('illegal-transition', say('letter-decided')),
    );
  },
  approved: async (orgId) =>
    (
      await tx.one<{ id: string }>(
        `select id from identity.commitment_letter where org_id = $1 and state = 'approved' for update`,
        [orgId],
      )
    )?.id,
  currentEdition: async () => {
    const row = await tx.one<{ edition: string | null }>(
      `select platform.rule('identity.commitment-edition', '000000', platform.now()::date) #>> '{}' as edition`,
    );
    if (!row?.edition)
      throw new Error('the edition of the commitment letter is missing from the rule parameters');
    return row.edition;
  },
});

/** The restricted list in PostgreSQL. */
export const restrictionStore = (tx: Tx): RestrictionStore => ({
  insert: async (restriction, by, approvalId) => {
    await tx.query(
      `insert into identity.restriction
         (id, org_id, product_id, region_code, level, valid_from, valid_to, reason, basis, state, approval_id, proposed_by, proposed_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'proposed', $10, $11, $12)`,
      [
        restriction.id,
        restriction.orgId,
        restriction.productId,
        restriction.regionCode,
        restriction.level,
        restriction.validFrom,
        restriction.validTo,
        restriction.reason,
        restriction.basis,
        approvalId,
        by.accountId,
        by.displayName,
      ],
    );
  },
  lock: (id) =>
    tx.one(
      `select id, org_id as "orgId", state, approval_id as "approvalId" from identity.restriction where id = $1 for update`,
      [id],
    ),
  decide: async (id, to, by) => {
    await tx.changeOne(
      `update identity.restriction set state = $2, decided_by = $3, decided_by_name = $4, decided_at = platform.now()
       where id = $1 and state = 'proposed' returning id`,
      [id, to, by.accountId, by.displayName],
      () => new DomainError('illegal-transition', say('entry-decided')),
    );
  },
  lift: async (id, reason, by) => {
    await tx.changeOne(
      `update identity.restriction set state = 'lifted', lifted_by = $2, lifted_by_name = $3, lifted_at = platform.now(), lift_reason = $4
       where id = $1 and state = 'in-force' returning id`,
      [id, by.accountId, by.displayName, reason],
      () => new DomainError('illegal-transition', say('entry-not-in-force')),
    );
  },
});
