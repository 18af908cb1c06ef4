import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { DeedDialog } from '../../../kit/index.js';
import type { Expert } from '../types.js';

interface MoveDialogProps {
  readonly expert: Expert;
  readonly deed: 'suspend' | 'reinstate';
  readonly onClose: () => void;
}

/** Takes a person out of draws for a while, or back in (暂停、恢复). */
export function MoveDialog({ expert, deed, onClose }: MoveDialogProps) {
  const { t } = useTranslation('experts');
  const move = useDeed({
    send: (reason: string, init) => {
      const at = { ...init, params: { path: { id: expert.id } }, body: { reason } };
      return deed === 'suspend'
        ? answered(api.POST('/api/v1/experts/{id}/suspension', at))
        : answered(api.POST('/api/v1/experts/{id}/reinstatement', at));
    },
    changes: [['experts']],
  });
  return (
    <DeedDialog
      open
      title={t(`library.${deed}`)}
      object={[
        { label: t('field.name'), value: expert.name },
        { label: t('field.employer'), value: expert.employer },
      ]}
      consequence={t(`library.${deed}Consequence`)}
      verb={t(`library.${deed}`)}
      reason="required"
      onConfirm={(reason) => move.performNow(reason)}
      onClose={onClose}
    />
  );
}
