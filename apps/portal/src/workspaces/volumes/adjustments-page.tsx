import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import type { Language } from '../../i18n/language.js';
import { Page, QueryTable } from '../../kit/index.js';
import { type AskedDeed, useAdjustmentColumns } from './adjustment-columns.js';
import { AdjustmentDialog } from './adjustment-dialog.js';
import { useRoundFilter } from './round-filter.js';
import { volumesVocabulary } from './vocabulary.js';

/** Adjustments of agreed volume with their course (约定采购量调整记录). */
export default function AdjustmentsPage() {
  const { t, i18n } = useTranslation('volumes');
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const round = useRoundFilter();
  return (
    <Page
      title={t('adjustments.title')}
      crumbs={[{ label: t('list.title'), to: '/agreed-volumes' }, { label: t('list.adjustments') }]}
      note={t('adjustments.note')}
    >
      <QueryTable
        id="volume-adjustments"
        caption={t('adjustments.title')}
        queryKey={['volume-adjustments']}
        columns={useAdjustmentColumns(setAsked)}
        rowKey={({ id }) => id}
        load={(query: object) => answered(api.GET('/api/v1/volume-adjustments', { params: { query } }))}
        filters={[
          { name: 'q', label: t('adjustments.search'), kind: 'text' },
          {
            name: 'state',
            label: t('adjustments.state'),
            kind: 'select',
            options: Object.entries(volumesVocabulary.adjustment).map(([value, word]) => ({
              value,
              label: word[i18n.language as Language],
            })),
          },
          round,
        ]}
        empty={{ text: t('adjustments.empty') }}
      />
      {asked ? <AdjustmentDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}
