import { useTranslation } from 'react-i18next';

import { DateTime, DetailDrawer, type Fact, Facts, instant, StatusTag } from '../../kit/index.js';
import { useRatingFacts } from './rating-facts.js';
import type { Matter } from './types.js';

/** A finished matter with what was said of it and what the office answered (办理事项). */
export function MatterDrawer({
  matter,
  onClose,
}: {
  readonly matter: Matter | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('service');
  return (
    <DetailDrawer
      open={matter !== null}
      title={matter?.title ?? t('matters.drawer')}
      note={matter ? t(`kinds.${matter.kind}`) : null}
      tag={matter?.followUp ? <StatusTag kind="serviceFollowUp" state={matter.followUp} /> : null}
      onClose={onClose}
    >
      {matter ? <Content matter={matter} /> : null}
    </DetailDrawer>
  );
}

function Content({ matter }: { readonly matter: Matter }) {
  const { t } = useTranslation('service');
  const ratingFacts = useRatingFacts();
  const { score, tags, comment, ratedAt, answer, answerDue } = matter;
  const facts: Fact[] = [
    { label: t('fields.finishedAt'), value: <DateTime value={matter.finishedAt} /> },
    ...(score === null || ratedAt === null
      ? [{ label: t('fields.rating'), value: t('matters.over') }]
      : ratingFacts({ score, tags: tags ?? [], comment: comment ?? '', ratedAt })),
    ...(answer === null
      ? []
      : [
          { label: t('fields.answer'), value: answer },
          { label: t('fields.answeredAt'), value: <DateTime value={matter.answeredAt} /> },
        ]),
  ];
  return (
    <div className="jc-stack">
      <Facts boxed facts={facts} />
      {answerDue !== null && answer === null ? (
        <p className="jc-note">{t('matters.awaiting', { due: instant(answerDue, 'minute') })}</p>
      ) : null}
    </div>
  );
}
