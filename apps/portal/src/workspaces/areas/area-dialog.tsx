import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { type DeedInit, useDeed } from '../../api/deed.js';
import { Code, DeedDialog } from '../../kit/index.js';

export type AreaDeed = 'propose' | 'confirm' | 'return' | 'void';

interface AreaDialogProps {
  readonly round: { readonly id: string; readonly title: string };
  readonly deed: AreaDeed;
  readonly resultHash: string;
  readonly onClose: () => void;
}

/** Puts the areas forward, confirms or returns them, or gives the choice up. */
export function AreaDialog({ round, deed, resultHash, onClose }: AreaDialogProps) {
  const { t } = useTranslation('areas');
  const perform = useDeed({
    send: (reason: string, init) => sent(round.id, deed, reason, resultHash, init),
    changes: [
      ['area-selection', round.id],
      ['award-course', round.id],
      ['public-course', round.id],
    ],
  });
  return (
    <DeedDialog
      open
      title={t(`office.${deed}`)}
      object={[
        { label: t('office.round'), value: round.title },
        ...(deed === 'void' || resultHash === ''
          ? []
          : [{ label: t('office.digest'), value: <Code value={resultHash} short /> }]),
      ]}
      consequence={t(`office.${deed}Consequence`)}
      verb={t(`office.${deed}`)}
      danger={deed === 'return' || deed === 'void'}
      {...(deed === 'propose' ? {} : { reason: 'required' as const })}
      secondFactor={deed === 'confirm' || deed === 'return'}
      onConfirm={(reason) => perform.performNow(reason)}
      onClose={onClose}
    />
  );
}

function sent(id: string, deed: AreaDeed, reason: string, resultHash: string, init: DeedInit) {
  const call = { ...init, params: { path: { id } } };
  if (deed === 'propose') return answered(api.POST('/api/v1/rounds/{id}/area-selection/proposal', call));
  if (deed === 'void')
    return answered(api.POST('/api/v1/rounds/{id}/area-selection/void', { ...call, body: { reason } }));
  return answered(
    api.POST('/api/v1/rounds/{id}/area-selection/decision', {
      ...call,
      body: { decision: deed, opinion: reason, resultHash },
    }),
  );
}
