import { useTranslation } from 'react-i18next';

import { DateTime, EmptyState, Facts, Tag } from '../../../kit/index.js';
import type { Additions } from '../types.js';

type Edition = Additions['editions'][number];

/** Editions of additions, newest first, each with its minutes (纪要). */
export function Editions({ editions }: { editions: readonly Edition[] }) {
  const { t } = useTranslation('rounds');
  if (editions.length === 0) return <EmptyState text={t('additions.none')} />;
  return (
    <ol className="jc-plain-list jc-stack">
      {editions.map((edition) => (
        <li key={edition.edition}>
          <h3>
            {t('additions.edition', { edition: String(edition.edition) })}{' '}
            <Tag family="done">{t(`additions.kinds.${edition.kind}`)}</Tag>
          </h3>
          <Facts
            boxed
            facts={[
              ...minutesOf(edition).map(([key, value]) => ({ label: t(`additions.${key}`), value })),
              { label: t('additions.recorded'), value: <DateTime value={edition.at} precision="second" /> },
            ]}
          />
          <ul>
            {edition.bids.map((bid) => (
              <li key={bid.productId}>
                {bid.productName || bid.productId}（{bid.bidderId}）：
                {bid.draw === null
                  ? bid.secondQuote !== null
                    ? t('additions.quoted', { price: bid.secondQuote })
                    : t(bid.acceptsRevival ? 'additions.accepted' : 'additions.declined')
                  : t('additions.drawn', { place: String(bid.draw) })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const MINUTES = ['heldAt', 'place', 'witnesses', 'minutes'] as const;

function minutesOf({ minutes }: Edition): (readonly [(typeof MINUTES)[number], React.ReactNode])[] {
  return MINUTES.flatMap((key) => {
    const value = minutes[key];
    if (Array.isArray(value)) return [[key, value.join('、')] as const];
    if (typeof value !== 'string') return [];
    return [[key, key === 'heldAt' ? <DateTime value={value} precision="minute" /> : value] as const];
  });
}
