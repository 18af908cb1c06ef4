import { useTranslation } from 'react-i18next';

import { DataTable, Panel } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';

type Opening = NonNullable<Tender['opening']>;

/** What an opening remarked (开标纪要). */
export function Minutes({
  title,
  minutes,
}: {
  readonly title: string;
  readonly minutes: Opening['minutes'];
}) {
  const { t } = useTranslation('tenders');
  if (minutes.length === 0)
    return (
      <Panel title={title}>
        <p>{t('opening.noRemarks')}</p>
      </Panel>
    );
  return (
    <Panel title={title} flush>
      <DataTable
        caption={title}
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
