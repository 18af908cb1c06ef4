import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { Panel, QueryTable, StatusTag } from '../../../../kit/index.js';
import type { Absentee } from '../../types.js';

/** Institutions that were asked and stayed out of an edition (未报量机构). */
export function Absentees({ id }: { id: string }) {
  const { t } = useTranslation('demand');
  return (
    <Panel title={t('office.editions.absentees')} flush>
      <QueryTable
        id="demand-absentees"
        caption={t('office.editions.absentees')}
        queryKey={['demand', 'absentees', id]}
        rowKey={(absentee: Absentee) => absentee.orgId}
        load={(query: object) =>
          answered(api.GET('/api/v1/demand/editions/{id}/absentees', { params: { path: { id }, query } }))
        }
        columns={[
          {
            key: 'name',
            title: t('fields.institution'),
            width: 300,
            sort: 'name',
            render: ({ name }) => name,
            full: ({ name }) => name,
          },
          {
            key: 'code',
            title: t('office.institutions.code'),
            width: 200,
            render: ({ code }) => <span className="jc-code">{code}</span>,
          },
          {
            key: 'region',
            title: t('fields.region'),
            sort: 'region',
            render: ({ regionName, regionCode }) => regionName ?? regionCode,
          },
          {
            key: 'state',
            title: t('office.editions.atFreeze'),
            width: 180,
            render: ({ state }) => <StatusTag kind="demandReport" state={state} plain />,
          },
        ]}
        filters={[{ name: 'q', label: t('office.institutions.search'), kind: 'text' }]}
        empty={{ text: t('office.editions.absenteesEmpty') }}
      />
    </Panel>
  );
}
