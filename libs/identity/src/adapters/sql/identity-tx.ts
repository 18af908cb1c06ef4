import { uuidv7 } from '#kernel';
import { sendMessage, type Approvals, type Tx } from '#platform';

import type { IdentityTx } from '../../application/ports.js';
import type { EligibilityFacts } from '../../domain/eligibility.js';
import { accountStore, membershipStore, roleStore } from './account-store.js';
import { appointmentStore } from './appointment-store.js';
import { organisationStore, registrationStore } from './organisation-store.js';
import { letterStore, restrictionStore } from './standing-stores.js';

/** The stores of this context over one transaction. */
export const identityTx =
  (approvals: Approvals) =>
  (tx: Tx): IdentityTx => ({
    record: (act) => tx.record(act),
    emit: (event) => tx.emit(event),
    organisations: organisationStore(tx),
    registrations: registrationStore(tx),
    accounts: accountStore(tx),
    roles: roleStore(tx),
    memberships: membershipStore(tx),
    letters: letterStore(tx),
    restrictions: restrictionStore(tx),
    appointments: appointmentStore(tx),
    cases: {
      open: (request) => approvals.open(tx, request),
      decide: async (id, decision, opinion) => {
        await approvals.decide(tx, id, decision, opinion);
      },
      resubmit: async (id) => {
        await approvals.resubmit(tx, id);
      },
    },
    today: async () => {
      const row = await tx.one<{ today: string }>(
        `select (platform.now() at time zone 'Asia/Shanghai')::date::text as today`,
      );
      return row?.today ?? '';
    },
    eligibilityFacts: (orgId, regionCode, on) => eligibilityFacts(tx, orgId, regionCode, on),
    importBatch: async (kind, source, note, rows) => {
      const id = uuidv7();
      await tx.query(
        'insert into platform.import_batch (id, kind, source, note, rows_in) values ($1, $2, $3, $4, $5)',
        [id, kind, source, note, rows],
      );
      return id;
    },
    notify: (message, accountIds) => sendMessage(tx, { kind: 'identity', ...message }, accountIds),
  });

/** Facts for a judgement of eligibility, across the limits of who may read which row. */
export async function eligibilityFacts(
  tx: Pick<Tx, 'one'>,
  orgId: string,
  regionCode: string,
  on: string,
): Promise<EligibilityFacts> {
  const row = await tx.one<{ facts: StoredFacts }>(
    'select identity.eligibility_facts($1, $2, $3::date) as facts',
    [orgId, regionCode, on],
  );
  return readFacts(row?.facts);
}

/** What the function `identity.eligibility_facts` answers. */
export type StoredFacts = Readonly<Record<keyof EligibilityFacts, unknown>>;

export function readFacts(facts: StoredFacts | undefined): EligibilityFacts {
  return {
    organisation: (facts?.organisation ?? undefined) as EligibilityFacts['organisation'],
    letter: (facts?.letter ?? undefined) as EligibilityFacts['letter'],
    restrictions: (facts?.restrictions ?? []) as EligibilityFacts['restrictions'],
  };
}
