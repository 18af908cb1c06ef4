import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import {
  Code,
  Countdown,
  DateTime,
  type Fact,
  Facts,
  Page,
  Panel,
  Skeleton,
  StatusTag,
} from '../../kit/index.js';
import { OfficersPanel } from './officers-panel.js';
import { ProductsPanel } from './products-panel.js';
import type { Tender } from './types.js';

/** One live round (招标轮次): what it is, when, who opens it, and what it still needs. */
export default function TenderPage() {
  const { t } = useTranslation('tenders');
  const { tenderId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['tender', tenderId],
    queryFn: () => answered(api.GET('/api/v1/tenders/{id}', { params: { path: { id: tenderId } } })),
  });
  return (
    <Page
      title={data?.title ?? t('list.title')}
      crumbs={[{ label: t('list.title'), to: '/tenders' }, { label: data?.roundNo ?? '' }]}
      tags={
        data ? (
          <>
            <StatusTag kind="tender" state={data.state} />
            <StatusTag kind="purpose" state={data.purpose} />
          </>
        ) : null
      }
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {data ? <Body tender={data} /> : error ? null : <Skeleton lines={12} />}
    </Page>
  );
}

function Body({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const gaps = tender.state === 'draft' ? tender.missing : [];
  return (
    <>
      {gaps.length > 0 ? (
        <Panel title={t('tender.missing')}>
          <ul>
            {gaps.map(({ field, code, message }) => (
              <li key={`${field} ${code}`}>{message}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel title={t('tender.timetable')}>
        {tender.state === 'announced' && tender.priceDeadline ? (
          <Countdown deadline={tender.priceDeadline} label={t('tender.toDeadline')} />
        ) : null}
        <Facts columns={2} facts={useTimes(tender)} />
      </Panel>
      <Panel title={t('tender.facts')}>
        <Facts columns={2} facts={useFacts(tender)} />
      </Panel>
      <OfficersPanel tender={tender} />
      <ProductsPanel tenderId={tender.id} />
    </>
  );
}

function useTimes(tender: Tender): Fact[] {
  const { t } = useTranslation('tenders');
  const zoned = (label: string, value: string | null) => ({
    label,
    value: <DateTime value={value} precision="zoned" />,
  });
  return [
    zoned(t('tender.opensAt'), tender.priceOpensAt),
    zoned(t('tender.deadline'), tender.priceDeadline),
    zoned(t('tender.openingFrom'), tender.openingFrom),
    zoned(t('tender.announcedAt'), tender.announcedAt),
    zoned(t('tender.closedAt'), tender.closedAt),
    zoned(t('tender.openedAt'), tender.openedAt),
  ];
}

function useFacts(tender: Tender): Fact[] {
  const { t } = useTranslation('tenders');
  const { bidCounts, closing, opening, libraryRoundId, voidReason } = tender;
  return [
    { label: t('tender.issuer'), value: tender.issuer },
    { label: t('tender.ruleset'), value: <Code value={tender.ruleset} copy={false} /> },
    { label: t('tender.region'), value: tender.regionCode },
    {
      label: t('tender.agreementEndsOn'),
      value: <DateTime value={tender.agreementEndsOn} precision="day" />,
    },
    ...(bidCounts
      ? [{ label: t('tender.counts'), value: String(bidCounts.reduce((sum, { bids }) => sum + bids, 0)) }]
      : []),
    ...(closing ? [{ label: t('tender.root'), value: <Code value={closing.root} short /> }] : []),
    ...(opening ? [{ label: t('tender.digest'), value: <Code value={opening.digest} short /> }] : []),
    ...(voidReason ? [{ label: t('tender.voidReason'), value: voidReason }] : []),
    ...(libraryRoundId
      ? [
          {
            label: t('tender.inLibrary'),
            value: <Link to={`/rounds/${libraryRoundId}`}>{t('tender.library')}</Link>,
          },
        ]
      : []),
  ];
}
