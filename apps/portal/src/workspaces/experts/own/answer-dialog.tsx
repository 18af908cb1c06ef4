import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { DeedDialog } from '../../../kit/index.js';
import type { OwnReview } from '../types.js';

interface AnswerDialogProps {
  readonly review: OwnReview;
  readonly deed: 'accept' | 'recuse';
  readonly onClose: () => void;
}

/** Takes the seat with the declaration that nothing speaks against it, or leaves it with the reason (接受评审、申请回避). */
export function AnswerDialog({ review, deed, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('experts');
  const at = { params: { path: { id: review.id } } };
  const answer = useDeed({
    send: (reason: string, init) =>
      deed === 'accept'
        ? answered(api.POST('/api/v1/expert-reviews/{id}/acceptance', { ...init, ...at }))
        : answered(api.POST('/api/v1/expert-reviews/{id}/recusal', { ...init, ...at, body: { reason } })),
    changes: [['own-review', review.id], ['own-reviews']],
  });
  const bidders = [...new Set(review.products.map(({ bidder }) => bidder))];
  return (
    <DeedDialog
      open
      title={t(`own.${deed}`)}
      object={[
        { label: t('field.round'), value: `${review.title}（${review.roundNo}）` },
        { label: t('own.bidders'), value: bidders.join('、') },
      ]}
      consequence={t(`own.${deed}Consequence`)}
      verb={t(`own.${deed}`)}
      {...(deed === 'recuse' ? { reason: 'required', danger: true } : {})}
      onConfirm={(reason) => answer.performNow(reason)}
      onClose={onClose}
    />
  );
}
