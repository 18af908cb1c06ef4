import { type ActCode, advance, DomainError, uuidv7, type UnitOfWork } from '#kernel';

import { APPOINTMENT_LIFECYCLE, type AppointmentState } from '../domain/appointment-lifecycle.js';
import { judgeEligibility } from '../domain/eligibility.js';
import type { Appointment, IdentityTx, NewAppointment, Person } from './ports.js';
import { found, organisationOf } from './refusals.js';
import { inTheirWords, notice } from '../domain/notices.js';
import { say } from '../domain/say.js';

/** The appointment as a deed leaves it. */
export interface AppointmentStanding {
  readonly id: string;
  readonly state: AppointmentState;
}

/** A manufacturer asks a distributor to deliver its products in a region (委托配送). */
export class ProposeAppointment {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(command: Omit<NewAppointment, 'id' | 'mahOrgId'>, by: Person): Promise<AppointmentStanding> {
    return this.unitOfWork.run(async (tx) => {
      const mahOrgId = organisationOf(by);
      const manufacturer = found(await tx.organisations.find(mahOrgId), 'organisation', mahOrgId);
      const distributor = found(
        await tx.organisations.find(command.distributorOrgId),
        'organisation',
        command.distributorOrgId,
      );
      if (distributor.kind !== 'distributor')
        throw DomainError.field('distributorOrgId', 'not-a-distributor', say('not-a-distributor'));
      await refuseIneligible(tx, mahOrgId, command);
      await refuseIneligible(tx, distributor.id, command);
      const id = uuidv7();
      await tx.appointments.insert({ ...command, id, mahOrgId }, by.accountId);
      await tx.notify(
        {
          subject: notice('appointment-received', { manufacturer: manufacturer.name }),
          link: '/identity/appointments',
          mustRead: true,
        },
        await tx.organisations.people(distributor.id),
      );
      await record(tx, 'appointment.proposed', id, { ...command, mahOrgId });
      return { id, state: 'proposed' };
    });
  }
}

/** The distributor accepts or refuses; an appointment whose first day has come is active at once (答复委托). */
export class AnswerAppointment {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(
    command: { id: string; answer: 'accept' | 'refuse'; reason: string | null },
    by: Person,
  ): Promise<AppointmentStanding> {
    return this.unitOfWork.run(async (tx) => {
      const appointment = found(await tx.appointments.lock(command.id), 'appointment', command.id);
      const state = advance(
        APPOINTMENT_LIFECYCLE,
        appointment.state,
        command.answer,
        partyOf(appointment, by),
      );
      if (state === 'refused' && !command.reason?.trim())
        throw new DomainError('opinion-missing', say('say-why'), [
          { field: 'reason', code: 'required', message: say('refusal-needs-reason') },
        ]);
      if (state === 'accepted') await refuseIneligible(tx, appointment.distributorOrgId, appointment);
      await tx.appointments.answer(
        appointment.id,
        state === 'accepted' ? 'accepted' : 'refused',
        command.reason,
        by.accountId,
      );
      await record(tx, ACT_OF[state], appointment.id, { state, reason: command.reason });
      const { distributorOrgId } = appointment;
      const distributor = found(
        await tx.organisations.find(distributorOrgId),
        'organisation',
        distributorOrgId,
      );
      await tx.notify(
        {
          subject: notice(state === 'accepted' ? 'appointment-accepted' : 'appointment-refused', {
            distributor: distributor.name,
          }),
          ...inTheirWords(command.reason),
          link: '/identity/appointments',
        },
        await tx.organisations.people(appointment.mahOrgId),
      );
      const starts = state === 'accepted' && appointment.effectiveFrom <= (await tx.today());
      return starts ? activate(tx, { ...appointment, state }) : { id: appointment.id, state };
    });
  }
}

/** Ends an appointment, or takes back one that is not answered yet (终止、撤回). */
export class EndAppointment {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(command: { id: string; reason: string }, by: Person): Promise<AppointmentStanding> {
    return this.unitOfWork.run(async (tx) => {
      const appointment = found(await tx.appointments.lock(command.id), 'appointment', command.id);
      const party = partyOf(appointment, by);
      const on = appointment.state === 'proposed' ? 'withdraw' : party === 'distributor' ? 'resign' : 'end';
      const state = advance(APPOINTMENT_LIFECYCLE, appointment.state, on, party);
      await tx.appointments.close(
        appointment.id,
        appointment.state,
        state === 'withdrawn' ? 'withdrawn' : 'ended',
        command.reason,
        by.accountId,
      );
      await record(tx, ACT_OF[state], appointment.id, { state, reason: command.reason });
      return { id: appointment.id, state };
    });
  }
}

const BATCH_MAX = 200;

/** Activates accepted appointments whose first day has come: the daily job's one call. Answers how many. */
export class ActivateDueAppointments {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const due = await tx.appointments.due(BATCH_MAX);
      for (const appointment of due) await activate(tx, appointment);
      return due.length;
    });
  }
}

async function activate(tx: IdentityTx, appointment: Appointment): Promise<AppointmentStanding> {
  const state = advance(APPOINTMENT_LIFECYCLE, appointment.state, 'activate', 'platform');
  await tx.appointments.activate(appointment.id);
  await record(tx, ACT_OF[state], appointment.id, { state });
  return { id: appointment.id, state };
}

/** What it is called on record when an appointment comes into a state. */
const ACT_OF = {
  proposed: 'appointment.proposed',
  accepted: 'appointment.accepted',
  refused: 'appointment.refused',
  withdrawn: 'appointment.withdrawn',
  active: 'appointment.activated',
  ended: 'appointment.ended',
} as const satisfies Record<AppointmentState, ActCode>;

async function record(
  tx: IdentityTx,
  act: ActCode,
  id: string,
  after: Record<string, string | boolean | null>,
): Promise<void> {
  await tx.record({ act, subject: { kind: 'appointment', id }, after });
  await tx.emit({ type: act, aggregate: 'appointment', id, payload: after });
}

function partyOf(appointment: Appointment, by: Person): 'manufacturer' | 'distributor' | 'nobody' {
  if (by.orgId === appointment.mahOrgId) return 'manufacturer';
  return by.orgId === appointment.distributorOrgId ? 'distributor' : 'nobody';
}

async function refuseIneligible(
  tx: IdentityTx,
  orgId: string,
  {
    productId,
    regionCode,
    effectiveFrom,
  }: Pick<NewAppointment, 'productId' | 'regionCode' | 'effectiveFrom'>,
): Promise<void> {
  const answer = judgeEligibility(await tx.eligibilityFacts(orgId, regionCode, effectiveFrom), productId);
  if (!answer.eligible)
    throw new DomainError(
      'not-eligible',
      say('not-eligible'),
      answer.reasons.map(({ code, message }) => ({ field: 'organisation', code, message })),
    );
}
