import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import {
  Code,
  DataTable,
  DateTime,
  DownloadButton,
  Facts,
  instant,
  Page,
  Panel,
  Skeleton,
  StatusTag,
} from '../../../kit/index.js';
import { PublicReviewPanel } from '../../experts/public-review.js';
import { AmendmentsPanel, ExtensionNotice } from '../changes/amendments-panel.js';
import { AnswersPanel } from '../changes/answers-panel.js';
import { DocumentsPanel } from '../changes/documents-panel.js';
import { ListPanel } from '../eligibility/list-panel.js';
import { IncidentsPanel } from '../incidents/incidents-panel.js';
import { PurposeTag } from '../purpose-tag.js';
import type { TenderNotice } from '../types.js';
import '../bids.css';

/** The notice of one round, its closing and its opening, for anyone (招标公告). */
export default function PublicTenderPage() {
  const { t } = useTranslation('bids');
  const { tenderId: id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['public-tender', id],
    queryFn: () => answered(api.GET('/api/v1/public/tenders/{id}', { params: { path: { id } } })),
  });
  return (
    <Page
      title={data?.title ?? t('public.title')}
      crumbs={[{ label: t('public.back'), to: '/public/tenders' }, { label: data?.roundNo ?? '…' }]}
      tags={
        data ? (
          <>
            <StatusTag kind="announcedTender" state={data.state} />
            <PurposeTag purpose={data.purpose} />
          </>
        ) : null
      }
      note={data ? t('public.sub', { issuer: data.issuer, date: instant(data.announcedAt, 'day') }) : null}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {data ? <Notice notice={data} /> : error ? null : <Skeleton lines={12} />}
    </Page>
  );
}

function Notice({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  return (
    <div className="jc-columns">
      <div className="jc-stack">
        <Panel title={t('public.timetable', { zone: notice.zone })}>
          <Facts
            facts={[
              ...(notice.qualificationDeadline === null
                ? []
                : [
                    {
                      label: t('qualification.closes'),
                      value: <DateTime value={notice.qualificationDeadline} precision="zoned" />,
                    },
                    {
                      label: t('qualification.opening'),
                      value: <DateTime value={notice.qualificationOpeningFrom} precision="zoned" />,
                    },
                  ]),
              { label: t('page.opens'), value: <DateTime value={notice.priceOpensAt} precision="zoned" /> },
              { label: t('page.closes'), value: <DateTime value={notice.priceDeadline} precision="zoned" /> },
              { label: t('page.opening'), value: <DateTime value={notice.openingFrom} precision="zoned" /> },
              ...(notice.secondQuoteDueAt !== null
                ? [
                    {
                      label: t('quotes.closes'),
                      value: <DateTime value={notice.secondQuoteDueAt} precision="zoned" />,
                    },
                  ]
                : notice.secondQuote
                  ? [{ label: t('quotes.title'), value: t('quotes.mayBeAsked') }]
                  : []),
              ...(notice.voidReason === null
                ? []
                : [{ label: t('public.voidReason'), value: notice.voidReason }]),
            ]}
          />
        </Panel>
        <ExtensionNotice notice={notice} />
        <IncidentsPanel notice={notice} />
        <ListPanel notice={notice} />
        <DocumentsPanel notice={notice} />
        <AmendmentsPanel notice={notice} />
        <AnswersPanel notice={notice} />
        <PublicReviewPanel tenderId={notice.id} />
        <SealPanel notice={notice} />
        <Panel title={t('public.officers')} note={t('public.quorum', { k: String(notice.quorum) })} flush>
          <DataTable
            caption={t('public.officers')}
            rows={notice.officers}
            rowKey={({ id }) => id}
            columns={[
              { key: 'id', title: t('public.person'), render: ({ id }) => id },
              {
                key: 'kind',
                title: t('public.kind'),
                width: 120,
                render: ({ kind }) => t(kind === 'supervisor' ? 'public.supervisor' : 'public.officer'),
              },
            ]}
          />
        </Panel>
        <Panel title={t('public.list')} flush>
          <DataTable
            caption={t('public.list')}
            rows={notice.varietyList}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t('page.variety'), render: ({ name }) => name },
              { key: 'id', title: t('list.number'), width: 160, render: ({ id }) => id },
            ]}
          />
        </Panel>
      </div>
      <aside className="jc-stack">
        <ClosingPanel title={t('public.qualificationClosing')} closing={notice.qualificationClosing} />
        <ClosingPanel title={t('public.closing')} closing={notice.closing} />
        <ClosingPanel title={t('public.secondQuoteClosing')} closing={notice.secondQuoteClosing} />
        <OpeningPanel notice={notice} />
        <FilesPanel notice={notice} />
      </aside>
    </div>
  );
}

/** What a bidder compares before sealing. */
function SealPanel({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  return (
    <Panel title={t('public.seal')} note={t('public.sealNote')}>
      <Facts
        facts={[
          { label: t('public.ceremony'), value: <Code value={notice.ceremonyHash} inFours /> },
          { label: t('public.platformKey'), value: <Code value={notice.platformKey} /> },
          ...(notice.sealingPage
            ? [
                {
                  label: t('public.page', { name: notice.sealingPage.name }),
                  value: <Code value={notice.sealingPage.sha256} inFours />,
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

/** The signed closing of a part: how many envelopes, and the root over them. */
function ClosingPanel({
  title,
  closing,
}: {
  readonly title: string;
  readonly closing: TenderNotice['closing'];
}) {
  const { t } = useTranslation('bids');
  if (!closing) return null;
  return (
    <Panel title={title}>
      <Facts
        facts={[
          { label: t('public.closedAt'), value: <DateTime value={closing.at} precision="zoned" /> },
          { label: t('public.size'), value: <span className="jc-figure">{closing.size}</span> },
          { label: t('public.root'), value: <Code value={closing.root} inFours /> },
        ]}
      />
    </Panel>
  );
}

function OpeningPanel({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  if (!notice.openedAt) return null;
  return (
    <Panel title={t('public.opening')}>
      <div className="jc-stack">
        <Facts
          facts={[
            { label: t('public.openedAt'), value: <DateTime value={notice.openedAt} precision="zoned" /> },
          ]}
        />
        <p className="jc-note">{t(notice.openingPublic ? 'public.openingText' : 'public.restricted')}</p>
        <p>
          <Link to="/public/results">{t('public.results')}</Link>
        </p>
      </div>
    </Panel>
  );
}

function FilesPanel({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  const base = `/api/v1/public/tenders/${notice.id}`;
  const file = (href: string, fileName: string, label: string) => (
    <DownloadButton key={href} type="link" href={href} fileName={fileName}>
      {label}
    </DownloadButton>
  );
  return (
    <Panel title={t('public.files')}>
      <div className="jc-bid-files">
        {file(`${base}/notice.pdf`, `${notice.roundNo}.pdf`, t('public.noticePdf'))}
        {notice.sealingPage
          ? file('/api/v1/public/sealing-page', notice.sealingPage.name, t('ways.page'))
          : null}
        {notice.qualificationClosing
          ? file(
              `${base}/closing?part=qualification`,
              `${notice.roundNo}-qualification-closing.json`,
              t('public.qualificationClosingFile'),
            )
          : null}
        {notice.closing
          ? file(`${base}/closing`, `${notice.roundNo}-closing.json`, t('public.closingFile'))
          : null}
        {notice.secondQuoteClosing
          ? file(
              `${base}/closing?part=second-quote`,
              `${notice.roundNo}-second-quote-closing.json`,
              t('public.secondQuoteClosingFile'),
            )
          : null}
        {notice.secondQuoteOpenedAt && notice.openingPublic
          ? file(
              `${base}/opening-record?part=second-quote`,
              `${notice.roundNo}-second-quote-opening.json`,
              t('public.secondQuoteOpeningFile'),
            )
          : null}
        {notice.openedAt && notice.openingPublic
          ? [
              file(`${base}/opening-record`, `${notice.roundNo}-opening.json`, t('public.openingFile')),
              file(`${base}/opening.pdf`, `${notice.roundNo}-opening.pdf`, t('public.openingPdf')),
            ]
          : null}
      </div>
    </Panel>
  );
}
