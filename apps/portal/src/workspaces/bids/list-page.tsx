import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../api/client.js';
import { serverNow } from '../../api/clock.js';
import {
  type Column,
  DateTime,
  Missing,
  Page,
  QueryTable,
  StatusTag,
  Tag,
  TimeLeft,
} from '../../kit/index.js';
import { PurposeTag } from './purpose-tag.js';
import type { OwnTender } from './types.js';

/** The deadline that the company meets next: of the qualification material while that is taken, then of the prices, then of a second quote. */
const nextDeadline = ({ qualificationDeadline, priceDeadline, secondQuoteDueAt }: OwnTender): string =>
  secondQuoteDueAt ??
  (qualificationDeadline !== null && Date.parse(qualificationDeadline) > serverNow()
    ? qualificationDeadline
    : priceDeadline);

/** Rounds in which the own company may bid (我的投标). */
export default function OwnTendersPage() {
  const { t } = useTranslation('bids');
  const navigate = useNavigate();
  const columns: Column<OwnTender>[] = [
    {
      key: 'title',
      title: t('list.name'),
      width: 250,
      render: (tender) => (
        <>
          {tender.title} <PurposeTag purpose={tender.purpose} />
        </>
      ),
      full: (tender) => tender.title,
    },
    { key: 'roundNo', title: t('list.number'), width: 110, render: (tender) => tender.roundNo },
    {
      key: 'state',
      title: t('list.state'),
      width: 130,
      render: (tender) => <StatusTag kind="announcedTender" state={tender.state} />,
    },
    {
      key: 'own',
      title: t('list.own'),
      width: 170,
      render: ({ liveVersion, qualificationVersion, secondQuoteVersion }) =>
        secondQuoteVersion !== null ? (
          <Tag family="sealed">{t('list.quoted', { version: String(secondQuoteVersion) })}</Tag>
        ) : liveVersion !== null ? (
          <Tag family="sealed">{t('list.live', { version: String(liveVersion) })}</Tag>
        ) : qualificationVersion === null ? (
          <Tag family="idle">{t('list.none')}</Tag>
        ) : (
          <Tag family="sealed">{t('list.qualified', { version: String(qualificationVersion) })}</Tag>
        ),
    },
    {
      key: 'deadline',
      title: t('list.deadline'),
      align: 'end',
      width: 160,
      render: (tender) => <DateTime value={nextDeadline(tender)} precision="second" />,
    },
    {
      key: 'left',
      title: t('list.left'),
      width: 130,
      render: (tender) =>
        tender.state === 'announced' || tender.secondQuoteDueAt !== null ? (
          <TimeLeft deadline={nextDeadline(tender)} />
        ) : (
          <Missing />
        ),
    },
    {
      key: 'entries',
      title: t('list.entries'),
      align: 'end',
      width: 80,
      render: (tender) => <span className="jc-figure">{tender.entries}</span>,
    },
  ];
  return (
    <Page title={t('list.title')} note={t('list.note')}>
      <QueryTable
        id="own-tenders"
        caption={t('list.title')}
        queryKey={['bids', 'own']}
        columns={columns}
        rowKey={(tender) => tender.id}
        load={(query: object) => answered(api.GET('/api/v1/tenders/own', { params: { query } }))}
        onOpen={(tender) => void navigate(`/bids/${tender.id}`)}
        empty={{ text: t('list.empty') }}
      />
    </Page>
  );
}
