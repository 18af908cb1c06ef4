import { DomainError } from '#kernel';
import type { Tx } from '#platform';

import type { Appointment, AppointmentStore } from '../../application/ports.js';
import { say } from '../../domain/say.js';

const COLUMNS = `a.id, a.mah_org_id as "mahOrgId", a.distributor_org_id as "distributorOrgId", a.product_id as "productId",
  a.region_code as "regionCode", a.is_primary as "isPrimary", a.effective_from::text as "effectiveFrom", a.state`;

const SAME_LINE = `b.mah_org_id = a.mah_org_id and b.product_id is not distinct from a.product_id and b.region_code = a.region_code`;

/** Distributor appointments in PostgreSQL. */
export const appointmentStore = (tx: Tx): AppointmentStore => ({
  insert: async (appointment, by) => {
    const inserted = await tx.query(
      `insert into identity.appointment
         (id, mah_org_id, distributor_org_id, product_id, region_code, is_primary, state, effective_from, proposed_by)
       values ($1, $2, $3, $4, $5, $6, 'proposed', $7, $8) on conflict do nothing returning id`,
      [
        appointment.id,
        appointment.mahOrgId,
        appointment.distributorOrgId,
        appointment.productId,
        appointment.regionCode,
        appointment.isPrimary,
        appointment.effectiveFrom,
        by,
      ],
    );
    if (inserted.length !== 1) throw new DomainError('already-exists', say('appointment-exists'));
  },
  lock: (id) =>
    tx.one<Appointment>(`select ${COLUMNS} from identity.appointment a where a.id = $1 for update`, [id]),
  answer: async (id, to, reason, by) => {
    await tx.changeOne(
      `update identity.appointment set state = $2, answered_by = $3, answer_reason = $4, answered_at = platform.now()
       where id = $1 and state = 'proposed' returning id`,
      [id, to, by, reason],
      () => new DomainError('illegal-transition', say('appointment-answered')),
    );
  },
  activate: async (id) => {
    await tx.query('select pg_advisory_xact_lock(7202611)');
    await tx.changeOne(
      `update identity.appointment a set state = 'active', activated_at = platform.now()
       where a.id = $1 and a.state = 'accepted'
         and not (a.is_primary and exists (select 1 from identity.appointment b where ${SAME_LINE} and b.state = 'active' and b.is_primary))
       returning a.id`,
      [id],
      () => new DomainError('already-exists', say('primary-exists')),
    );
  },
  close: async (id, from, to, reason, by) => {
    await tx.changeOne(
      `update identity.appointment set state = $3, end_reason = $4, ended_by = $5, ended_at = platform.now() where id = $1 and state = $2 returning id`,
      [id, from, to, reason, by],
      () => new DomainError('illegal-transition', say('appointment-changed')),
    );
  },
  due: (limit) =>
    tx.query<Appointment>(
      `select ${COLUMNS} from identity.appointment a
       where a.state = 'accepted' and a.effective_from <= (platform.now() at time zone 'Asia/Shanghai')::date
         and not (a.is_primary and exists (
           select 1 from identity.appointment b where ${SAME_LINE} and b.is_primary
             and (b.state = 'active' or b.state = 'accepted' and (b.answered_at, b.id) < (a.answered_at, a.id)
               and b.effective_from <= (platform.now() at time zone 'Asia/Shanghai')::date)))
       order by a.answered_at, a.id limit $1 for update skip locked`,
      [limit],
    ),
});
