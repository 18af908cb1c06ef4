import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { Code, DeedDialog } from '../../../kit/index.js';
import type { OwnReview } from '../types.js';

/** Signs the own sheet off as it is saved (签署评分表); what it lacks is refused by name. */
export function SignDialog({
  review,
  onClose,
}: {
  readonly review: OwnReview;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('experts');
  const sign = useDeed({
    send: (digest: string, init) =>
      answered(
        api.POST('/api/v1/expert-reviews/{id}/sign-off', {
          ...init,
          params: { path: { id: review.id } },
          body: { digest },
        }),
      ),
    changes: [['own-review', review.id], ['own-reviews']],
  });
  const labels = Object.fromEntries(
    review.products.flatMap(({ productId, productName }) =>
      review.criteria.map(({ n, name }) => [
        `${productId}.${n}`,
        t('own.cell', { product: productName, criterion: name }),
      ]),
    ),
  );
  return (
    <DeedDialog
      open
      title={t('own.sign')}
      object={[
        { label: t('field.round'), value: `${review.title}（${review.roundNo}）` },
        { label: t('own.progress'), value: `${review.progress} %` },
        { label: t('own.digest'), value: <Code value={review.digest} short /> },
      ]}
      consequence={t('own.signConsequence')}
      verb={t('own.sign')}
      labels={labels}
      onConfirm={() => sign.performNow(review.digest)}
      onClose={onClose}
    />
  );
}
