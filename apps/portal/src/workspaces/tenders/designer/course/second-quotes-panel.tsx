import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMay } from '../../../../api/session.js';
import { Code, Countdown, DateTime, Facts, Figures, Panel } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { Minutes } from './minutes.js';

/** Second quotes of an opened round (二次报价): how many came, the closing, and the opening with its minutes. */
export function SecondQuotesPanel({ tender }: { readonly tender: Tender }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const { id, secondQuotes, bidCounts } = tender;
  if (!secondQuotes) return null;
  const { dueAt, closing, opening } = secondQuotes;
  const count = bidCounts?.find(({ part }) => part === 'second-quote')?.bids ?? 0;
  return (
    <>
      <Panel title={t('secondQuote.title')} note={t('secondQuote.note')}>
        <div className="jc-stack">
          {closing ? (
            <Facts
              facts={[
                { label: t('closing.closedAt'), value: <DateTime value={closing.at} precision="zoned" /> },
                { label: t('closing.size'), value: <span className="jc-figure">{closing.size}</span> },
                { label: t('closing.root'), value: <Code value={closing.root} inFours /> },
                ...(opening
                  ? [
                      {
                        label: t('opening.openedAt'),
                        value: <DateTime value={opening.at} precision="zoned" />,
                      },
                      { label: t('opening.digest'), value: <Code value={opening.digest} inFours /> },
                    ]
                  : []),
              ]}
            />
          ) : (
            <>
              {bidCounts ? <Figures figures={[{ label: t('secondQuote.counts'), value: count }]} /> : null}
              <Countdown deadline={dueAt} label={t('secondQuote.toDue')} />
            </>
          )}
          {closing && !opening ? (
            <p className="jc-note">
              {t('secondQuote.waiting')}{' '}
              {may('tender.open') ? (
                <Link to={`/opening/${id}?part=second-quote`}>{t('secondQuote.room')}</Link>
              ) : null}
            </p>
          ) : null}
        </div>
      </Panel>
      {opening ? <Minutes title={t('secondQuote.minutes')} minutes={opening.minutes} /> : null}
    </>
  );
}
