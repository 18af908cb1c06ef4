import { beijingDay } from '#kernel';
import type { AnswerAppointment, ProposeAppointment } from '#identity';

import type { ActAs } from './acting.js';
import { PROVINCE } from './domain/regions.js';

/** What an appointment is made through. */
export interface AppointingDoors {
  readonly act: ActAs;
  readonly proposeAppointment: ProposeAppointment;
  readonly answerAppointment: AnswerAppointment;
}

/** A manufacturer appoints its primary distributor in the whole province, and the distributor accepts (委托配送). */
export async function appoint(
  { act, proposeAppointment, answerAppointment }: AppointingDoors,
  people: { readonly manufacturer: string; readonly distributor: string },
  now: Date,
): Promise<void> {
  const { distributor, manufacturer } = people;
  const distributorOrgId = await act(distributor, ({ orgId }) => Promise.resolve(orgId ?? ''));
  const appointment = {
    distributorOrgId,
    productId: null,
    regionCode: PROVINCE,
    isPrimary: true,
    effectiveFrom: beijingDay(now.toISOString()),
  };
  const { id } = await act(manufacturer, (person) => proposeAppointment.execute(appointment, person));
  await act(distributor, (person) =>
    answerAppointment.execute({ id, answer: 'accept', reason: null }, person),
  );
}
