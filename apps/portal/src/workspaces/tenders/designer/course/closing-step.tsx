import { useTranslation } from 'react-i18next';

import { Code, Countdown, DateTime, Facts, Figures, Panel } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { QuorumPanel } from '../quorum/quorum-panel.js';
import { VoidNotice } from './void-notice.js';

/** The closing (截标): until it, how many bids there are, for the office; after it, the root that the platform signed. */
export function ClosingStep({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const { state, closing, bidCounts, priceDeadline } = tender;
  const counts = bidCounts?.filter(({ part }) => part === 'price').reduce((sum, { bids }) => sum + bids, 0);
  const open = state === 'announced';
  return (
    <>
      <VoidNotice tender={tender} />
      {open || state === 'closed' ? <QuorumPanel tender={tender} /> : null}
      {open && counts !== undefined ? (
        <Figures figures={[{ label: t('closing.counts'), value: counts }]} />
      ) : null}
      {state === 'void' && closing === null ? null : (
        <Panel title={t('closing.title')} note={t('closing.note')}>
          <div className="jc-stack">
            {open && priceDeadline !== null ? (
              <Countdown deadline={priceDeadline} label={t('timetable.toDeadline')} />
            ) : null}
            {closing ? (
              <Facts
                facts={[
                  { label: t('closing.closedAt'), value: <DateTime value={closing.at} precision="zoned" /> },
                  { label: t('closing.size'), value: <span className="jc-figure">{closing.size}</span> },
                  { label: t('closing.root'), value: <Code value={closing.root} inFours /> },
                  { label: t('closing.key'), value: <Code value={closing.key} /> },
                  { label: t('closing.signature'), value: <Code value={closing.signature} short /> },
                ]}
              />
            ) : (
              <p>{t(open ? 'closing.waiting' : 'closing.later')}</p>
            )}
          </div>
        </Panel>
      )}
    </>
  );
}
