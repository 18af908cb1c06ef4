import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useMay, useSession } from '../../api/session.js';
import { DateTime, DeedDialog, DetailDrawer, type Fact, Facts, StatusTag } from '../../kit/index.js';
import type { Appointment } from './data.js';
import { ProductName } from './product-name.js';

/** One appointment, answered by the distributor or ended by either side (委托详情). */
export function AppointmentDrawer({
  appointment,
  onClose,
}: {
  appointment: Appointment | undefined;
  onClose: () => void;
}) {
  return (
    <DetailDrawer
      open={appointment !== undefined}
      title={appointment?.distributorName ?? ''}
      note={appointment?.mahName}
      tag={appointment ? <StatusTag kind="appointment" state={appointment.state} /> : null}
      width={480}
      foot={appointment ? <Deeds appointment={appointment} onClose={onClose} /> : null}
      onClose={onClose}
    >
      {appointment ? <Terms appointment={appointment} /> : null}
    </DetailDrawer>
  );
}

function Terms({ appointment: one }: { appointment: Appointment }) {
  const { t } = useTranslation('identity');
  const facts: Fact[] = [
    { label: t('appointments.mah'), value: one.mahName },
    { label: t('appointments.distributor'), value: one.distributorName },
    { label: t('field.product'), value: <ProductName id={one.productId} /> },
    { label: t('field.region'), value: one.regionName },
    {
      label: t('appointments.line'),
      value: one.isPrimary ? t('appointments.primary') : t('appointments.secondary'),
    },
    { label: t('appointments.effectiveFrom'), value: one.effectiveFrom },
    { label: t('letters.submittedAt'), value: <DateTime value={one.proposedAt} /> },
  ];
  if (one.answerReason) facts.push({ label: t('appointments.answerReason'), value: one.answerReason });
  if (one.endReason) facts.push({ label: t('appointments.endReason'), value: one.endReason });
  return <Facts boxed facts={facts} />;
}

type Asked = 'accept' | 'refuse' | 'end' | 'withdraw' | 'resign';

/** What the reader's side may do in the state in hand. */
function choicesOf({ state }: Appointment, side: 'manufacturer' | 'distributor' | undefined): Asked[] {
  if (side === 'manufacturer')
    return state === 'proposed' ? ['withdraw'] : state === 'accepted' || state === 'active' ? ['end'] : [];
  if (side === 'distributor')
    return state === 'proposed' ? ['refuse', 'accept'] : state === 'active' ? ['resign'] : [];
  return [];
}

function useSide(appointment: Appointment): 'manufacturer' | 'distributor' | undefined {
  const may = useMay();
  const { actor } = useSession();
  if (appointment.mahOrgId === actor.org.id && may('appointment.propose')) return 'manufacturer';
  return appointment.distributorOrgId === actor.org.id && may('appointment.answer')
    ? 'distributor'
    : undefined;
}

function Deeds({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [asked, setAsked] = useState<Asked>();
  const choices = choicesOf(appointment, useSide(appointment));
  const params = { path: { id: appointment.id } };
  const deed = useDeed({
    send: ({ act, reason }: { act: Asked; reason: string }, init) => {
      if (act === 'accept' || act === 'refuse') {
        const body = { answer: act, reason: reason || null };
        return answered(api.POST('/api/v1/appointments/{id}/answer', { ...init, params, body }));
      }
      const request = { ...init, params, body: { reason } };
      return answered(
        act === 'resign'
          ? api.POST('/api/v1/appointments/{id}/resignation', request)
          : api.POST('/api/v1/appointments/{id}/end', request),
      );
    },
    changes: [['appointments']],
    onDone: onClose,
  });
  if (choices.length === 0) return null;
  return (
    <div className="jc-row-flex">
      {choices.map((choice) => (
        <Button
          key={choice}
          type={choice === 'accept' ? 'primary' : 'default'}
          danger={choice === 'end' || choice === 'resign'}
          onClick={() => setAsked(choice)}
        >
          {t(`appointments.${choice}`)}
        </Button>
      ))}
      {asked ? (
        <DeedDialog
          open
          title={t(`appointments.${asked}`)}
          object={[
            { label: t('appointments.mah'), value: appointment.mahName },
            { label: t('appointments.distributor'), value: appointment.distributorName },
            { label: t('field.region'), value: appointment.regionName },
          ]}
          {...(asked === 'accept' ? { consequence: t('appointments.acceptConsequence') } : {})}
          {...(asked === 'end' || asked === 'resign'
            ? { consequence: t('appointments.endConsequence') }
            : {})}
          verb={t(`appointments.${asked}`)}
          danger={asked !== 'accept'}
          reason={asked === 'accept' ? 'optional' : 'required'}
          onConfirm={(reason) => deed.performNow({ act: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </div>
  );
}
