import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../api/client.js';
import type { Language } from '../../i18n/language.js';
import { type Column, DateTime, Page, QueryTable, StatusTag } from '../../kit/index.js';
import { tendersVocabulary } from '../tenders/vocabulary.js';
import { roomPath } from './part.js';
import type { OpeningDuty } from './types.js';

/** Rounds in which the signed-in person opens or supervises, with what each needs from them (我的开标). */
export default function OpeningsPage() {
  const { t, i18n } = useTranslation('opening');
  const navigate = useNavigate();
  return (
    <Page title={t('list.title')} note={t('list.note')}>
      <QueryTable
        id="openings"
        caption={t('list.title')}
        queryKey={['opening', 'duties']}
        columns={useColumns()}
        rowKey={({ id }) => id}
        load={(query: object) => answered(api.GET('/api/v1/tenders/openings', { params: { query } }))}
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          {
            name: 'state',
            label: t('list.state'),
            kind: 'select',
            options: Object.entries(tendersVocabulary.tender).map(([value, word]) => ({
              value,
              label: word[i18n.language as Language],
            })),
          },
        ]}
        onOpen={({ id, part }) => void navigate(roomPath(id, part))}
        empty={{ text: t('list.empty') }}
      />
    </Page>
  );
}

function useColumns(): Column<OpeningDuty>[] {
  const { t } = useTranslation('opening');
  return [
    {
      key: 'title',
      title: t('list.name'),
      width: 210,
      sort: 'title',
      render: ({ title }) => title,
      full: ({ title }) => title,
    },
    {
      key: 'duty',
      title: t('list.duty'),
      width: 190,
      render: ({ duty, part }) => (
        <>
          <StatusTag kind="duty" state={duty} />
          {part !== 'price' ? <div className="jc-note">{t(`parts.${part}`)}</div> : null}
        </>
      ),
    },
    {
      key: 'roundNo',
      title: t('list.number'),
      width: 110,
      sort: 'roundNo',
      render: ({ roundNo }) => roundNo,
    },
    {
      key: 'state',
      title: t('list.state'),
      width: 130,
      render: ({ state }) => <StatusTag kind="tender" state={state} />,
    },
    {
      key: 'purpose',
      title: t('list.purpose'),
      width: 90,
      render: ({ purpose }) => <StatusTag kind="purpose" state={purpose} />,
    },
    {
      key: 'kind',
      title: t('list.kind'),
      width: 80,
      render: ({ kind }) => t(kind === 'supervisor' ? 'kinds.supervisor' : 'kinds.officer'),
    },
    {
      key: 'deadline',
      title: t('list.deadline'),
      align: 'end',
      width: 170,
      sort: 'deadline',
      render: ({ deadline }) => <DateTime value={deadline} precision="second" />,
    },
    {
      key: 'openingFrom',
      title: t('list.openingFrom'),
      align: 'end',
      width: 170,
      optional: true,
      render: ({ openingFrom }) => <DateTime value={openingFrom} precision="second" />,
    },
  ];
}
