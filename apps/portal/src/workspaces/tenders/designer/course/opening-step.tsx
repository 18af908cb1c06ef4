import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Code, DataTable, DateTime, Facts, instant, Panel } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { OffersPanel } from './offers-panel.js';
import { VoidNotice } from './void-notice.js';

type Opening = NonNullable<Tender['opening']>;

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
      <Minutes minutes={opening.minutes} />
    </>
  );
}

function Minutes({ minutes }: { minutes: Opening['minutes'] }) {
  const { t } = useTranslation('tenders');
  if (minutes.length === 0)
    return (
      <Panel title={t('opening.minutes')}>
        <p>{t('opening.noRemarks')}</p>
      </Panel>
    );
  return (
    <Panel title={t('opening.minutes')} flush>
      <DataTable
        caption={t('opening.minutes')}
        rows={minutes}
        rowKey={({ code, bidder, detail }) => `${code} ${bidder} ${detail}`}
        columns={[
          {
            key: 'bidder',
            title: t('opening.bidder'),
            width: 180,
            render: ({ bidder }) => bidder,
            full: ({ bidder }) => bidder,
          },
          { key: 'code', title: t('opening.code'), render: ({ code }) => t(`opening.remarks.${code}`) },
          {
            key: 'detail',
            title: t('opening.detail'),
            render: ({ detail }) => detail,
            full: ({ detail }) => detail,
          },
        ]}
      />
    </Panel>
  );
}
