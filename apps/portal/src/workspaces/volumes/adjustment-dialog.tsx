import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { type DeedInit, useDeed } from '../../api/deed.js';
import { useMay } from '../../api/session.js';
import { DeedDialog, type Fact } from '../../kit/index.js';
import { type AskedDeed, useAdjustmentWords } from './adjustment-columns.js';
import { VOLUME_CHANGES } from './types.js';

/** One deed on an adjustment: endorsed or refused by the office, confirmed or refused by the second person, taken back by who asked. */
export function AdjustmentDialog({
  adjustment,
  deed,
  onClose,
}: AskedDeed & { readonly onClose: () => void }) {
  const { t } = useTranslation('volumes');
  const isReviewer = useMay()('award.confirm');
  const perform = useDeed({
    send: (reason: string, init) => sent({ adjustment, deed }, reason, isReviewer, init),
    changes: [...VOLUME_CHANGES, ['approvals'], ['todos']],
  });
  return (
    <DeedDialog
      open
      title={t(`adjustments.${deed}`)}
      object={useFacts({ adjustment, deed })}
      consequence={t(`adjustments.${deed}Consequence`)}
      verb={t(`adjustments.${deed}`)}
      danger={deed === 'refuse'}
      {...(deed === 'withdraw' ? {} : { reason: deed === 'endorse' ? 'optional' : 'required' })}
      secondFactor={isReviewer && deed !== 'withdraw'}
      labels={{ officeReason: t('form.officeReason') }}
      onConfirm={(reason) => perform.performNow(reason)}
      onClose={onClose}
    />
  );
}

function useFacts({ adjustment }: AskedDeed): Fact[] {
  const { t } = useTranslation('volumes');
  const words = useAdjustmentWords();
  return [
    { label: t('fields.institution'), value: words.whoOf(adjustment) },
    { label: t('adjustments.what'), value: words.whatOf(adjustment) },
    ...(adjustment.toInstitutionId === null
      ? []
      : [{ label: t('adjustments.to'), value: words.toOf(adjustment) }]),
    { label: t('form.reason'), value: t(`reasons.${adjustment.reason}`) },
    { label: t('form.explanation'), value: adjustment.explanation },
    ...(adjustment.officeReason === null
      ? []
      : [{ label: t('adjustments.belowFloor'), value: adjustment.officeReason }]),
  ];
}

function sent({ adjustment, deed }: AskedDeed, opinion: string, isReviewer: boolean, init: DeedInit) {
  const call = { ...init, params: { path: { id: adjustment.roundId, adjustmentId: adjustment.id } } };
  if (deed === 'endorse')
    return answered(
      api.POST('/api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/endorsement', {
        ...call,
        body: opinion.trim() === '' ? {} : { officeReason: opinion },
      }),
    );
  if (deed === 'withdraw')
    return answered(api.POST('/api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/withdrawal', call));
  if (deed === 'refuse' && !isReviewer)
    return answered(
      api.POST('/api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/refusal', {
        ...call,
        body: { opinion },
      }),
    );
  return answered(
    api.POST('/api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/decision', {
      ...call,
      body: { decision: deed, opinion },
    }),
  );
}
