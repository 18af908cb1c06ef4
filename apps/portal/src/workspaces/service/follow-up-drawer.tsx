import { useTranslation } from 'react-i18next';

import { DateTime, DetailDrawer, type Fact, Facts, instant, StatusTag } from '../../kit/index.js';
import { useRatingFacts } from './rating-facts.js';
import type { FollowUp } from './types.js';

/** A bad rating and what was done about it so far (差评回访整改). */
export function FollowUpDrawer({
  followUp,
  onClose,
}: {
  readonly followUp: FollowUp | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('service');
  return (
    <DetailDrawer
      open={followUp !== null}
      title={followUp?.title ?? t('followUps.drawer')}
      note={followUp ? t(`kinds.${followUp.kind}`) : null}
      tag={followUp ? <StatusTag kind="serviceFollowUp" state={followUp.state} /> : null}
      onClose={onClose}
    >
      {followUp ? <Content followUp={followUp} /> : null}
    </DetailDrawer>
  );
}

function Content({ followUp }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation('service');
  const ratingFacts = useRatingFacts();
  const done = (at: string | null, who: string | null, text: string | null, labels: readonly string[]) =>
    at === null || text === null
      ? []
      : [
          {
            label: labels[0] ?? '',
            value: t('followUps.done', { at: instant(at, 'minute'), who: who ?? '' }),
          },
          { label: labels[1] ?? '', value: text },
        ];
  const facts: Fact[] = [
    { label: t('fields.organisation'), value: followUp.organisation },
    { label: t('fields.ratedBy'), value: followUp.ratedBy },
    ...ratingFacts(followUp),
    { label: t('fields.contactDue'), value: <DateTime value={followUp.contactDue} /> },
    ...done(followUp.contactedAt, followUp.contactedBy, followUp.contactNote, [
      t('fields.contactedAt'),
      t('fields.contactNote'),
    ]),
    { label: t('fields.answerDue'), value: <DateTime value={followUp.answerDue} /> },
    ...done(followUp.answeredAt, followUp.answeredBy, followUp.answer, [
      t('fields.answeredAt'),
      t('fields.answer'),
    ]),
  ];
  return <Facts boxed facts={facts} />;
}
