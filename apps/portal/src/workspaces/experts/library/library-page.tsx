import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { type Column, type ListRequest, Page, QueryTable, StatusTag } from '../../../kit/index.js';
import type { Expert } from '../types.js';
import { expertsVocabulary } from '../vocabulary.js';
import { ExpertForm } from './expert-form.js';
import { ImportDialog } from './import-dialog.js';
import { MoveDialog } from './move-dialog.js';

interface ExpertsQuery extends ListRequest {
  state?: 'in-service' | 'suspended';
}
type Asked =
  | { readonly deed: 'add' | 'import' }
  | { readonly deed: 'edit' | 'suspend' | 'reinstate'; readonly expert: Expert };

/** The expert library (专家库), kept by the office. */
export default function ExpertLibraryPage() {
  const { t, i18n } = useTranslation('experts');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const words = expertsVocabulary.expert;
  return (
    <Page title={t('library.title')} note={t('library.note')}>
      <QueryTable
        id="experts"
        caption={t('library.caption')}
        queryKey={['experts']}
        load={(query: ExpertsQuery) => answered(api.GET('/api/v1/experts', { params: { query } }))}
        columns={useColumns(setAsked)}
        rowKey={({ id }) => id}
        defaultSort="name"
        filters={[
          { name: 'q', label: t('library.search'), kind: 'text' },
          {
            name: 'state',
            label: t('field.state'),
            kind: 'select',
            options: (['in-service', 'suspended'] as const).map((value) => ({
              value,
              label: words[value][i18n.language as 'zh-CN' | 'en'],
            })),
          },
          { name: 'specialty', label: t('field.specialties'), kind: 'text' },
        ]}
        exportPath="/api/v1/experts/export"
        actions={
          <>
            <Button onClick={() => setAsked({ deed: 'import' })}>{t('library.import')}</Button>
            <Button type="primary" onClick={() => setAsked({ deed: 'add' })}>
              {t('library.add')}
            </Button>
          </>
        }
        empty={{ text: t('library.empty') }}
      />
      {asked?.deed === 'add' ? <ExpertForm onClose={close} /> : null}
      {asked?.deed === 'edit' ? <ExpertForm expert={asked.expert} onClose={close} /> : null}
      {asked?.deed === 'import' ? <ImportDialog onClose={close} /> : null}
      {asked?.deed === 'suspend' || asked?.deed === 'reinstate' ? (
        <MoveDialog expert={asked.expert} deed={asked.deed} onClose={close} />
      ) : null}
    </Page>
  );
}

function useColumns(ask: (asked: Asked) => void): Column<Expert>[] {
  const { t } = useTranslation('experts');
  const link = (expert: Expert, deed: 'edit' | 'suspend' | 'reinstate') => (
    <Button key={deed} type="link" size="small" onClick={() => ask({ deed, expert })}>
      {t(`library.${deed}`)}
    </Button>
  );
  return [
    { key: 'name', title: t('field.name'), width: 120, sort: 'name', render: ({ name }) => name },
    {
      key: 'employer',
      title: t('field.employer'),
      width: 240,
      sort: 'employer',
      render: ({ employer }) => employer,
      full: ({ employer, employerCode }) => `${employer} ${employerCode ?? ''}`,
    },
    {
      key: 'specialties',
      title: t('field.specialties'),
      width: 200,
      render: ({ specialties }) => specialties.join('、'),
      full: ({ specialties }) => specialties.join('、'),
    },
    { key: 'username', title: t('field.account'), width: 130, render: ({ username }) => username },
    {
      key: 'reviews',
      title: t('field.reviews'),
      width: 90,
      align: 'end',
      render: ({ reviews }) => String(reviews),
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 110,
      sort: 'state',
      render: ({ state }) => <StatusTag kind="expert" state={state} />,
      full: ({ suspendedReason }) => suspendedReason ?? '',
    },
    {
      key: 'actions',
      title: t('field.deeds'),
      width: 150,
      render: (expert) => (
        <>
          {link(expert, 'edit')}
          {link(expert, expert.state === 'suspended' ? 'reinstate' : 'suspend')}
        </>
      ),
    },
  ];
}
