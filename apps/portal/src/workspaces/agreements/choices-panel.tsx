import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { type Column, DataTable, DeedDialog, Panel, Tag } from '../../kit/index.js';
import { AGREEMENT_CHANGES, type Choice } from './types.js';

/** Where several distributors are appointed the institution chooses (选择配送企业); nothing to choose, no panel. */
export function ChoicesPanel() {
  const { t } = useTranslation('agreements');
  const [asked, setAsked] = useState<Choice | null>(null);
  const { data } = useQuery({
    queryKey: ['agreement-choices'],
    queryFn: () => answered(api.GET('/api/v1/agreements/choices')),
  });
  const choose = useDeed({
    send: ({ roundId, manufacturerId, distributorId }: Choice, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/agreement-choices', {
          ...init,
          params: { path: { id: roundId } },
          body: { manufacturerId, distributorId },
        }),
      ),
    changes: AGREEMENT_CHANGES,
  });
  if (!data || data.items.length === 0) return null;
  const columns: Column<Choice>[] = [
    { key: 'round', title: t('fields.round'), width: 260, render: ({ roundTitle }) => roundTitle },
    {
      key: 'manufacturer',
      title: t('parties.manufacturer'),
      width: 220,
      render: ({ manufacturer }) => manufacturer,
    },
    {
      key: 'distributor',
      title: t('parties.distributor'),
      width: 220,
      render: ({ distributor }) => distributor,
    },
    {
      key: 'actions',
      title: t('choices.deed'),
      width: 130,
      render: (choice) =>
        choice.isChosen ? (
          <Tag family="done">{t('choices.chosen')}</Tag>
        ) : (
          <Button type="link" size="small" onClick={() => setAsked(choice)}>
            {t('choices.choose')}
          </Button>
        ),
    },
  ];
  return (
    <Panel title={t('choices.title')} note={t('choices.note')} flush>
      <DataTable
        caption={t('choices.title')}
        columns={columns}
        rows={data.items}
        rowKey={({ roundId, manufacturerId, distributorId }) =>
          `${roundId}/${manufacturerId}/${distributorId}`
        }
      />
      {asked ? (
        <DeedDialog
          open
          title={t('choices.title')}
          object={[
            { label: t('parties.manufacturer'), value: asked.manufacturer },
            { label: t('parties.distributor'), value: asked.distributor },
          ]}
          consequence={t('choices.consequence')}
          verb={t('choices.choose')}
          onConfirm={() => choose.performNow(asked)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Panel>
  );
}
