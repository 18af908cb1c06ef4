import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import {
  Code,
  type Column,
  DateTime,
  type ListRequest,
  Page,
  QueryTable,
  StatusTag,
} from '../../kit/index.js';
import { KINDS, type Organisation, type OrgKind } from './data.js';
import { OrganisationDrawer } from './organisation-drawer.js';

interface OrganisationsQuery extends ListRequest {
  kind?: OrgKind[];
  region?: string;
}

/** Organisations found, looked at, suspended and reinstated (单位管理). */
export default function OrganisationsPage() {
  const { t } = useTranslation('identity');
  const [params, setParams] = useSearchParams();
  const open = params.get('open') ?? undefined;
  const setOpen = (id: string | undefined) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (id === undefined) next.delete('open');
      else next.set('open', id);
      return next;
    });
  const columns: Column<Organisation>[] = [
    {
      key: 'name',
      title: t('field.name'),
      width: 300,
      sort: 'name',
      render: (org) => org.name,
      full: (org) => org.name,
    },
    {
      key: 'kind',
      title: t('field.kind'),
      width: 200,
      sort: 'kind',
      render: (org) => t(`kinds.${org.kind}`),
    },
    { key: 'uscc', title: t('field.uscc'), width: 230, render: (org) => <Code value={org.uscc} /> },
    {
      key: 'designated',
      title: t('field.designatedInstitutionCode'),
      width: 190,
      optional: true,
      render: (org) => <Code value={org.designatedInstitutionCode} />,
    },
    { key: 'region', title: t('field.region'), width: 140, sort: 'region', render: (org) => org.regionName },
    {
      key: 'state',
      title: t('field.state'),
      width: 130,
      render: (org) => <StatusTag kind="organisation" state={org.state} />,
    },
    {
      key: 'registeredAt',
      title: t('field.registeredAt'),
      width: 140,
      align: 'end',
      sort: 'registeredAt',
      render: (org) => <DateTime value={org.registeredAt} precision="day" />,
    },
  ];
  return (
    <Page title={t('organisations.title')}>
      <QueryTable
        id="organisations"
        caption={t('organisations.caption')}
        queryKey={['organisations', 'list']}
        load={(query: OrganisationsQuery) =>
          answered(api.GET('/api/v1/organisations', { params: { query } }))
        }
        columns={columns}
        rowKey={(org) => org.id}
        defaultSort="name"
        filters={[
          { name: 'q', label: t('field.search'), kind: 'text' },
          {
            name: 'kind',
            label: t('field.kind'),
            kind: 'select',
            options: KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          },
          { name: 'region', label: t('field.region'), kind: 'region' },
        ]}
        exportPath="/api/v1/organisations/export"
        onOpen={(org) => setOpen(org.id)}
        {...(open === undefined ? {} : { openKey: open })}
        empty={{ text: t('organisations.empty') }}
      />
      <OrganisationDrawer id={open} onClose={() => setOpen(undefined)} />
    </Page>
  );
}
