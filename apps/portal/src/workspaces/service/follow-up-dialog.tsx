import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { DateTime, DeedDialog } from '../../kit/index.js';
import { useRatingFacts } from './rating-facts.js';
import type { FollowUp } from './types.js';

/** The next deed on a bad rating: the contact on record (登记回访), then the answer (答复整改情况). */
export function FollowUpDialog({
  followUp,
  onClose,
}: {
  readonly followUp: FollowUp;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('service');
  const deed = followUp.state === 'due' ? 'contact' : 'answer';
  const ratingFacts = useRatingFacts();
  const perform = useDeed({
    send: (text: string, init) => {
      const call = { ...init, params: { path: { id: followUp.id } }, body: { text } };
      return deed === 'contact'
        ? answered(api.POST('/api/v1/service/follow-ups/{id}/contact', call))
        : answered(api.POST('/api/v1/service/follow-ups/{id}/answer', call));
    },
    changes: [['service-follow-ups'], ['todos']],
  });
  return (
    <DeedDialog
      open
      title={t(`followUps.${deed}Title`)}
      object={[
        { label: t('fields.title'), value: followUp.title },
        { label: t('fields.organisation'), value: followUp.organisation },
        { label: t('fields.ratedBy'), value: followUp.ratedBy },
        ...ratingFacts(followUp),
        {
          label: t(deed === 'contact' ? 'fields.contactDue' : 'fields.answerDue'),
          value: <DateTime value={deed === 'contact' ? followUp.contactDue : followUp.answerDue} />,
        },
      ]}
      consequence={t(`followUps.${deed}Consequence`)}
      verb={t(`followUps.${deed}Verb`)}
      reason="required"
      reasonLabel={t(`followUps.${deed}Reason`)}
      onConfirm={(text) => perform.performNow(text)}
      onClose={onClose}
    />
  );
}
