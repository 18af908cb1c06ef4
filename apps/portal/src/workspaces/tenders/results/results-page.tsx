import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useMay } from '../../../api/session.js';
import { Page, QueryTable } from '../../../kit/index.js';
import { ReceivePanel } from './receive-panel.js';
import { useResultColumns } from './results-table.js';

/** Results of alliances (联盟结果): for a province what was issued to it, for an office also what it takes from others. */
export default function AllianceResultsPage() {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const columns = useResultColumns();
  return (
    <Page title={t('results.title')} note={t('results.note')}>
      <QueryTable
        id="alliance-results"
        caption={t('results.title')}
        queryKey={['alliance-results']}
        columns={[
          {
            key: 'title',
            title: t('list.name'),
            width: 260,
            render: ({ title, roundNo }) => `${title}（${roundNo}）`,
            full: ({ title, roundNo }) => `${title}（${roundNo}）`,
          },
          ...columns,
        ]}
        rowKey={({ id }) => id}
        load={(query: object) => answered(api.GET('/api/v1/alliance/results', { params: { query } }))}
        filters={[{ name: 'q', label: t('results.search'), kind: 'text' }]}
        empty={{ text: t('results.empty') }}
      />
      {may('round.import') ? <ReceivePanel /> : null}
    </Page>
  );
}
