import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Code, DateTime, Facts, instant, Panel } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { Minutes } from './minutes.js';
import { OffersPanel } from './offers-panel.js';
import { SecondQuotesPanel } from './second-quotes-panel.js';
import { VoidNotice } from './void-notice.js';

/** The opening (开标): when, with which record, what was remarked, and where the round was evaluated. */
export function OpeningStep({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const { state, opening, libraryRoundId, openingFrom } = tender;
  if (!opening)
    return (
      <>
        <VoidNotice tender={tender} />
        {state === 'void' ? null : (
          <Panel title={t('opening.title')}>
            <p>
              {state === 'closed' && openingFrom !== null
                ? t('opening.waiting', { at: instant(openingFrom, 'zoned') })
                : t('opening.later')}
            </p>
          </Panel>
        )}
      </>
    );
  return (
    <>
      <Panel title={t('opening.title')}>
        <Facts
          facts={[
            { label: t('opening.openedAt'), value: <DateTime value={opening.at} precision="zoned" /> },
            { label: t('opening.digest'), value: <Code value={opening.digest} inFours /> },
            ...(libraryRoundId === null
              ? []
              : [
                  {
                    label: t('opening.library'),
                    value: <Link to={`/rounds/${libraryRoundId}`}>{t('opening.openLibrary')}</Link>,
                  },
                ]),
          ]}
        />
      </Panel>
      <OffersPanel tender={tender} />
      <SecondQuotesPanel tender={tender} />
      <Minutes title={t('opening.minutes')} minutes={opening.minutes} />
    </>
  );
}
