import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import { type Column, DateTime, type ListRequest, Page, QueryTable, StatusTag } from '../../kit/index.js';
import type { Restriction } from './data.js';
import { NewRestriction } from './new-restriction.js';
import { RestrictionDrawer } from './restriction-drawer.js';
import { useStateOptions } from './vocabulary.js';

interface RestrictionsQuery extends ListRequest {
  state?: 'proposed' | 'in-force' | 'refused' | 'lifted';
}

/** The manual restricted list: proposed by one person, confirmed by another (受限名单). */
export default function RestrictionsPage() {
  const { t } = useTranslation('identity');
  const may = useMay();
  const [open, setOpen] = useState<Restriction>();
  const [adding, setAdding] = useState(false);
  const states = useStateOptions('restriction', ['proposed', 'in-force', 'refused', 'lifted']);
  const columns: Column<Restriction>[] = [
    {
      key: 'orgName',
      title: t('field.organisation'),
      width: 300,
      sort: 'orgName',
      render: (row) => row.orgName,
      full: (row) => row.orgName,
    },
    {
      key: 'level',
      title: t('restrictions.level'),
      width: 160,
      render: (row) => <StatusTag kind="restrictionLevel" state={row.level} plain />,
    },
    {
      key: 'region',
      title: t('field.region'),
      width: 120,
      render: (row) => row.regionName ?? t('field.everywhere'),
    },
    {
      key: 'from',
      title: t('field.from'),
      width: 120,
      align: 'end',
      sort: 'validFrom',
      render: (row) => row.validFrom,
    },
    {
      key: 'to',
      title: t('field.to'),
      width: 120,
      align: 'end',
      render: (row) => row.validTo ?? t('restrictions.openEnded'),
    },
    {
      key: 'reason',
      title: t('field.reason'),
      width: 260,
      render: (row) => row.reason,
      full: (row) => row.reason,
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 130,
      render: (row) => <StatusTag kind="restriction" state={row.state} />,
    },
    { key: 'proposedBy', title: t('restrictions.proposedBy'), width: 110, render: (row) => row.proposedBy },
    {
      key: 'proposedAt',
      title: t('letters.submittedAt'),
      width: 160,
      align: 'end',
      sort: 'proposedAt',
      optional: true,
      render: (row) => <DateTime value={row.proposedAt} />,
    },
  ];
  return (
    <Page title={t('restrictions.title')} note={t('restrictions.note')}>
      <QueryTable
        id="restrictions"
        caption={t('restrictions.caption')}
        queryKey={['restrictions', 'list']}
        load={(query: RestrictionsQuery) => answered(api.GET('/api/v1/restrictions', { params: { query } }))}
        columns={columns}
        rowKey={(row) => row.id}
        defaultSort="-proposedAt"
        filters={[
          { name: 'q', label: t('restrictions.search'), kind: 'text' },
          { name: 'state', label: t('field.state'), kind: 'select', options: states },
        ]}
        exportPath="/api/v1/restrictions/export"
        actions={
          may('restriction.manage') ? (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('restrictions.propose')}
            </Button>
          ) : null
        }
        onOpen={setOpen}
        {...(open === undefined ? {} : { openKey: open.id })}
        empty={{ text: t('restrictions.empty') }}
      />
      <RestrictionDrawer restriction={open} onClose={() => setOpen(undefined)} />
      {adding ? <NewRestriction onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
