import { useTranslation } from 'react-i18next';

import { DateTime, Facts, instant, Panel, StatusIcon } from '../../../kit/index.js';
import type { TenderNotice } from '../types.js';

/** Says that the deadline of a round has moved, from when to when (延期提示). */
export function ExtensionNotice({
  notice: { amendments, priceDeadline },
}: {
  readonly notice: TenderNotice;
}) {
  const { t } = useTranslation('bids');
  const first = amendments.find((one) => one.formerDeadline !== one.priceDeadline);
  if (!first) return null;
  return (
    <div className="jc-notice" role="status">
      <StatusIcon family="waiting" />
      <span>
        {t('amendments.moved', {
          from: instant(first.formerDeadline, 'zoned'),
          to: instant(priceDeadline, 'zoned'),
        })}
      </span>
    </div>
  );
}

/** Announced amendments in the order of their numbers, with the times before and after (补充文件). */
export function AmendmentsPanel({ notice: { amendments } }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  if (amendments.length === 0) return null;
  return (
    <Panel title={t('amendments.title')}>
      <ol className="jc-changes">
        {amendments.map(({ id, number, title, body, announcedAt, ...times }) => (
          <li key={id}>
            <h3>{t('amendments.heading', { number: String(number), title })}</h3>
            <p className="jc-changes-text">{body}</p>
            <Facts
              facts={[
                { label: t('amendments.at'), value: <DateTime value={announcedAt} precision="zoned" /> },
                ...movedFact(t('page.closes'), times.formerDeadline, times.priceDeadline),
                ...movedFact(t('page.opening'), times.formerOpening, times.openingFrom),
              ]}
            />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const movedFact = (label: string, from: string, to: string) =>
  from === to ? [] : [{ label, value: `${instant(from, 'zoned')} → ${instant(to, 'zoned')}` }];
