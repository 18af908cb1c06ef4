import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../../api/client.js';
import {
  type Column,
  DateTime,
  Missing,
  Page,
  Quantity,
  QueryTable,
  StatusTag,
  TimeLeft,
} from '../../../kit/index.js';
import type { OwnReport } from '../types.js';
import { isWritable } from './window.js';

/** What the own institution, and the clinics that it acts for, are asked to report (我的报量). */
export default function OwnReportsPage() {
  const { t } = useTranslation('demand');
  const navigate = useNavigate();
  return (
    <Page title={t('own.title')} note={t('own.note')}>
      <QueryTable
        id="own-demand"
        caption={t('own.title')}
        queryKey={['demand', 'own']}
        columns={useColumns()}
        rowKey={(report) => report.id}
        load={(query: object) => answered(api.GET('/api/v1/demand/own', { params: { query } }))}
        filters={[{ name: 'q', label: t('own.search'), kind: 'text' }]}
        inTrouble={({ state }) => state === 'returned'}
        onOpen={(report) => void navigate(`/demand/own/${report.id}`)}
        empty={{ text: t('own.empty') }}
      />
    </Page>
  );
}

function useColumns(): Column<OwnReport>[] {
  const { t } = useTranslation('demand');
  return [
    {
      key: 'title',
      title: t('fields.collection'),
      width: 250,
      render: (report) => report.collectionTitle,
      full: (report) => report.collectionTitle,
    },
    {
      key: 'number',
      title: t('fields.number'),
      width: 120,
      render: (report) => report.collectionNumber,
      full: (report) => report.collectionNumber,
    },
    {
      key: 'institution',
      title: t('fields.institution'),
      width: 190,
      sort: 'name',
      render: ({ name }) => name,
      full: ({ name }) => name,
    },
    {
      key: 'state',
      title: t('fields.state'),
      width: 150,
      render: ({ state }) => <StatusTag kind="demandReport" state={state} />,
    },
    {
      key: 'purpose',
      title: t('fields.purpose'),
      width: 90,
      render: ({ purpose }) => <StatusTag kind="demandPurpose" state={purpose} plain />,
    },
    {
      key: 'units',
      title: t('fields.units'),
      align: 'end',
      width: 110,
      render: ({ lines, units }) =>
        lines === 0 ? <Missing why={t('own.noLines')} /> : <Quantity value={units} />,
    },
    {
      key: 'dueAt',
      title: t('fields.dueAt'),
      align: 'end',
      width: 160,
      sort: 'dueAt',
      render: ({ dueAt }) => <DateTime value={dueAt} precision="second" />,
    },
    {
      key: 'left',
      title: t('fields.left'),
      width: 120,
      render: (report) =>
        isWritable(report) ? <TimeLeft deadline={report.dueAt} /> : <Missing why={t('own.nothingDue')} />,
    },
  ];
}
